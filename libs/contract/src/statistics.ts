import {
  BUYER_LEVELS,
  MATCH_THRESHOLDS,
  PURCHASE_BASES,
  PURCHASE_CALENDARS,
  PURCHASE_DIMENSIONS,
  PURCHASE_MEASURES,
  PURCHASE_METHODS,
  PURCHASE_PERIMETERS,
} from '@repere/kernel';
import { z } from 'zod';
import { isoDate, language, legalFormCode, sectorId, territoryCode } from './codes';
import { many, numeric } from './query';

/** Exact decimal text in Canadian dollars, `36677.03`; never a binary number. */
export const money = z.string().regex(/^-?\d+(\.\d+)?$/);
/** A ratio from 0 to 1, six decimals; null when its denominator is zero. */
const ratio = z.number().nullable();

export const statisticsMeasure = z.enum(PURCHASE_MEASURES);
export const statisticsDimension = z.enum(PURCHASE_DIMENSIONS);
export const purchaseSource = z.enum(['seao-json', 'seao-xml', 'federal', 'canadabuys', 'montreal', 'ledger', 'demo']);
export const buyerLevel = z.enum(BUYER_LEVELS);
export const purchaseMethod = z.enum(PURCHASE_METHODS);
export const purchaseBasis = z.enum(PURCHASE_BASES);
export const purchasePerimeter = z.enum(PURCHASE_PERIMETERS);
export const matchThreshold = z.enum(MATCH_THRESHOLDS);
const calendar = z.enum(PURCHASE_CALENDARS);

const year = numeric(z.number().int().min(2009).max(2100)).optional();

/** Filters that figures and lines share: the same query gives a number and the lines behind it. */
export const purchaseFilters = z.strictObject({
  from: year,
  to: year,
  calendar: calendar.optional().default('civil'),
  source: many(purchaseSource),
  level: many(buyerLevel),
  buyer: many(z.guid()),
  region: many(territoryCode.regex(/^R/)),
  sector: many(sectorId),
  method: many(purchaseMethod),
  basis: purchaseBasis.optional().default('awarded'),
  perimeter: purchasePerimeter.optional().default('core'),
  match: matchThreshold.optional().default('probable'),
  ...{ deliveryRegion: many(territoryCode.regex(/^R/)), supplierRegion: many(territoryCode.regex(/^R/)) },
  ...{ unspscSegment: many(z.string().regex(/^\d\d$/)), seaoCategory: many(z.string().regex(/^[A-Z]{1,3}\d{1,3}$/)) },
  legalForm: many(legalFormCode),
  /** Leaves construction out of both sides of a share. */
  withoutConstruction: z
    .enum(['true', 'false'])
    .optional()
    .default('false')
    .transform((value) => value === 'true'),
  /** Leaves out so many of the social-economy suppliers with the most spend under this question. */
  withoutTop: numeric(z.number().int().min(0).max(10)).optional().default(0),
  lang: language.optional().default('fr'),
});

export const purchaseStatisticsQuery = purchaseFilters.extend({
  measure: many(statisticsMeasure),
  by: many(statisticsDimension, 3),
});

const figures = {
  spend: money.optional(),
  share: ratio.optional(),
  contracts: z.number().int().optional(),
  contractShare: ratio.optional(),
  suppliers: z.number().int().optional(),
  allSpend: money.optional(),
  allContracts: z.number().int().optional(),
  allSuppliers: z.number().int().optional(),
  /** Award lines behind the figures; the same filters on `GET /purchases` list them. */
  lines: z.number().int(),
  /** Social-economy spend with confirmed matches alone, and with every probable and candidate one besides. */
  interval: z.strictObject({ low: money, high: money }),
};

