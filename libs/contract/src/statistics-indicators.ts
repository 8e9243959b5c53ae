import { INDICATOR_CUTS, INDICATORS } from '@repere/kernel';
import { z } from 'zod';
import { statisticsFrame, money, purchaseFilters, purchasePerimeter, purchaseStatisticsQuery } from './statistics';

const inBothLanguages = z.strictObject({ fr: z.string(), en: z.string() });
const indicatorId = z.enum(INDICATORS);
const indicatorCut = z.enum(INDICATOR_CUTS);
const columnKind = z.enum(['money', 'share', 'change', 'count', 'index', 'km', 'days']);

/** Indicators of the catalogue; all of them when none is named. `by` cuts those that have that cut. */
export const indicatorsQuery = purchaseFilters.extend({
  indicator: z.preprocess(
    (value) => (value === undefined ? [] : [...new Set(Array.isArray(value) ? value : [value])]),
    z.array(indicatorId).max(INDICATORS.length),
  ),
  by: indicatorCut.optional(),
});

/** What an indicator is: its numbers in the catalogue, its words in both languages, its formula, its columns and cuts. */
const indicatorDefinition = z.strictObject({
  id: indicatorId,
  numbers: z.array(z.number().int()),
  label: inBothLanguages,
  definition: inBothLanguages,
  formula: z.string(),
  columns: z.array(z.strictObject({ id: z.string(), kind: columnKind, label: inBothLanguages })),
  cuts: z.array(indicatorCut),
});

const values = {
  /** By column: amounts as decimal text, the rest as numbers; null where the data cannot tell. */
  values: z.record(z.string(), z.union([money, z.number()]).nullable()),
  /** Why, for each column without a value. */
  missing: z.record(z.string(), z.string()),
};

export const indicatorsResponse = z.strictObject({
  definitions: z.array(indicatorDefinition),
  ...statisticsFrame,
  indicators: z.array(
    z.strictObject({
      id: indicatorId,
      by: z.union([indicatorCut, z.literal('perimeter')]).nullable(),
      totals: z.strictObject(values),
      rows: z.array(z.strictObject({ key: z.string().nullable(), label: z.string().nullable(), ...values })),
      /** Rows beyond those given. */
      hidden: z.number().int(),
    }),
  ),
});

export const tableFormat = z.enum(['csv', 'xlsx']);
export const tableKey = z.strictObject({ format: tableFormat });
/** One indicator, as a table. */
export const indicatorTableQuery = purchaseFilters.extend({ indicator: indicatorId, by: indicatorCut.optional() });
/** Figures by one dimension, as a table. */
export const figureTableQuery = purchaseStatisticsQuery;

/** One buyer beside those of the same level and size. */
export const peersQuery = purchaseFilters.omit({ buyer: true, level: true }).extend({ buyer: z.guid() });

const peer = {
  id: z.guid(),
  name: z.string(),
  spend: money,
  allSpend: money,
  share: z.number().nullable(),
  contracts: z.number().int(),
  allContracts: z.number().int(),
  suppliers: z.number().int(),
};

export const peersResponse = z.strictObject({
  ...statisticsFrame,
  buyer: z.strictObject({ id: z.guid(), name: z.string(), level: z.string().nullable(), size: z.string().nullable() }),
  /** Who it is compared with: its level, and its size unless too few were of that size. */
  compared: z.strictObject({
    level: z.string().nullable(),
    size: z.string().nullable(),
    widened: z.boolean(),
    n: z.number().int(),
    /** Fewer than this many: no middle, no quarters, no rank. */
    fewest: z.number().int(),
  }),
  measures: z.array(
    z.strictObject({
      id: z.enum(['share', 'contractShare', 'spend', 'suppliers', 'allSpend']),
      kind: columnKind,
      value: z.number().nullable(),
      median: z.number().nullable(),
      q1: z.number().nullable(),
      q3: z.number().nullable(),
      rank: z.number().int().nullable(),
      n: z.number().int(),
    }),
  ),
  /** By share, the highest first; none for declared purchases. */
  peers: z.array(z.strictObject(peer)),
});

/** Freezes the figures of the day. `seen` is what the preview gave: refused when figures have moved since. */
export const publishBody = z.strictObject({ name: z.string().trim().min(1).max(120), seen: z.string().length(64) });

/** What a publication would hold, had it been made now. */
export const publicationPreview = z.strictObject({
  demo: z.boolean(),
  lines: z.number().int(),
  methodVersion: z.string(),
  figuresSha256: z.string(),
  files: z.number().int(),
  previousSlug: z.string().nullable(),
  previousName: z.string().nullable(),
  totals: z.array(
    z.strictObject({
      perimeter: purchasePerimeter,
      spend: money,
      share: z.number().nullable(),
      contracts: z.number().int(),
    }),
  ),
  differences: z.array(
    z.strictObject({
      perimeter: purchasePerimeter,
      spend: z.strictObject({ before: money, now: money }),
      contracts: z.strictObject({ before: z.number().int(), now: z.number().int() }),
    }),
  ),
});

export type IndicatorsQuery = z.output<typeof indicatorsQuery>;
export type IndicatorsResponse = z.output<typeof indicatorsResponse>;
export type IndicatorTableQuery = z.output<typeof indicatorTableQuery>;
export type TableFormat = z.output<typeof tableFormat>;
export type PeersQuery = z.output<typeof peersQuery>;
export type PeersResponse = z.output<typeof peersResponse>;
export type PublishBody = z.output<typeof publishBody>;
export type PublicationPreview = z.output<typeof publicationPreview>;
