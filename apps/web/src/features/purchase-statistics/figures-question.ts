import type { Language } from '@repere/kernel';

/** Filters of the statistics page, as its address has them; empty text means everything. */
export interface FiguresFilters {
  readonly from: string;
  readonly to: string;
  readonly calendar: 'civil' | 'fiscal';
  readonly level: string;
  readonly region: string;
  readonly sector: string;
  readonly method: string;
  readonly buyer: string;
  readonly basis: 'awarded' | 'final' | 'declared';
  readonly perimeter: 'core' | 'financial' | 'subsidiaries' | 'candidates';
  readonly match: 'confirmed' | 'probable' | 'candidate';
}

export const noFilters: FiguresFilters = {
  ...{ from: '', to: '', calendar: 'civil', level: '', region: '', sector: '', method: '', buyer: '' },
  ...{ basis: 'awarded', perimeter: 'core', match: 'probable' },
};

export const choices = {
  calendar: ['civil', 'fiscal'],
  level: ['municipal', 'quebec', 'federal', 'education', 'health', 'other'],
  method: ['open', 'invited', 'direct'],
  basis: ['awarded', 'final', 'declared'],
  perimeter: ['core', 'financial', 'subsidiaries', 'candidates'],
  match: ['confirmed', 'probable', 'candidate'],
} as const;

const patterns: Readonly<Record<'from' | 'to' | 'region' | 'sector' | 'buyer', RegExp>> = {
  from: /^20\d\d$/,
  to: /^20\d\d$/,
  region: /^R\d\d$/,
  sector: /^S\d\d(\.\d)?$/,
  buyer: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
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
  };
}
