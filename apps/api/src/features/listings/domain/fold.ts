/**
 * A text reduced to what identifies it: no accents, ligatures, case or punctuation; words apart by one space.
 * @example fold("Coopérative L'Œuf-d’Or") // 'cooperative l oeuf d or'
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most words are plain: they need not be taken apart.
  if (/^[a-z0-9 ]*$/.test(lower)) return lower.replace(/ {2,}/g, ' ').trim();
  return lower
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/&/g, ' et ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Spaces and control characters reduced to single spaces, invisible marks removed; the reversible quote of formula-safe exports removed. */
export const tidy = (text: string): string => plain(clean(text));

/** Like `tidy`, but keeps paragraphs. */
export const tidyText = (text: string): string =>
  plain(
    text
      .split(/\r\n?|\n/)
      .map(clean)
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  );

const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Cs}]+/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();

const plain = (text: string): string => text.replace(/^'(?='*[=+\-@])/, '');
