/** One word of a text: as written (span), and folded for comparison. */
export interface Token {
  /** Folded: lower case, no accents, ligatures opened, « St » spelled out. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** The elision that stood before the word, folded: `l`, `d`, `qu`… */
  readonly elision: string | null;
  /** True when a mark that ends a phrase (, ; : . / parentheses, line end) stands before the word. */
  readonly breakBefore: boolean;
  /** True when a hyphen alone ties the word to the one before. */
  readonly hyphenBefore: boolean;
}

/** Most words need nothing undone. */
const PLAIN = /^[\x20-\x7e]*$/;

const ELISIONS = new Set(['l', 'd', 'qu', 'j', 'n', 's', 'c', 'm', 't', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu']);
const SPELLED_OUT: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', sts: 'saints', stes: 'saintes' };
/** Dotted acronyms (« O.B.N.L. », « R&D ») are one word; otherwise letters and digits, apostrophes inside. */
const WORD =
  /(?:\p{L}\p{M}*\.){2,}(?:\p{L}\p{M}*(?![\p{L}\p{M}\p{N}]))?|\p{L}&\p{L}(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:['’ʼ`´][\p{L}\p{M}\p{N}]+)*/gu;
/** What a plain word does not hold. */
const MARKED = /['’ʼ`´.&]/;
const BREAK = /[,;:!?/()[\]{}|•·«»"“”\n\r]|\.(?:\s|$)|\s[-–—]\s/u;

/**
 * Folds letters for comparison: lower case, accents and ligatures undone; other characters are kept.
 * @example fold('Éco-Cœur') // 'eco-coeur'
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower.replace(/œ/g, 'oe').replace(/æ/g, 'ae').replace(/ß/g, 'ss').normalize('NFD').replace(/\p{M}/gu, '');
}

/**
 * Cuts a text into words, whatever its accents, apostrophes, hyphens and case (M4).
 * @example tokenise("L'Œuvre de St-Tite").map((token) => token.word) // ['oeuvre', 'de', 'saint', 'tite']
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const found of text.matchAll(WORD)) {
    const { breakBefore, hyphenBefore } = tokens.length === 0 ? NO_GAP : gapBetween(text.slice(last, found.index));
    const start = found.index;
    const written = found[0];
    last = start + written.length;
    if (MARKED.test(written)) tokens.push(...cut(written, start, breakBefore, hyphenBefore));
    else tokens.push({ word: spell(fold(written)), start, end: last, elision: null, breakBefore, hyphenBefore });
  }
  return tokens;
}

const NO_GAP = { breakBefore: false, hyphenBefore: false };
const A_HYPHEN = { breakBefore: false, hyphenBefore: true };

function gapBetween(gap: string): typeof NO_GAP {
  if (gap === ' ') return NO_GAP;
  if (gap.length === 1 && '-‐‑–'.includes(gap)) return A_HYPHEN;
  return { breakBefore: BREAK.test(gap), hyphenBefore: false };
}

const spell = (word: string): string => (word.charCodeAt(0) === 115 ? (SPELLED_OUT[word] ?? word) : word);

/** Words with an apostrophe, a dot or an ampersand inside. */
function cut(written: string, start: number, breakBefore: boolean, hyphenBefore: boolean): Token[] {
  const end = start + written.length;
  const parts = fold(written)
    .replace(/[.&]/g, '')
    .split(/['’ʼ`´]/);
  const [first = '', ...rest] = parts;
  const base = { start, end, breakBefore, hyphenBefore };
  if (rest.length === 0) return [{ ...base, word: spell(first), elision: null }];
  if (ELISIONS.has(first)) return [{ ...base, word: spell(rest.join('')), elision: first }];
  if (rest.length === 1 && rest[0] === 's') return [{ ...base, word: first, elision: null }];
  return parts.map((word, index) => ({ ...base, word, elision: null, breakBefore: breakBefore && index === 0 }));
}

/** The folded words of a text. @example words("Coop. d'Iberville") // ['coop', 'iberville'] */
export const words = (text: string): string[] => tokenise(text).map((token) => token.word);
