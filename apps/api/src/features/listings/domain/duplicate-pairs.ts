import { LIKELY_FROM, scorePair, type Comparable, type PairScore } from './duplicate-evidence';

/** Two listings that may be one enterprise; `one` sorts before `other`. */
export interface LikelyPair extends PairScore {
  readonly one: string;
  readonly other: string;
}

/** A key that more listings than this share tells none of them apart, and would cost as many comparisons as its square. */
const TOO_COMMON = 120;

/** The keys of which two listings must share one to be compared at all. */
export function blockingKeys(listing: Comparable): Set<string> {
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

export const contactKeys = ({ email, phone, domain }: Comparable): string[] => [
  ...(email === null ? [] : [`mail ${email}`]),
  ...(phone === null ? [] : [`tel ${phone}`]),
  ...(domain === null ? [] : [`web ${domain}`]),
];

/** Every listing by its keys; pairs come out of blocks small enough to compare each with each. */
export class PairIndex {
  readonly #blocks = new Map<string, Comparable[]>();
  readonly #listings = new Map<string, Comparable>();

  add(listing: Comparable): void {
    this.#listings.set(listing.id, listing);
    for (const key of blockingKeys(listing)) {
      const block = this.#blocks.get(key);
      if (block === undefined) this.#blocks.set(key, [listing]);
      else block.push(listing);
    }
  }

  get size(): number {
    return this.#listings.size;
  }

  get(id: string): Comparable | undefined {
    return this.#listings.get(id);
  }

  readonly sharedBy = (contact: string): number => this.#blocks.get(contact)?.length ?? 0;

  /** Everything that one listing, here or not, may be; likeliest first. */
  likelyOf(listing: Comparable): LikelyPair[] {
    const seen = new Set([listing.id]);
    const found: LikelyPair[] = [];
    for (const key of blockingKeys(listing))
      for (const other of this.#block(key)) {
        if (seen.has(other.id)) continue;
        seen.add(other.id);
        const { score, evidence } = scorePair(listing, other, this.sharedBy);
        if (score >= LIKELY_FROM) found.push({ ...ordered(listing.id, other.id), score, evidence });
      }
    return found.sort(likeliestFirst);
  }

  /** Every likely pair, a listing at a time, so that whoever asks may let others work in between. */
  *pairs(): Generator<readonly LikelyPair[]> {
    for (const listing of this.#listings.values()) yield this.likelyOf(listing).filter(({ one }) => one === listing.id);
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
