import { LIKELY_FROM, scorePair, type Comparable, type PairScore } from './duplicate-evidence';

/** Two listings that may be one enterprise; `one` sorts before `other`. */
export interface LikelyPair extends PairScore {
  readonly one: string;
  readonly other: string;
}

/** A key that more listings than this share tells none of them apart, and would cost as many comparisons as its square. */
const TOO_COMMON = 120;

/** The keys of which two listings must share one to be compared at all. */
function blockingKeys(listing: Comparable): Set<string> {
  const keys = new Set(contactKeys(listing));
  const { municipalityCode: place, neq, street } = listing;
  if (neq !== null) keys.add(`neq ${neq}`);
  if (street !== null) keys.add(`at ${place} ${street}`);
  for (const { words, joined } of listing.words) {
    if (joined.length > 3) keys.add(`name ${joined}`);
    for (const [word, weight] of words) {
      if (weight < 1) continue;
      keys.add(`${place}<${word.slice(0, 4)}`);
      keys.add(`${place}>${word.slice(-4)}`);
    }
  }
  return keys;
}

const contactKeys = ({ email, phone, domain }: Comparable): string[] => [
  ...(email === null ? [] : [`mail ${email}`]),
  ...(phone === null ? [] : [`tel ${phone}`]),
  ...(domain === null ? [] : [`web ${domain}`]),
];

/** Every listing by its keys; pairs come out of blocks small enough to compare each with each. */
export class PairIndex {
  readonly #blocks = new Map<string, Comparable[]>();
  readonly #listings: Comparable[] = [];

  add(listing: Comparable): void {
    this.#listings.push(listing);
    for (const key of blockingKeys(listing)) {
      const block = this.#blocks.get(key);
      if (block === undefined) this.#blocks.set(key, [listing]);
      else block.push(listing);
    }
  }

  readonly sharedBy = (contact: string): number => this.#blocks.get(contact)?.length ?? 0;

  /**
   * Every likely pair, a listing at a time, so that whoever asks may let others work in between. A pair comes with the one
   * whose id sorts first, and is compared once.
   */
  *pairs(): Generator<readonly LikelyPair[]> {
    for (const listing of this.#listings) yield this.#pairsOf(listing);
  }

  #pairsOf(listing: Comparable): LikelyPair[] {
    const seen = new Set<string>();
    const found: LikelyPair[] = [];
    for (const key of blockingKeys(listing))
      for (const other of this.#block(key)) {
        if (other.id <= listing.id || seen.has(other.id)) continue;
        seen.add(other.id);
        const { score, evidence } = scorePair(listing, other, this.sharedBy);
        if (score >= LIKELY_FROM) found.push({ one: listing.id, other: other.id, score, evidence });
      }
    return found;
  }

  #block(key: string): readonly Comparable[] {
    const block = this.#blocks.get(key) ?? [];
    return block.length > TOO_COMMON ? [] : block;
  }
}

export const likeliestFirst = (a: LikelyPair, b: LikelyPair): number =>
  b.score - a.score || (a.one === b.one ? (a.other < b.other ? -1 : 1) : a.one < b.one ? -1 : 1);

/** Two ids in the order in which a pair is kept. */
export const ordered = (a: string, b: string): { readonly one: string; readonly other: string } =>
  a < b ? { one: a, other: b } : { one: b, other: a };