/** How much of what was bought the figures see. */
const coverage = z.strictObject({
  lines: z.number().int(),
  withValidNeq: ratio,
  withDollars: ratio,
  withBuyerLevel: ratio,
  /** Lines that add nothing to a dollar sum, by reason. */
  excluded: z.array(z.strictObject({ reason: z.string(), lines: z.number().int(), value: money.nullable() })),
  /** Support agreements, apart from the figures. */
  contributions: z.strictObject({ lines: z.number().int(), value: money }),
  /** Social-economy spend by match status; the parts add up to the high bound of the interval. */
  byMatch: z.array(z.strictObject({ match: matchThreshold, lines: z.number().int(), value: money })),
  /** Years whose contracts are still being published. */
  provisionalYears: z.array(z.number().int()),
});

/** What stands around every figure: choices, coverage, method, moment, sources. */
export const statisticsFrame = {
  period: z.strictObject({ from: z.number().int().nullable(), to: z.number().int().nullable() }),
  calendar,
  basis: purchaseBasis,
  perimeter: purchasePerimeter,
  match: matchThreshold,
  coverage,
  methodVersion: z.string(),
  generatedAt: z.iso.datetime(),
  /** True when the lines are the demonstration's: never to be quoted. */
  demo: z.boolean(),
  sources: z.array(
    z.strictObject({
      code: purchaseSource,
      name: z.string(),
      licence: z.string(),
      attribution: z.string(),
      files: z.number().int(),
    }),
  ),
};

export const purchaseStatisticsResponse = z.strictObject({
  definitions: z.array(z.strictObject({ measure: statisticsMeasure, label: z.string(), definition: z.string() })),
  ...statisticsFrame,
  totals: z.strictObject(figures),
  rows: z.array(
    z.strictObject({
      /** One value a dimension; null = cannot be attributed. */
      key: z.partialRecord(statisticsDimension, z.union([z.string(), z.number().int()]).nullable()),
      label: z.partialRecord(statisticsDimension, z.string().nullable()),
      ...figures,
    }),
  ),
});

/** What `status` of a line may be asked for: how its supplier is matched. */
export const purchaseMatchStatus = z.enum(['confirmed', 'probable', 'candidate', 'review', 'none']);

export const purchasesQuery = purchaseFilters.extend({
  q: z.string().max(200).optional().default(''),
  status: many(purchaseMatchStatus),
  quarantined: z.enum(['true', 'false']).optional(),
  page: numeric(z.number().int().min(1).max(100_000)).optional().default(1),
  pageSize: numeric(z.number().int().min(1).max(100)).optional().default(20),
});

/** The same lines in a file, all of them. */
export const purchasesExportQuery = purchasesQuery.omit({ page: true, pageSize: true });

export const purchaseLineView = z.strictObject({
  id: z.guid(),
  source: purchaseSource,
  file: z.strictObject({ sha256: z.string(), name: z.string() }),
  notice: z.strictObject({ number: z.string(), url: z.string().nullable() }),
  title: z.string(),
  buyer: z.strictObject({ id: z.guid(), name: z.string(), level: buyerLevel.nullable() }).nullable(),
  supplierAsWritten: z.string(),
  neqAsWritten: z.string().nullable(),
  neqValid: z.boolean().nullable(),
  listing: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
  match: z.strictObject({ status: purchaseMatchStatus, score: z.number(), method: z.string() }).nullable(),
  awarded: money.nullable(),
  final: money.nullable(),
  extras: money.nullable(),
  unit: z.string(),
  awardedOn: isoDate.nullable(),
  signedOn: isoDate.nullable(),
  method: purchaseMethod.nullable(),
  legalGround: z.string().nullable(),
  unspsc: z.string().nullable(),
  seaoCategory: z.string().nullable(),
  deliveryRegion: z.string().nullable(),
  class: z.enum(['purchase', 'service_mandate', 'contribution']),
  /** Why the amount is not believable; null when it is. */
  quarantine: z.string().nullable(),
  /** Why the line adds nothing to a dollar sum; null when it counts. */
  exclusion: z.string().nullable(),
});

