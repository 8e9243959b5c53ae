import { contentWords } from './content-words';
import { stem } from './stem';

/** Terms other than stems begin with a mark no stem has. Declared sectors are their own id: `S07.1`, `S07`. */
export const conceptTerm = (sector: string): string => `~${sector}`;
export const exactTerm = (key: string): string => `=${key}`;
export const numberTerm = (neq: string): string => `#${neq}`;
/** The listing declares the sector as a whole, and so any of its sub-sectors perhaps. */
export const wholeSectorTerm = (sector: string): string => `*${sector}`;

/** Words that say what an enterprise is in law, and that people leave out of its name. */
const LEGAL_WORDS: ReadonlySet<string> = new Set(
  'coop cooperative inc incorporee ltd ltee enr senc obnl osbl npo solidarite travail producteurs consommateurs'
    .split(' ')
    .map(stem),
);

/** Stemmed « coopérative de solidarité », « coop de travail »… only at the beginning or the end of a name. */
function withoutLegalWords(keys: readonly string[]): readonly string[] {
  let from = 0;
  let to = keys.length;
  const legal = (at: number): boolean => LEGAL_WORDS.has(keys[at] ?? '');
  if (legal(0)) while (from < to && legal(from)) from++;
  while (to > from && legal(to - 1)) to--;
  return from < to ? keys.slice(from, to) : keys;
}

/**
 * Keys under which a name is found whole, whatever the order, articles and legal words; the most precise first.
 * @example nameKeys('Coopérative de solidarité La Belle Table') // ['bel_cooperatif_solidarit_tabl', 'bel_tabl']
 */
export const nameKeys = (name: string): string[] => keysOfStems(contentWords(name).map((word) => word.stem));

/** The same from the stems of the content words. */
export function keysOfStems(stems: readonly string[]): string[] {
  if (stems.length === 0) return [];
  return [...new Set([stems, withoutLegalWords(stems)].map((variant) => variant.toSorted().join('_')))];
}
