import type { ApiClient, ListingSearchResponse, ProblemDetail, Territory } from '@repere/contract';
import { routeUrl } from '@repere/contract/client';
import type { Language } from '@repere/kernel';
import { ApiError } from '../../shared/api/api-client';
import type { Fault } from './search-params';
import { listFilters, toSearchQuery, type SearchState } from './search-state';

/** What a page shows: an answer with what had to be left out to get it, or a refusal by the service. */
export type Outcome<Response> =
  | {
      readonly kind: 'found';
      readonly response: Response;
      /** The search that was really made. */
      readonly applied: SearchState;
      readonly faults: readonly Fault[];
    }
  | { readonly kind: 'failed'; readonly status: number };

export type SearchOutcome = Outcome<ListingSearchResponse>;

type Options = { readonly language: Language; readonly signal?: AbortSignal };

/**
 * How many rounds of refused values are dropped before giving up. A problem names twenty values, a filter holds two hundred;
 * then come the contradictions they leave, and the page.
 */
const rounds = 12;

/** Where a search lives in the query cache: by the request it makes. */
export const searchKey = (state: SearchState, language: Language): readonly string[] => [
  'search',
  routeUrl('searchListings', { query: toSearchQuery(state, language) }),
];

/** Makes a search, by its list. */
export const search = (api: ApiClient, state: SearchState, { language, signal }: Options): Promise<SearchOutcome> =>
  asked(state, (applied) =>
    api('searchListings', { query: toSearchQuery(applied, language), ...(signal && { signal }) }),
  );

/**
 * Asks the API about a search. Values that it refuses (400) are named in `faults`, dropped, and the rest is asked again: an
 * unknown value never empties nor widens the page silently (M1). Other refusals are an outcome; being offline throws.
 */
export async function asked<Response>(
  state: SearchState,
  ask: (applied: SearchState) => Promise<Response>,
): Promise<Outcome<Response>> {
  let applied = state;
  const faults: Fault[] = [];
  for (let round = 0; ; round += 1)
    try {
      return { kind: 'found', response: await ask(applied), applied, faults };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const errors = error.status === 400 && round < rounds ? (error.problem?.errors ?? []) : [];
      const repaired = errors.reduce(withoutRefused, applied);
      if (errors.length === 0 || repaired === applied) return { kind: 'failed', status: error.status };
      faults.push(...errors.map(({ parameter, value, code }) => ({ parameter, value: value ?? '', code })));
      applied = repaired;
    }
}

/** Drops what one error of a problem names; a value the filter does not hold drops the whole filter. */
function withoutRefused(state: SearchState, { parameter, value }: ProblemDetail): SearchState {
  const filter = listFilters.find((name) => name === parameter);
  if (filter !== undefined) {
    const values: readonly string[] = state[filter];
    const kept = values.includes(value ?? '') ? values.filter((item) => item !== value) : [];
    return kept.length === values.length ? state : { ...state, [filter]: kept };
  }
  switch (parameter) {
    case 'q':
      return { ...state, q: '' };
    case 'plain':
      return { ...state, plain: [] };
    case 'near':
      return { ...state, near: '', radiusKm: null };
    case 'radiusKm':
      return { ...state, radiusKm: null };
    case 'bbox':
      return { ...state, bbox: null };
    case 'sort':
      return { ...state, sort: null };
    case 'page':
      return { ...state, page: 1 };
    default:
      return state;
  }
}

/** A territory by its code, or null; `near` may be a point, which has no name. */
export async function findPlace(api: ApiClient, code: string, options: Options): Promise<Territory | null> {
  if (code === 'QC' || code.includes(',')) return null;
  const signal = options.signal && { signal: options.signal };
  const { results } = await api('listTerritories', { query: { q: code, lang: options.language }, ...signal });
  return results.find((place) => place.code === code) ?? null;
}

/** Several of them by their codes; one that cannot be found now is left out. */
export async function findPlaces(
  api: ApiClient,
  codes: readonly string[],
  options: Options,
): Promise<Readonly<Record<string, Territory>>> {
  const found = await Promise.all(
    codes.map(async (code) => [code, await findPlace(api, code, options).catch(() => null)] as const),
  );
  return Object.fromEntries(found.flatMap(([code, place]) => (place === null ? [] : [[code, place]])));
}

/** A territory that typed words may mean; `within` is what tells homonyms apart (the MRC, or the region). */
export interface PlaceCandidate {
  readonly code: string;
  readonly name: string;
  readonly level: Territory['level'];
  readonly within: string;
}

/**
 * Reads a place as people write it: the territories it may mean, best first. One means that place; several, that the
 * reader must choose; a bare name shared by a municipality and its MRC or region means the municipality.
 */
export async function readPlace(api: ApiClient, words: string, options: Options): Promise<readonly PlaceCandidate[]> {
  const lang = options.language;
  const { results } = await api('listTerritories', { query: { q: words, lang } });
  const exact = results.filter(({ name, code }) => code === words || comparable(name) === comparable(words));
  const municipalities = exact.filter(({ level }) => level === 'municipality');
  const found = [municipalities, exact, results.slice(0, 8)].find((places) => places.length > 0) ?? [];
  const parents =
    found.length < 2
      ? []
      : await Promise.all(
          (['region', 'mrc'] as const).map((level) => api('listTerritories', { query: { level, lang } })),
        );
  const names = new Map(parents.flatMap((answer) => answer.results).map(({ code, name }) => [code, name]));
  return found.map(({ code, name, level, parent }) => ({ code, name, level, within: names.get(parent) ?? '' }));
}

/** Words that only begin a longer word of a name (« Paris », Parisville) are a question, not an answer. */
export function isUnfinished(name: string, words: string): boolean {
  const [whole, begun] = [comparable(name), comparable(words)];
  return whole !== begun && whole.startsWith(begun) && /\p{L}/u.test(whole.charAt(begun.length));
}

/** A name without accents, case, hyphens nor the abbreviation of Saint. */
export const comparable = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s'’.-]+/g, ' ')
    .replace(/\bst(e?)\b/g, 'saint$1')
    .trim();
