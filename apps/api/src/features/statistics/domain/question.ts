import type {
  MatchThreshold,
  PurchaseBasis,
  PurchaseCalendar,
  PurchaseDimension,
  PurchaseMeasure,
  PurchasePerimeter,
} from '@repere/kernel';

/** Which lines: the filters that figures and the list of lines share. Empty lists filter nothing. */
export interface LineFilters {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly calendar: PurchaseCalendar;
  readonly source: readonly string[];
  readonly level: readonly string[];
  readonly buyer: readonly string[];
  /** The buyer's region. */
  readonly region: readonly string[];
  readonly sector: readonly string[];
  readonly method: readonly string[];
  readonly basis: PurchaseBasis;
  readonly perimeter: PurchasePerimeter;
  readonly match: MatchThreshold;
  readonly deliveryRegion: readonly string[];
  readonly supplierRegion: readonly string[];
  readonly unspscSegment: readonly string[];
  readonly seaoCategory: readonly string[];
  readonly legalForm: readonly string[];
  /** Leaves construction out of both sides of a share. */
  readonly withoutConstruction: boolean;
  /** Leaves out so many of the social-economy suppliers with the most spend under this very question. */
  readonly withoutTop: number;
  /** Who they are, once looked up. */
  readonly without?: readonly string[];
}

/** No filter at all: awarded amounts of core enterprises, confirmed or probable. */
export const everyLine: LineFilters = {
  ...{ calendar: 'civil', source: [], level: [], buyer: [], region: [], sector: [], method: [] },
  ...{ deliveryRegion: [], supplierRegion: [], unspscSegment: [], seaoCategory: [], legalForm: [] },
  ...{ basis: 'awarded', perimeter: 'core', match: 'probable', withoutConstruction: false, withoutTop: 0 },
};

export interface FiguresQuestion extends LineFilters {
  /** All of them when empty. */
  readonly measure: readonly PurchaseMeasure[];
  readonly by: readonly PurchaseDimension[];
}

/** Layers of the perimeter as facts carry them: each perimeter takes in the ones before. 0 is no collective enterprise. */
export const LAYERS: Readonly<Record<PurchasePerimeter, number>> = {
  core: 1,
  financial: 2,
  subsidiaries: 3,
  candidates: 4,
};

/** Match statuses as facts carry them, likewise. */
export const MATCHES: Readonly<Record<MatchThreshold, number>> = { confirmed: 1, probable: 2, candidate: 3 };

/** Dimensions that a question needs, for its filters as for its rows. */
export function dimensionsOf(question: LineFilters, by: readonly PurchaseDimension[]): ReadonlySet<PurchaseDimension> {
  const filtered: readonly (readonly [PurchaseDimension, boolean])[] = [
    ['level', question.level.length > 0],
    ['buyer', question.buyer.length > 0],
    ['buyerRegion', question.region.length > 0],
    ['sector', question.sector.length > 0],
    ['method', question.method.length > 0],
    ['deliveryRegion', question.deliveryRegion.length > 0],
    ['supplierRegion', question.supplierRegion.length > 0],
    ['unspscSegment', question.unspscSegment.length > 0 || question.withoutConstruction],
    ['sector', question.withoutConstruction],
    ['seaoCategory', question.seaoCategory.length > 0],
    ['legalForm', question.legalForm.length > 0],
  ];
  return new Set([...by, ...filtered.filter(([, used]) => used).map(([dimension]) => dimension)]);
}

/** A year can still grow: contracts are published for six months after its end. @param today `YYYY-MM-DD` */
export function provisionalYears(years: readonly number[], calendar: PurchaseCalendar, today: string): number[] {
  const settledFrom = (year: number): string => (calendar === 'civil' ? `${year + 1}-07-01` : `${year + 1}-10-01`);
  return years.filter((year) => today < settledFrom(year));
}
