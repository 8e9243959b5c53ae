import type { CallOptions, ListingFilterQuery, Mode, SortOrder, VerificationStatus } from '@repere/contract';
import type { Language } from '@repere/kernel';

/** Everything a search page shows, as its address says it. */
export interface SearchState {
  readonly q: string;
  readonly sector: readonly string[];
  readonly serves: readonly string[];
  readonly located: readonly string[];
  /** A territory code or `lat,lng`. */
  readonly near: string;
  readonly radiusKm: number | null;
  readonly bbox: NonNullable<ListingFilterQuery['bbox']> | null;
  readonly mode: readonly Mode[];
  readonly form: readonly string[];
  readonly recognition: readonly string[];
  readonly practice: readonly string[];
  readonly status: readonly VerificationStatus[];
  readonly sort: SortOrder | null;
  readonly page: number;
  /** Results to a page: more on paper. */
  readonly size: 20 | 100;
  readonly understand: boolean;
  /** Words of `q` that she does not want interpreted. */
  readonly plain: readonly string[];
  /** On a phone, the list or the map. */
  readonly view: 'list' | 'map';
  /** The listing whose card is open on the map. */
  readonly card: string;
  /** Where the map was left. */
  readonly map: { readonly lat: number; readonly lng: number; readonly zoom: number } | null;
}

export const emptySearch: SearchState = {
  q: '',
  sector: [],
  serves: [],
  located: [],
  near: '',
  radiusKm: null,
  bbox: null,
  mode: [],
  form: [],
  recognition: [],
  practice: [],
  status: [],
  sort: null,
  page: 1,
  size: 20,
  understand: true,
  plain: [],
  view: 'list',
  card: '',
  map: null,
};

/** The filters that hold several values. */
export const listFilters = [
  'sector',
  'serves',
  'located',
  'mode',
  'form',
  'recognition',
  'practice',
  'status',
] as const satisfies readonly (keyof SearchState)[];

export type ListFilter = (typeof listFilters)[number];

/** True when nothing narrows the directory: the page is then the home page. */
export const isPristine = (state: SearchState): boolean =>
  state.q === '' &&
  state.near === '' &&
  state.bbox === null &&
  state.page === 1 &&
  listFilters.every((filter) => state[filter].length === 0);

/** What asks a new question: the map then goes where its answers are. */
const questions = ['q', 'serves', 'located', 'near', 'radiusKm'] as const;

/** The same search with some changes, from its first page unless the page itself changes. */
export const changed = (state: SearchState, change: Partial<SearchState>): SearchState => ({
  ...state,
  page: 1,
  card: '',
  ...(questions.some((name) => name in change && change[name] !== state[name]) && { map: null, bbox: null }),
  ...change,
});

/**
 * The search with a place read from words: another seat territory, the centre of a circle, or the place to serve. The only
 * place served stands in the field where the words were typed: they replace it; several stay, and one is added.
 */
export function withPlace(state: SearchState, field: 'serves' | 'located' | 'near', code: string): SearchState {
  if (field === 'near') return changed(state, { near: code, radiusKm: state.radiusKm ?? 30 });
  const kept = field === 'serves' && state.serves.length === 1 ? [] : state[field];
  return changed(state, { [field]: [...new Set([...kept, code])] });
}

/** Adds a value to a filter, or takes it away. */
export function toggled(state: SearchState, filter: ListFilter, value: string): SearchState {
  const values: readonly string[] = state[filter];
  const next = values.includes(value) ? values.filter((item) => item !== value) : [...values, value];
  return changed(state, { [filter]: next });
}

/** Ticks or unticks a sector: the whole sector replaces its sub-sectors. */
export function toggledSector(state: SearchState, id: string): SearchState {
  const next = toggled(state, 'sector', id);
  const group = next.sector.includes(id) && !id.includes('.');
  return group ? { ...next, sector: next.sector.filter((item) => !item.startsWith(`${id}.`)) } : next;
}

/** The filters alone, as the API takes them for the list, the map and exports alike. */
export function toFilterQuery(state: SearchState, language: Language): Partial<ListingFilterQuery> {
  return {
    ...(state.q !== '' && { q: state.q }),
    ...(state.near !== '' && { near: state.near }),
    ...(state.radiusKm !== null && { radiusKm: state.radiusKm }),
    ...(state.bbox !== null && { bbox: state.bbox }),
    ...Object.fromEntries(
      listFilters.filter((filter) => state[filter].length > 0).map((filter) => [filter, [...state[filter]]]),
    ),
    ...(!state.understand && { understand: 'off' as const }),
    ...(state.plain.length > 0 && { plain: [...state.plain] }),
    lang: language,
  };
}

/** The whole query of the list. */
export function toSearchQuery(
  state: SearchState,
  language: Language,
): NonNullable<CallOptions<'searchListings'>['query']> {
  return {
    ...toFilterQuery(state, language),
    ...(state.sort !== null && { sort: state.sort }),
    ...(state.page > 1 && { page: state.page }),
    ...(state.size !== 20 && { pageSize: state.size }),
  };
}
