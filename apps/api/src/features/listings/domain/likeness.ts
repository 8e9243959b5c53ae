import { fold } from './fold';
import { editDistance } from './nearest-names';

/** Words that name no one: articles and legal endings. */
const EMPTY = new Set(
  (
    'a au aux d de des du en et l la le les par pour sur un une the of and for in inc ltee ltd enr senc obnl osbl npo coop cooperative cooperatives co op ' +
    'solidarite travail producteurs consommateurs corporation corp societe association organisme compagnie cie qc quebec'
  ).split(' '),
);
/** Words that many names share: they count for little. */
const COMMON = new Set(
  (
    'centre center maison groupe comite fondation club regroupement regional regionale local locale service services communautaire communautaires ' +
    'developpement entreprise entreprises atelier ateliers residence residences social sociale economie cpe cdc opc ste st sainte saint tout tous'
  ).split(' '),
);

const NOWHERE: ReadonlySet<string> = new Set();

export interface NameWords {
  readonly words: ReadonlyMap<string, number>;
  readonly joined: string;
  readonly numbers: string;
}

/**
 * The words of a name with their weight: distinctive ones 1, common ones and the names of its place less, legal endings none.
 * @param place folded words of the names of the municipality and MRC
 * @example nameWords('Coopérative La Belle Table inc.').joined // 'belletable'
 */
export function nameWords(name: string, place: ReadonlySet<string> = NOWHERE): NameWords {
  const kept = fold(name)
    .split(' ')
    .filter((word) => word !== '');
  const meaningful = kept.filter((word) => !EMPTY.has(word));
  const words = new Map(
    (meaningful.length === 0 ? kept : meaningful).map((word) => [
      word,
      place.has(word) ? 0.2 : COMMON.has(word) || word.length < 3 ? 0.4 : 1,
    ]),
  );
  return {
    words,
    joined: [...words.keys()].join(''),
    numbers: [...words.keys()]
      .filter((word) => /\d/.test(word))
      .sort()
      .join(' '),
  };
}

/** A mistyped word counts a little less than the word itself. */
const SLIPPED = 0.97;

/** From 0, nothing shared, to 1, the same name; a letter mistyped in a long word is forgiven, a different number is not. */
export function likeness(a: NameWords, b: NameWords): number {
  if (a.joined === b.joined) return 1;
  if (a.numbers !== b.numbers) return 0;
  const left = new Set(b.words.keys());
  let shared = 0;
  for (const [word, weight] of a.words) {
    const match = left.has(word) ? word : [...left].find((other) => oneSlip(word, other));
    if (match === undefined) continue;
    left.delete(match);
    shared += (weight + (b.words.get(match) ?? 0)) * (match === word ? 1 : SLIPPED);
  }
  const total = sum(a.words) + sum(b.words);
  return total === 0 ? 0 : shared / total;
}

const sum = (words: ReadonlyMap<string, number>): number => [...words.values()].reduce((one, other) => one + other, 0);

function oneSlip(a: string, b: string): boolean {
  const shortest = Math.min(a.length, b.length);
  if (shortest < 4 || a[0] !== b[0]) return false;
  if (a === `${b}s` || b === `${a}s`) return true;
  const limit = shortest >= 9 ? 2 : shortest >= 5 ? 1 : 0;
  return limit > 0 && editDistance(a, b, limit) <= limit;
}
