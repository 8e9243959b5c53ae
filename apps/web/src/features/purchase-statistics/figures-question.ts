import {
  BUYER_LEVELS,
  MATCH_THRESHOLDS,
  PURCHASE_BASES,
  PURCHASE_CALENDARS,
  PURCHASE_METHODS,
  PURCHASE_PERIMETERS,
  type Language,
  type MatchThreshold,
  type PurchaseBasis,
  type PurchaseCalendar,
  type PurchasePerimeter,
} from '@repere/kernel';

/** Filters of the statistics pages, as their address has them; empty text means everything. */
export interface FiguresFilters {
  readonly from: string;
  readonly to: string;
  readonly calendar: PurchaseCalendar;
  readonly level: string;
  readonly region: string;
  readonly sector: string;
  readonly method: string;
  readonly buyer: string;
  readonly deliveryRegion: string;
  readonly supplierRegion: string;
  readonly unspscSegment: string;
  readonly seaoCategory: string;
  readonly legalForm: string;
  readonly basis: PurchaseBasis;
  readonly perimeter: PurchasePerimeter;
  readonly match: MatchThreshold;
  /** How many of the largest enterprises are left out. */
  readonly withoutTop: string;
  /** `true` or nothing. */
  readonly withoutConstruction: string;
}

export const noFilters: FiguresFilters = {
  ...{ from: '', to: '', calendar: 'civil', level: '', region: '', sector: '', method: '', buyer: '' },
  ...{ deliveryRegion: '', supplierRegion: '', unspscSegment: '', seaoCategory: '', legalForm: '' },
  ...{ basis: 'awarded', perimeter: 'core', match: 'probable', withoutTop: '', withoutConstruction: '' },
};

export const choices = {
  calendar: PURCHASE_CALENDARS,
  level: BUYER_LEVELS,
  method: PURCHASE_METHODS,
  basis: PURCHASE_BASES,
  perimeter: PURCHASE_PERIMETERS,
  match: MATCH_THRESHOLDS,
  withoutTop: ['1', '2', '3', '5', '10'],
  withoutConstruction: ['true'],
} as const;

/** Filters that only a row of a table sets. */
export const NARROWER = ['deliveryRegion', 'supplierRegion', 'unspscSegment', 'seaoCategory', 'legalForm'] as const;

const REGION = /^R\d\d$/;
const patterns: Readonly<Record<'from' | 'to' | 'region' | 'sector' | 'buyer' | (typeof NARROWER)[number], RegExp>> = {
  from: /^20\d\d$/,
  to: /^20\d\d$/,
  region: REGION,
  deliveryRegion: REGION,
  supplierRegion: REGION,
  sector: /^S\d\d(\.\d)?$/,
  buyer: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  unspscSegment: /^\d\d$/,
  seaoCategory: /^[A-Z]{1,3}\d{1,3}$/,
  legalForm: /^[a-z0-9_]{3,40}$/,
};

/** Reads filters from an address; what cannot be read is named and left out. */
export function readFilters(search: URLSearchParams): {
  readonly filters: FiguresFilters;
  readonly faults: readonly { readonly parameter: string; readonly value: string }[];
} {
  const filters: Record<string, string> = { ...noFilters };
  const faults: { parameter: string; value: string }[] = [];
  for (const name of Object.keys(noFilters)) {
    const value = search.get(name) ?? '';
    if (value === '') continue;
    const allowed: readonly string[] | undefined = (choices as Record<string, readonly string[]>)[name];
    const valid = allowed?.includes(value) ?? patterns[name as keyof typeof patterns].test(value);
    if (valid) filters[name] = value;
    else faults.push({ parameter: name, value });
  }
  return { filters: filters as unknown as FiguresFilters, faults };
}

/** Writes filters as an address has them: only what is not the default. */
export function writeFilters(filters: FiguresFilters): string {
  const kept = Object.entries(filters).filter(
    ([name, value]) => value !== '' && value !== noFilters[name as keyof FiguresFilters],
  );
  return new URLSearchParams(kept as [string, string][]).toString();
}

/** The same filters as the API takes them. */
export function queryOf(filters: FiguresFilters, lang: Language): Record<string, unknown> {
  const many = (value: string): string[] => (value === '' ? [] : [value]);
  const { from, to, calendar, basis, perimeter, match } = filters;
  return {
    ...(from !== '' && { from: Number(from) }),
    ...(to !== '' && { to: Number(to) }),
    ...{ calendar, basis, perimeter, match, lang },
    ...{ level: many(filters.level), region: many(filters.region), sector: many(filters.sector) },
    ...{ method: many(filters.method), buyer: many(filters.buyer) },
    ...Object.fromEntries(NARROWER.map((name) => [name, many(filters[name])])),
    ...(filters.withoutTop !== '' && { withoutTop: Number(filters.withoutTop) }),
    ...(filters.withoutConstruction !== '' && { withoutConstruction: true }),
  };
}
