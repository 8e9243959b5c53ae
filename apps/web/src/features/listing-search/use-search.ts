import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { SuggestResponse, Territory } from '@repere/contract';
import { useCallback, useMemo, useState } from 'react';
import { usePlace, useNavigate } from '../../shared/router/router';
import { useApi } from '../../shared/api/api-context';
import { address } from '../../shared/i18n/addresses';
import type { Formatter } from '../../shared/i18n/formatter';
import { useLocale } from '../../shared/i18n/text';
import { findPlaces, readPlace, search, searchKey, type PlaceCandidate, type SearchOutcome } from './search-data';
import { parseSearch, writeSearch, type ParsedSearch } from './search-params';
import type { SearchState } from './search-state';

/** The search that the address asks for. */
export function useAddressedSearch(): ParsedSearch {
  const { search: query } = usePlace();
  return useMemo(() => parseSearch(query), [query]);
}

/** Pages that show a search, each in its way. */
export type SearchPageName = 'search' | 'coverage';

/** Writes the address of a search, for links. */
export function useSearchAddress(page: SearchPageName = 'search'): (state: SearchState) => string {
  const { language } = useLocale();
  return useCallback((state) => address(page, language, { search: writeSearch(state) }), [language, page]);
}

/** Goes to a search without losing one's place in the page. */
export function useGoToSearch(): (state: SearchState, replace?: boolean) => void {
  const navigate = useNavigate();
  const href = useSearchAddress();
  return useCallback((state, replace = false) => void navigate(href(state), { replace }), [navigate, href]);
}

/** Notes where the map was left, or which card is open, and touches nothing else of the address, not even what could not be applied (M1). */
export function useNoteInAddress(): (name: 'map' | 'card', value: string | null) => void {
  const navigate = useNavigate();
  return useCallback(
    (name, value) => {
      // The address as it stands: two notes may follow each other before the page is drawn again.
      const { pathname, search: query } = window.location;
      const parameters = new URLSearchParams(query);
      if (value === null) parameters.delete(name);
      else parameters.set(name, value);
      const text = parameters.toString().replaceAll('%2C', ',');
      void navigate(text === '' ? pathname : `${pathname}?${text}`, { replace: true });
    },
    [navigate],
  );
}

/**
 * The answer to a search; the former one stays while the next arrives, and a stale one is cancelled. `beside` fetches what
 * the page draws with an answer, meanwhile.
 */
export function useSearch(
  state: SearchState,
  beside: (formatter: Formatter) => Promise<void>,
): UseQueryResult<SearchOutcome> {
  const api = useApi();
  const formatter = useLocale();
  const { language } = formatter;
  return useQuery({
    queryKey: searchKey(state, language),
    queryFn: async ({ signal }) => {
      const [outcome] = await Promise.all([search(api, state, { language, signal }), beside(formatter)]);
      return outcome;
    },
    placeholderData: keepPreviousData,
  });
}

export const placesKey = (codes: readonly string[], language: string): readonly string[] => [
  'places',
  language,
  ...codes,
];

/** The codes of the places that a search names: each once, in their order. */
export const placesOf = (state: SearchState, more: readonly string[] = []): readonly string[] => [
  ...new Set([...state.serves, ...more, ...state.located, state.near].filter((code) => code !== '')),
];

/** The territories behind some codes; null for one that is not known (yet). */
export function usePlaces(codes: readonly string[]): ReadonlyMap<string, Territory | null> {
  const api = useApi();
  const { language } = useLocale();
  const { data = {} } = useQuery({
    queryKey: placesKey(codes, language),
    queryFn: ({ signal }) => findPlaces(api, codes, { language, signal }),
    enabled: codes.length > 0,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
  return new Map(codes.map((code) => [code, data[code] ?? null]));
}

export const placeWordsKey = (words: string, language: string): readonly string[] => ['place-words', language, words];

/** What a place typed as words may mean. */
export function usePlaceWords(words: string): readonly PlaceCandidate[] | undefined {
  const api = useApi();
  const { language } = useLocale();
  const { data } = useQuery({
    queryKey: placeWordsKey(words, language),
    queryFn: () => readPlace(api, words, { language }),
    enabled: words !== '',
    staleTime: Infinity,
  });
  return data;
}

/** Suggestions for what is being typed: asked for at once, one request at a time, the latest words next. */
export function useSuggestions(typed: string): SuggestResponse | undefined {
  const api = useApi();
  const { language } = useLocale();
  const wanted = typed.trim().slice(0, 200);
  const [q, ask] = useState(wanted);
  const { data, isFetching } = useQuery({
    queryKey: ['suggest', language, q],
    queryFn: ({ signal }) => api('suggest', { query: { q, lang: language }, signal }),
    enabled: q.length >= 2,
    placeholderData: keepPreviousData,
  });
  if (!isFetching && q !== wanted) ask(wanted);
  return wanted.length >= 2 && q.length >= 2 ? data : undefined;
}
