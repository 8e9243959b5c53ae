/** Headers of the exchange format whose cells hold several free texts. */
const TEXT_LISTS: ReadonlySet<string> = new Set(['otherNames', 'clientReferences']);

/** Is it the exchange format's own header of a list of texts? Under any other header, people separate values as they like. */
export const holdsTexts = (header: string): boolean => TEXT_LISTS.has(header.trim());

/**
 * Several texts in one cell of the flattened exchange format, apart by `|`. A text that holds a `|` or a `\` has a `\` before
 * it, so that `readListCell` gives back the very texts: names and clients hold semicolons, and may hold anything.
 * @example writeListCell(['Ville A; MRC B', 'C|D']) // 'Ville A; MRC B|C\\|D'
 */
export const writeListCell = (texts: readonly string[]): string =>
  texts.map((text) => text.replace(/[\\|]/g, '\\$&')).join('|');

/** The texts of a cell that `writeListCell` wrote; a `\` before anything else is itself. */
export function readListCell(cell: string): string[] {
  const texts = [''];
  for (const [part] of cell.matchAll(/\\[\\|]|[^]/gu))
    if (part === '|') texts.push('');
    else texts[texts.length - 1] += part.length === 2 && part.startsWith('\\') ? part.slice(1) : part;
  return texts.filter((text) => text.trim() !== '');
}
