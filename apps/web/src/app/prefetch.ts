import type { ApiClient } from '@repere/contract';
import type { Language } from '@repere/kernel';
import type { QueryClient } from '@tanstack/react-query';
import { reportKey, sendReport } from '../features/listing-report/report-form-state';
import { listingKey, readListing } from '../features/listing-sheet/listing-data';
import { coverage, coverageKey } from '../features/listing-search/delivery-map/coverage-data';
import {
  comparable,
  findPlaces,
  isUnfinished,
  readPlace,
  search,
  searchKey,
} from '../features/listing-search/search-data';
import { parseSearch, writeSearch } from '../features/listing-search/search-params';
import { withPlace } from '../features/listing-search/search-state';
import { placesKey, placesOf, placeWordsKey } from '../features/listing-search/use-search';
import { address, type PageName } from '../shared/i18n/addresses';
import type { LivePageName } from './page-table';

/** What a page needs before it can be rendered on the server. */
export interface PrefetchContext {
  readonly api: ApiClient;
  readonly queries: QueryClient;
  readonly language: Language;
  readonly slug: string;
  /** The query, without `?`. */
  readonly search: string;
  /** The fields of a posted form; null for a page that is read. */
  readonly form: Readonly<Record<string, string>> | null;
}

/** The page's status, or where it really lives. */
export type PrefetchOutcome = { readonly status: number } | { readonly status: 303 | 308; readonly location: string };

const found: PrefetchOutcome = { status: 200 };

export const prefetchTable: Readonly<Record<LivePageName, (context: PrefetchContext) => Promise<PrefetchOutcome>>> = {
  search: prefetchSearch,
  coverage: prefetchCoverage,
  listing: (context) => prefetchListing(context, 'listing'),
  report: prefetchReport,
};

/** Reads the places typed as words without scripts; one that means a single territory gives the address its code. */
async function readTypedPlaces(
  { api, queries, language, search: query }: PrefetchContext,
  page: 'search' | 'coverage',
): Promise<PrefetchOutcome | null> {
  const { state, placeWords } = parseSearch(query);
  for (const field of ['serves', 'located', 'near'] as const) {
    const words = placeWords[field];
    if (words === '') continue;
    // The field shows the place already chosen, and a form without scripts sends it back.
    if (field === 'serves' && (await namesOne(state.serves, words, { api, language }))) {
      const next = new URLSearchParams(query);
      next.delete('servesText');
      return { status: 303, location: address(page, language, { search: next.toString() }) };
    }
    const candidates = await readPlace(api, words, { language });
    queries.setQueryData(placeWordsKey(words, language), candidates);
    const [only] = candidates;
    // One meaning: the address says its code from now on, and the other words come along.
    if (only !== undefined && candidates.length === 1 && !isUnfinished(only.name, words)) {
      const next = new URLSearchParams(writeSearch(withPlace(state, field, only.code)));
      for (const [other, otherWords] of Object.entries(placeWords))
        if (other !== field && otherWords !== '') next.set(`${other}Text`, otherWords);
      return { status: 303, location: address(page, language, { search: next.toString() }) };
    }
  }
  return null;
}

async function namesOne(
  codes: readonly string[],
  words: string,
  { api, language }: Pick<PrefetchContext, 'api' | 'language'>,
): Promise<boolean> {
  const places = await findPlaces(api, codes, { language });
  return Object.values(places).some(({ name }) => comparable(name) === comparable(words));
}

async function prefetchSearch(context: PrefetchContext): Promise<PrefetchOutcome> {
  const { api, queries, language } = context;
  const elsewhere = await readTypedPlaces(context, 'search');
  if (elsewhere !== null) return elsewhere;
  const { state } = parseSearch(context.search);
  const [outcome] = await Promise.all([search(api, state, { language }), prefetchPlaces(context, placesOf(state))]);
  queries.setQueryData(searchKey(state, language), outcome);
  return outcome.kind === 'found' ? found : { status: outcome.status === 429 ? 429 : 503 };
}

async function prefetchPlaces({ api, queries, language }: PrefetchContext, codes: readonly string[]): Promise<void> {
  if (codes.length > 0) queries.setQueryData(placesKey(codes, language), await findPlaces(api, codes, { language }));
}

async function prefetchCoverage(context: PrefetchContext): Promise<PrefetchOutcome> {
  const { api, queries, language } = context;
  const elsewhere = await readTypedPlaces(context, 'coverage');
  if (elsewhere !== null) return elsewhere;
  const { state } = parseSearch(context.search);
  const [outcome] = await Promise.all([coverage(api, state, { language }), prefetchPlaces(context, placesOf(state))]);
  queries.setQueryData(coverageKey(state, language), outcome);
  return outcome.kind === 'found' ? found : { status: outcome.status === 429 ? 429 : 503 };
}

async function prefetchListing(context: PrefetchContext, page: PageName): Promise<PrefetchOutcome> {
  const { api, queries, language, slug } = context;
  let outcome = await readListing(api, slug, { language });
  if (outcome.kind === 'moved') outcome = await readListing(api, outcome.key, { language });
  if (outcome.kind === 'moved') return { status: 404 };
  queries.setQueryData(listingKey(slug, language), outcome);
  if (outcome.kind === 'failed') return { status: outcome.status };
  // An id, a NEQ or the slug of a merged listing: the page has one address.
  if (outcome.listing.slug !== slug)
    return { status: 308, location: address(page, language, { slug: outcome.listing.slug }) };
  return found;
}

async function prefetchReport(context: PrefetchContext): Promise<PrefetchOutcome> {
  const { api, queries, language, slug, form } = context;
  const outcome = await prefetchListing(context, 'report');
  if (outcome.status !== 200 || form === null) return outcome;
  const again = await sendReport(api, slug, form);
  if (again === null) return { status: 303, location: address('report', language, { slug, search: 'sent' }) };
  queries.setQueryData(reportKey(slug), again);
  return { status: again.errors.includes('busy') ? 429 : again.errors.includes('unavailable') ? 503 : 422 };
}
