import type { Dimension } from './cube';

export const MEASURES = [
  'spend',
  'share',
  'contracts',
  'contractShare',
  'suppliers',
  'allSpend',
  'allContracts',
  'allSuppliers',
] as const;
export type Measure = (typeof MEASURES)[number];

export type Basis = 'awarded' | 'final' | 'declared';
export type Perimeter = 'core' | 'financial' | 'subsidiaries' | 'candidates';
export type MatchThreshold = 'confirmed' | 'probable' | 'candidate';

/** Which lines: the filters that figures and the list of lines share. Empty lists filter nothing. */
export interface LineFilters {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly calendar: 'civil' | 'fiscal';
  readonly source: readonly string[];
  readonly level: readonly string[];
  readonly buyer: readonly string[];
  /** The buyer's region. */
  readonly region: readonly string[];
  readonly sector: readonly string[];
  readonly method: readonly string[];
  readonly basis: Basis;
  readonly perimeter: Perimeter;
  readonly match: MatchThreshold;
}

export interface FiguresQuestion extends LineFilters {
  /** All of them when empty. */
  readonly measure: readonly Measure[];
  readonly by: readonly Dimension[];
}

/** Layers of the perimeter as facts carry them: each perimeter takes in the ones before. 0 is no collective enterprise. */
export const LAYERS: Readonly<Record<Perimeter, number>> = { core: 1, financial: 2, subsidiaries: 3, candidates: 4 };

/** Match statuses as facts carry them, likewise. */
export const MATCHES: Readonly<Record<MatchThreshold, number>> = { confirmed: 1, probable: 2, candidate: 3 };

/** Dimensions that a question needs, for its filters as for its rows. */
export function dimensionsOf(question: LineFilters, by: readonly Dimension[]): ReadonlySet<Dimension> {
  const filtered: readonly (readonly [Dimension, boolean])[] = [
    ['level', question.level.length > 0],
    ['buyer', question.buyer.length > 0],
    ['buyerRegion', question.region.length > 0],
    ['sector', question.sector.length > 0],
    ['method', question.method.length > 0],
  ];
  return new Set([...by, ...filtered.filter(([, used]) => used).map(([dimension]) => dimension)]);
}

/** A year can still grow: contracts are published for six months after its end. @param today `YYYY-MM-DD` */
export function provisionalYears(years: readonly number[], calendar: 'civil' | 'fiscal', today: string): number[] {
  const settledFrom = (year: number): string => (calendar === 'civil' ? `${year + 1}-07-01` : `${year + 1}-10-01`);
  return years.filter((year) => today < settledFrom(year));
}
