import type { ApiClient, CoveredPlace, ListingCoverageResponse } from '@repere/contract';
import { routeUrl } from '@repere/contract/client';
import type { Language } from '@repere/kernel';
import { asked, type Outcome } from '../search-data';
import { toFilterQuery, type SearchState } from '../search-state';

export type CoverageOutcome = Outcome<ListingCoverageResponse>;

/** Where a coverage lives in the query cache: by the request it makes. */
export const coverageKey = (state: SearchState, language: Language): readonly string[] => [
  'coverage',
  routeUrl('coverListings', { query: toFilterQuery(state, language) }),
];

/** How each territory is covered for a search; refused values are named and dropped as on the search page (M1). */
export const coverage = (
  api: ApiClient,
  state: SearchState,
  { language, signal }: { readonly language: Language; readonly signal?: AbortSignal },
): Promise<CoverageOutcome> =>
  asked(state, (applied) =>
    api('coverListings', { query: toFilterQuery(applied, language), ...(signal && { signal }) }),
  );

/** Enterprises that serve a territory because they are there or named it; those of all Québec say nothing of it. */
export const covering = ({ based, delivering, part }: CoveredPlace): number => based + delivering + part;

/** What the territory's sign says: how many, all-Québec suppliers alone, or nobody. */
export const kindOf = (place: CoveredPlace): 'served' | 'province' | 'nobody' =>
  place.nobody ? 'nobody' : covering(place) === 0 ? 'province' : 'served';
