/**
 * Where a word stands in a listing, weightiest first: names and acronyms; what the activities say, and their sectors;
 * description, client references, sector labels; place names of the seat.
 */
export type TextField = 'name' | 'offer' | 'text' | 'place';

export const TEXT_FIELDS: readonly TextField[] = ['name', 'offer', 'text', 'place'];

/** Fields at least as weighty as `reach`. @example fieldsWithin('offer') // ['name', 'offer'] */
export const fieldsWithin = (reach: TextField): readonly TextField[] =>
  TEXT_FIELDS.slice(0, TEXT_FIELDS.indexOf(reach) + 1);

/** A condition on the terms of a listing. `terms`: one of these terms stands in `reach` or in a weightier field. */
export type TextTree =
  | { readonly kind: 'terms'; readonly terms: readonly string[]; readonly reach: TextField }
  | { readonly kind: 'all'; readonly of: readonly TextTree[] }
  | { readonly kind: 'any'; readonly of: readonly TextTree[] };

/** Listings that satisfy `tree` and no earlier tier belong to `band`, with `score` (0 to 1) as finer order. */
export interface Tier {
  readonly band: 0 | 1 | 2;
  readonly score: number;
  readonly tree: TextTree;
}

/**
 * A search text once read: exact terms only, already expanded (prefixes, typing errors, synonyms), so that an engine
 * matches without guessing. A listing matches when one tier holds; `fallback` is asked only when no listing does.
 */
export interface TextQuery {
  readonly tiers: readonly Tier[];
  readonly fallback: readonly Tier[];
}