export const purchasesResponse = z.strictObject({
  total: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
  results: z.array(purchaseLineView),
});

const ledgerEntry = z
  .strictObject({
    neq: z.string().max(40).nullish(),
    name: z.string().max(300).nullish(),
    place: z.string().max(200).nullish(),
  })
  .refine(({ neq, name }) => (neq ?? '') !== '' || (name ?? '') !== '', { message: 'neq_or_name' });

/** A buyer's suppliers: NEQ or name, and where they are; up to 20,000 lines. */
export const ledgerCheckBody = z.union([
  z.array(ledgerEntry).min(1).max(20_000),
  // `text/csv`: a header that names neq, name and place, in French or English, any delimiter; or none, and what cells look like.
  z.string().min(1),
]);

export const checkedSupplier = {
  /** From 1, in the order given. */
  line: z.number().int(),
  verdict: z.enum(['collective', 'not', 'unsure']),
  listing: z
    .strictObject({ id: z.uuid(), name: z.string(), slug: z.string(), legalForm: legalFormCode.nullable() })
    .nullable(),
  /** What the verdict rests on. */
  proof: z.string(),
  provedOn: isoDate.nullable(),
  confidence: z.number(),
} as const;

export const ledgerCheckResponse = z.strictObject({ results: z.array(z.strictObject(checkedSupplier)) });

const publishedRow = z.strictObject({
  /** One value a dimension of the cut; null for the totals. */
  key: z.array(z.union([z.string(), z.number().int()]).nullable()).nullable(),
  spend: money,
  allSpend: money,
  low: money,
  high: money,
  contracts: z.number().int(),
  allContracts: z.number().int(),
  suppliers: z.number().int().nullable(),
  allSuppliers: z.number().int().nullable(),
});

const publicationSummary = {
  slug: z.string(),
  name: z.string(),
  url: z.string(),
  demo: z.boolean(),
  createdAt: z.iso.datetime(),
  methodVersion: z.string(),
  matchMethodVersion: z.number().int().nullable(),
  lines: z.number().int(),
  previousSlug: z.string().nullable(),
};

export const publicationsResponse = z.strictObject({ results: z.array(z.strictObject(publicationSummary)) });

/** A frozen publication: figures by `perimeter/cut`, and all that is needed to derive them again. */
export const publicationResponse = z.strictObject({
  ...publicationSummary,
  figures: z.record(z.string(), z.array(publishedRow)),
  figuresSha256: z.string(),
  factsSha256: z.string(),
  inputs: z.array(z.strictObject({ source: z.string(), name: z.string(), sha256: z.string(), licence: z.string() })),
  differences: z.array(
    z.strictObject({
      perimeter: purchasePerimeter,
      spend: z.strictObject({ before: money, now: money }),
      contracts: z.strictObject({ before: z.number().int(), now: z.number().int() }),
    }),
  ),
});

export const publicationKey = z.strictObject({ slug: z.string().min(1).max(80) });
export const publicationFileKey = z.strictObject({
  slug: z.string().min(1).max(80),
  format: z.enum(['csv', 'parquet']),
});

export type PublicationsResponse = z.output<typeof publicationsResponse>;
export type PublicationResponse = z.output<typeof publicationResponse>;
export type PurchaseStatisticsQuery = z.output<typeof purchaseStatisticsQuery>;
export type PurchaseStatisticsResponse = z.output<typeof purchaseStatisticsResponse>;
export type StatisticsDimension = z.output<typeof statisticsDimension>;
export type PurchasesQuery = z.output<typeof purchasesQuery>;
export type PurchasesExportQuery = z.output<typeof purchasesExportQuery>;
export type PurchasesResponse = z.output<typeof purchasesResponse>;
export type PurchaseLineView = z.output<typeof purchaseLineView>;
export type LedgerCheckBody = z.output<typeof ledgerCheckBody>;
export type LedgerCheckResponse = z.output<typeof ledgerCheckResponse>;
