import { fold } from './fold';
import { likeness, nameWords } from './likeness';
import { ListingIndex } from './listing-index';
import { nameKey, type KnownListing } from './known-listing';
import type { ListingRecord } from './listing-record';

export type CandidateReason =
  'same_neq' | 'same_name' | 'probable_same_name' | 'probable_same_contact' | 'probable_same_phone';

export interface Candidate<L extends KnownListing> {
  readonly listing: L;
  readonly why: CandidateReason;
  /** 0 to 1. */
  readonly score: number;
}

/**
 * Listings that may be the one somebody is about to enter, likeliest first (C2): the same NEQ, the same name in the same place,
 * then what an import would call probable.
 * @param placeName names of a municipality and its MRC, which weigh little in a name
 */
export function findCandidates<L extends KnownListing>(
  record: ListingRecord,
  known: readonly L[],
  placeName: (code: string) => string,
): Candidate<L>[] {
  const index = new ListingIndex(placeName);
  const byId = new Map<string, L>();
  for (const listing of known) {
    index.add(listing);
    byId.set(listing.id, listing);
  }
  const found = new Map<string, Candidate<L>>();
  const key = nameKey(record.name, record.municipalityCode);
  for (const listing of known) {
    if (record.neq !== null && listing.neq === record.neq)
      found.set(listing.id, { listing, why: 'same_neq', score: 1 });
    else if (nameKey(listing.name, listing.municipalityCode) === key && !differ(record.neq, listing.neq))
      found.set(listing.id, { listing, why: 'same_name', score: 1 });
  }
  for (const { listing, code, score } of index.probableDuplicates(record)) {
    const one = byId.get(listing.id);
    if (one !== undefined && !found.has(one.id)) found.set(one.id, { listing: one, why: code, score });
  }
  return [...found.values()].sort(likeliestFirst);
}

/** Likeness from which a name typed by somebody who looks for an enterprise is worth showing. */
const WORTH_SHOWING = 0.6;

/**
 * Listings that somebody who knows a name or a number may mean, wherever they lie (nobody doubles what they did not find).
 * @param neq ten digits
 */
export function findByNameOrNeq<L extends KnownListing>(
  { neq, name }: { readonly neq: string | null; readonly name: string },
  known: readonly L[],
): Candidate<L>[] {
  const words = nameWords(name);
  const wanted = fold(name);
  const found: Candidate<L>[] = [];
  for (const listing of known) {
    if (neq !== null && listing.neq === neq) {
      found.push({ listing, why: 'same_neq', score: 1 });
      continue;
    }
    if (wanted === '' || differ(neq, listing.neq)) continue;
    if (fold(listing.name) === wanted) {
      found.push({ listing, why: 'same_name', score: 1 });
      continue;
    }
    const score = likeness(words, nameWords(listing.name));
    if (score >= WORTH_SHOWING) found.push({ listing, why: 'probable_same_name', score });
  }
  return found.sort(likeliestFirst);
}

const likeliestFirst = (a: Candidate<KnownListing>, b: Candidate<KnownListing>): number =>
  b.score - a.score || a.listing.name.localeCompare(b.listing.name, 'fr-CA');

const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;
