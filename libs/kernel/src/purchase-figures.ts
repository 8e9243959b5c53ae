/** Words of figures about public purchases, written once: contract, API and pages import them. */

/** What a figure counts (api.md §4). */
export const PURCHASE_MEASURES = [
  'spend',
  'share',
  'contracts',
  'contractShare',
  'suppliers',
  'allSpend',
  'allContracts',
  'allSuppliers',
] as const;
export type PurchaseMeasure = (typeof PURCHASE_MEASURES)[number];

/** What figures can be cut by (api.md §4). */
export const PURCHASE_DIMENSIONS = [
  'year',
  'level',
  'buyer',
  'buyerRegion',
  'deliveryRegion',
  'supplierRegion',
  'sector',
  'unspscSegment',
  'seaoCategory',
  'method',
  'legalForm',
  'source',
] as const;
export type PurchaseDimension = (typeof PURCHASE_DIMENSIONS)[number];

/** Cuts of the indicators: those of figures, the size of contracts and of buyers, and the suppliers themselves. */
export const INDICATOR_CUTS = [...PURCHASE_DIMENSIONS, 'sizeClass', 'buyerSize', 'supplier'] as const;
export type IndicatorCut = (typeof INDICATOR_CUTS)[number];

export const BUYER_LEVELS = ['municipal', 'quebec', 'federal', 'education', 'health', 'other'] as const;
export const PURCHASE_METHODS = ['open', 'invited', 'direct'] as const;

/** Civil years are also those of municipalities; fiscal ones, from 1 April, those of Québec and of Canada. */
export const PURCHASE_CALENDARS = ['civil', 'fiscal'] as const;
export type PurchaseCalendar = (typeof PURCHASE_CALENDARS)[number];

export const PURCHASE_BASES = ['awarded', 'final', 'declared'] as const;
export type PurchaseBasis = (typeof PURCHASE_BASES)[number];

/** Each takes in the ones before. */
export const PURCHASE_PERIMETERS = ['core', 'financial', 'subsidiaries', 'candidates'] as const;
export type PurchasePerimeter = (typeof PURCHASE_PERIMETERS)[number];

/** Each takes in the ones before. */
export const MATCH_THRESHOLDS = ['confirmed', 'probable', 'candidate'] as const;
export type MatchThreshold = (typeof MATCH_THRESHOLDS)[number];

/** Sizes of contracts, in dollars; the bounds are those at which publication and tendering change, and powers of ten above. */
export const CONTRACT_SIZES = ['under-25k', '25k-100k', '100k-1m', '1m-10m', 'over-10m'] as const;
export type ContractSize = (typeof CONTRACT_SIZES)[number];

/** Sizes of municipal buyers, in inhabitants. */
export const BUYER_SIZES = ['under-2k', '2k-10k', '10k-50k', '50k-200k', 'over-200k'] as const;
export type BuyerSize = (typeof BUYER_SIZES)[number];

/** The indicators, under the numbers of the catalogue (procurement data §9). */
export const INDICATORS = [
  'spend',
  'suppliers',
  'activeBuyers',
  'directoryReach',
  'concentration',
  'methodMix',
  'competitiveness',
  'leakage',
  'capture',
  'localLoop',
  'smallPurchases',
  'indirect',
  'execution',
  'renewal',
  'trend',
  'quality',
  'uncertainty',
  'crossCheck',
  'sensitivity',
  'socialClauses',
] as const;
export type IndicatorId = (typeof INDICATORS)[number];

/** What a column of a buyer's list of suppliers may hold. */
export const LEDGER_COLUMNS = ['neq', 'name', 'place', 'amount'] as const;
export type LedgerColumn = (typeof LEDGER_COLUMNS)[number];
