/** A line this long that goes on in small letters was cut by the width of a page, not ended by its writer. */
const wrappedFrom = 50;

/**
 * A pasted text as the box keeps it: one line break where a sentence or an item ends, which the reading of the need takes
 * for a full stop; a space where a line was only too long for its page.
 * @example pastedText('Déneigement\r\n\r\nTonte de pelouse ') // 'Déneigement\nTonte de pelouse'
 */
export function pastedText(text: string): string {
  const lines = text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  let kept = '';
  lines.forEach((line, index) => {
    const before = lines[index - 1] ?? '';
    const wrapped = before.length >= wrappedFrom && /[\p{L},]$/u.test(before) && /^\p{Ll}/u.test(line);
    kept += index === 0 ? line : `${wrapped ? ' ' : '\n'}${line}`;
  });
  return kept;
}
