import { emptySearch, listFilters, type ListFilter, type SearchState } from './search-state';

/** A value that the page could not take, named to the reader; the rest of the search applies. */
export interface Fault {
  readonly parameter: string;
  readonly value: string;
  readonly code: string;
}

/** Places typed as words, by a reader without JavaScript; the page looks them up. */
export type PlaceWords = Readonly<Record<'serves' | 'located' | 'near', string>>;

export interface ParsedSearch {
  readonly state: SearchState;
  readonly faults: readonly Fault[];
  readonly placeWords: PlaceWords;
}

const longestQuery = 4000;
const mostValues = 200;
const territory = /^(QC|R\d{2}|M\d{2,3}|\d{5})$/;
const code = /^[a-z0-9_]{1,40}$/;
const shapes: Readonly<Record<ListFilter, RegExp>> = {
  sector: /^S\d{2}(\.\d)?$/,
  serves: territory,
  located: territory,
  mode: /^(goods|services|works|staffing)$/,
  form: code,
  recognition: code,
  practice: code,
  status: /^(unverified|declared|confirmed)$/,
};
const number = /^-?\d{1,9}(\.\d{1,12})?$/;
/** What advertisers and mailings add to links is nobody's filter. */
const ignored = /^(utm_\w+|fbclid|gclid|msclkid|mc_[ce]id)$/;

type Reader = (value: string) => Partial<SearchState> | null;

const single: Readonly<Record<string, Reader>> = {
  near: (value) => (territory.test(value) || point(value) !== null ? { near: value } : null),
  radiusKm: (value) => (number.test(value) && +value > 0 && +value <= 1000 ? { radiusKm: +value } : null),
  bbox: (value) => optional('bbox', box(value)),
  sort: (value) => (isSort(value) ? { sort: value } : null),
  page: (value) => (/^[1-9]\d{0,6}$/.test(value) ? { page: +value } : null),
  pageSize: (value) => (value === '20' || value === '100' ? { size: value === '20' ? 20 : 100 } : null),
  card: (value) => (/^[0-9a-f-]{36}$/.test(value) ? { card: value } : null),
  understand: (value) => (value === 'on' || value === 'off' ? { understand: value === 'on' } : null),
  view: (value) => (value === 'list' || value === 'map' ? { view: value } : null),
  map: (value) => optional('map', viewport(value)),
};

/**
 * Reads a search from an address. Malformed values and unknown names become faults and never widen what the valid
 * values ask; empty fields of a form count for nothing. Never throws.
 * @example parseSearch('q=traiteur&serves=35027&page=zero')
 */
export function parseSearch(search: string): ParsedSearch {
  const parameters = new URLSearchParams(search);
  const faults: Fault[] = [];
  let state: SearchState = emptySearch;
  const placeWords = { serves: '', located: '', near: '' };
  for (const name of new Set(parameters.keys())) {
    const values = [...new Set(parameters.getAll(name).map((value) => value.trim()))].filter((value) => value !== '');
    const place = /^(serves|located|near)Text$/.exec(name)?.[1] as keyof PlaceWords | undefined;
    const refuse = (value: string, reason: string): void => void faults.push({ parameter: name, value, code: reason });
    if (values.length === 0 || ignored.test(name)) continue;
    if (values.length > 1 && isSingle(name)) refuse((values[0] ?? '').slice(0, 60), 'repeated');
    if (place !== undefined) placeWords[place] = (values[0] ?? '').slice(0, 200);
    else if (name === 'q') state = { ...state, q: longText(values[0] ?? '', refuse) };
    else if (name === 'plain') state = { ...state, plain: within(values, refuse) };
    else if (isListFilter(name)) state = { ...state, [name]: matching(name, within(values, refuse), refuse) };
    else if (Object.hasOwn(single, name)) {
      const [value = ''] = values;
      const change = single[name]?.(value) ?? null;
      if (change === null) refuse(value, 'malformed');
      else state = { ...state, ...change };
    } else refuse(values[0] ?? '', 'unknown_parameter');
  }
  return { state, faults, placeWords };
}

/**
 * Writes a search as a query, in one order and without what is the default, so that equal searches have equal
 * addresses. @example writeSearch({ ...emptySearch, q: 'buffet', page: 2 }) // 'q=buffet&page=2'
 */
export function writeSearch(state: SearchState): string {
  const parameters = new URLSearchParams();
  const put = (name: string, value: string | number | null): void => {
    if (value !== null && value !== '') parameters.append(name, String(value));
  };
  put('q', state.q);
  for (const filter of listFilters) for (const value of [...state[filter]].sort()) put(filter, value);
  put('near', state.near);
  put('radiusKm', state.radiusKm);
  const { bbox, map } = state;
  put('bbox', bbox === null ? null : [bbox.west, bbox.south, bbox.east, bbox.north].join(','));
  put('understand', state.understand ? null : 'off');
  for (const words of state.plain) put('plain', words);
  put('sort', state.sort);
  put('page', state.page === 1 ? null : state.page);
  put('pageSize', state.size === 20 ? null : state.size);
  put('view', state.view === 'list' ? null : state.view);
  put('card', state.card);
  put('map', map === null ? null : [map.lat, map.lng, map.zoom].join(','));
  return parameters.toString().replaceAll('%2C', ',');
}

/** A parameter given twice is named, and its first value applies; the API refuses it. */
const isSingle = (name: string): boolean => name === 'q' || Object.hasOwn(single, name);

const isListFilter = (name: string): name is ListFilter => (listFilters as readonly string[]).includes(name);

const isSort = (value: string): value is NonNullable<SearchState['sort']> =>
  ['relevance', 'distance', 'name', 'confirmed'].includes(value);

function longText(value: string, refuse: (value: string, reason: string) => void): string {
  if (value.length > longestQuery) refuse(`${value.slice(0, 40)}…`, 'too_long');
  return value.slice(0, longestQuery);
}

function within(values: readonly string[], refuse: (value: string, reason: string) => void): readonly string[] {
  if (values.length > mostValues) refuse(String(values.length), 'too_many');
  return values.slice(0, mostValues);
}

function matching(
  filter: ListFilter,
  values: readonly string[],
  refuse: (value: string, reason: string) => void,
): readonly string[] {
  return values.filter((value) => {
    const fits = shapes[filter].test(value);
    if (!fits) refuse(value.slice(0, 60), 'unknown_value');
    return fits;
  });
}

function numbers(value: string, count: number): readonly number[] | null {
  const parts = value.split(',').map((part) => part.trim());
  return parts.length === count && parts.every((part) => number.test(part)) ? parts.map(Number) : null;
}

function point(value: string): readonly number[] | null {
  const [lat = NaN, lng = NaN] = numbers(value, 2) ?? [];
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? [lat, lng] : null;
}

function box(value: string): SearchState['bbox'] {
  const [west = NaN, south = NaN, east = NaN, north = NaN] = numbers(value, 4) ?? [];
  const inside = west >= -180 && east <= 180 && south >= -90 && north <= 90;
  return inside && west < east && south < north ? { west, south, east, north } : null;
}

function viewport(value: string): SearchState['map'] {
  const [lat = NaN, lng = NaN, zoom = NaN] = numbers(value, 3) ?? [];
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 && zoom >= 0 && zoom <= 20 ? { lat, lng, zoom } : null;
}

const optional = <K extends keyof SearchState>(key: K, value: SearchState[K]): Partial<SearchState> | null =>
  value === null ? null : ({ [key]: value } as Partial<SearchState>);
