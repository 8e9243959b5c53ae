import type { IndicatorCut, PurchaseDimension } from '@repere/kernel';
import { OFFER_FLOOR } from './domain/indicators/addressable';
import { LAYERS, MATCHES, type LineFilters } from './domain/question';
import { columnOf, lineConditions, socialSql, UNCOUNTED, Values, type SourceRule, type Sql } from './figures.sql';

/** What an indicator is asked for: lines, and one cut or none. */
export interface IndicatorAsk {
  readonly question: LineFilters;
  readonly rule: SourceRule;
  readonly cut: IndicatorCut | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

const OWN_COLUMNS: Partial<Record<IndicatorCut, string>> = {
  sizeClass: 'size_class',
  buyerSize: 'buyer_size',
  supplier: 'supplier_key',
};

const keyOf = ({ cut, question }: IndicatorAsk): string => {
  if (cut === null) return 'NULL';
  return OWN_COLUMNS[cut] ?? columnOf(cut as PurchaseDimension, question.calendar);
};
const COUNTED = `(outside IS NULL OR outside NOT IN (${UNCOUNTED.map((reason) => `'${reason}'`).join(', ')}))`;
const amountOf = ({ question }: IndicatorAsk): string => (question.basis === 'final' ? 'paid' : 'awarded');
const socialOf = ({ question: { perimeter, match } }: IndicatorAsk): string =>
  socialSql(LAYERS[perimeter], MATCHES[match]);
const money = (column: string, condition = 'true'): string =>
  `trim_scale(coalesce(sum(${column}) FILTER (WHERE ${condition}), 0))::text`;
const contracts = (condition: string): string => `count(DISTINCT line_id) FILTER (WHERE ${condition})::int`;

/** Cells by key and by the other columns named; `where` narrows the lines that count. */
function cells(
  ask: IndicatorAsk,
  parts: {
    readonly groups?: Readonly<Record<string, string>>;
    readonly sums: Readonly<Record<string, string>>;
    readonly where?: readonly string[];
    readonly join?: string;
    readonly filters?: LineFilters;
  },
): Sql {
  const { list, put } = new Values();
  const conditions = [COUNTED, ...(parts.where ?? []), ...lineConditions(parts.filters ?? ask.question, ask.rule, put)];
  const groups = [`${keyOf(ask)}::text AS k`, ...named(parts.groups ?? {})];
  return {
    text: `SELECT ${[...groups, ...named(parts.sums)].join(', ')}
      FROM (SELECT * FROM purchase_fact WHERE ${conditions.join(' AND ')}) AS f ${parts.join ?? ''}
      GROUP BY ${groups.map((_, index) => index + 1).join(', ')}`,
    values: list,
  };
}

const named = (columns: Readonly<Record<string, string>>): string[] =>
  Object.entries(columns).map(([name, sql]) => `${sql} AS "${name}"`);

/** 1–3 by what the cube does not know; one row more, with `total` true, for all of it. */
export function spendCellsSql(ask: IndicatorAsk): Sql {
  const { list, put } = new Values();
  const [amount, social] = [amountOf(ask), socialOf(ask)];
  const layer = LAYERS[ask.question.perimeter];
  const key = keyOf(ask);
  const sums = {
    spend: money(amount, social),
    allSpend: money(amount),
    low: money(amount, socialSql(layer, 1)),
    high: money(amount, socialSql(layer, 3)),
    contracts: contracts(social),
    allContracts: 'coalesce(sum(lines), 0)::int',
    suppliers: `count(DISTINCT supplier_key) FILTER (WHERE ${social})::int`,
  };
  return {
    text: `SELECT ${key}::text AS k, grouping(${key}) = 1 AS total, ${named(sums).join(', ')} FROM purchase_fact
      WHERE ${[COUNTED, ...lineConditions(ask.question, ask.rule, put)].join(' AND ')} GROUP BY GROUPING SETS ((${key}), ())`,
    values: list,
  };
}

/** 4. Every supplier in every year, the period's filter left aside: the years before tell who is new. */
export const supplierYearsSql = (ask: IndicatorAsk): Sql =>
  cells(ask, {
    groups: { supplier: 'supplier_key', year: columnOf('year', ask.question.calendar) },
    sums: { contracts: contracts('true') },
    where: [socialOf(ask)],
    filters: { ...ask.question, from: undefined, to: undefined },
  });

/** 5, and the peers of a buyer. */
export const buyersSql = (ask: IndicatorAsk): Sql =>
  cells(ask, {
    groups: { buyer: 'buyer_id::text' },
    sums: {
      contracts: contracts(socialOf(ask)),
      allContracts: 'coalesce(sum(lines), 0)::int',
      spend: money(amountOf(ask), socialOf(ask)),
      allSpend: money(amountOf(ask)),
      suppliers: `count(DISTINCT supplier_key) FILTER (WHERE ${socialOf(ask)})::int`,
    },
    where: ['buyer_id IS NOT NULL'],
  });

/** 7. */
export const supplierSpendSql = (ask: IndicatorAsk): Sql =>
  cells(ask, {
    groups: { supplier: 'supplier_key' },
    sums: { spend: money(amountOf(ask)) },
    where: [socialOf(ask), 'outside IS NULL'],
  });

/** 8. */
export const methodsSql = (ask: IndicatorAsk): Sql =>
  cells(ask, {
    groups: {
      method: `CASE WHEN method = 'direct' AND legal_ground = 'obnl' THEN 'obnl' ELSE method END`,
      social: `(${socialOf(ask)})`,
    },
    sums: { value: money(amountOf(ask)) },
    where: ['outside IS NULL'],
  });

/**
 * Could collective enterprises have taken a line? Where its class is one sub-sector, its region is known, and it was open or under the
 * threshold of the day.
 */
const ADDRESSABLE = `CASE WHEN coalesce(f.sector, '') NOT LIKE 'S__.%' OR coalesce(f.delivery_region, f.buyer_region) IS NULL THEN 'unjudged'
  WHEN coalesce(o.entries, 0) < ${OFFER_FLOOR} THEN 'none'
  WHEN f.method = 'open' OR f.under_threshold THEN 'addressable'
  WHEN f.under_threshold IS NULL THEN 'unjudged' ELSE 'none' END`;
const OFFER = `LEFT JOIN purchase_offer o ON o.demo = (f.source = 'demo') AND o.sector = f.sector
  AND o.region = coalesce(f.delivery_region, f.buyer_region)`;

/** The key of a cut, told apart from the columns of the offer. */
const offerKey = (ask: IndicatorAsk): string => (ask.cut === null ? 'NULL' : `f.${keyOf(ask)}`);

/** 10 and 11. */
export function addressableSql(ask: IndicatorAsk): Sql {
  const sql = cells(ask, {
    groups: { social: `(${socialOf(ask)})`, addressable: ADDRESSABLE },
    sums: { value: money(`f.${amountOf(ask)}`), contracts: contracts('true') },
    where: ['outside IS NULL'],
    join: OFFER,
  });
  return { ...sql, text: sql.text.replace(`${keyOf(ask)}::text AS k`, `${offerKey(ask)}::text AS k`) };
}

/** 12. */
export const nearSql = (ask: IndicatorAsk): Sql =>
  cells(ask, {
    groups: { sameMrc: 'buyer_mrc = supplier_mrc', sameRegion: 'buyer_region = supplier_region', km: 'distance_km' },
    sums: { value: money(amountOf(ask)), contracts: contracts('true') },
    where: [socialOf(ask), 'outside IS NULL'],
  });

/** 13. Declared purchases alone, whatever the basis of the question. */
export const smallSql = (ask: IndicatorAsk): Sql =>
  cells(ask, {
    sums: {
      spend: money('awarded', socialOf(ask)),
      allSpend: money('awarded'),
      contracts: contracts(socialOf(ask)),
      suppliers: `count(DISTINCT supplier_key) FILTER (WHERE ${socialOf(ask)})::int`,
    },
    where: [`size_class = 'under-25k'`],
    filters: { ...ask.question, basis: 'declared', source: [] },
  });

/** 15. */
export const settledSql = (ask: IndicatorAsk): Sql =>
  cells(ask, {
    groups: { social: `(${socialOf(ask)})` },
    sums: {
      awarded: money('awarded'),
      final: money('final'),
      contracts: contracts('true'),
      over: contracts('final > awarded'),
    },
    where: ['final IS NOT NULL', 'awarded > 0'],
  });

/** 16. */
export function endingSql(ask: IndicatorAsk): Sql {
  const until = (months: number): string => `f.ends_on::date <= date '${ask.today}' + interval '${months} months'`;
  const within = `CASE WHEN f.ends_on IS NULL OR f.ends_on::date < date '${ask.today}' THEN NULL
    WHEN ${until(6)} THEN 6 WHEN ${until(12)} THEN 12 WHEN ${until(18)} THEN 18 END`;
  const sql = cells(ask, {
    groups: { social: `(${socialOf(ask)})`, addressable: ADDRESSABLE, within, dated: 'f.ends_on IS NOT NULL' },
    sums: { value: money(`f.${amountOf(ask)}`), contracts: contracts('true') },
    where: ['outside IS NULL'],
    join: OFFER,
  });
  return { ...sql, text: sql.text.replace(`${keyOf(ask)}::text AS k`, `${offerKey(ask)}::text AS k`) };
}

/** 18. Lines by the days that their publication took. */
export const qualitySql = (ask: IndicatorAsk): Sql =>
  cells(ask, {
    groups: {
      delay: `CASE WHEN bought_on IS NOT NULL AND published_on::date >= bought_on::date THEN (published_on::date - bought_on::date)::int END`,
    },
    sums: {
      lines: 'coalesce(sum(lines), 0)::int',
      validNeq: 'coalesce(sum(valid_neq), 0)::int',
      withUnspsc: 'coalesce(sum(lines) FILTER (WHERE unspsc_segment IS NOT NULL), 0)::int',
      withAddress: 'coalesce(sum(with_address), 0)::int',
      quarantined: money('outside_value', `outside = 'quarantine'`),
    },
  });

/** 20. */
export const crossCheckSql = (ask: IndicatorAsk): Sql =>
  cells(ask, {
    groups: {
      flagged: `coalesce(legal_ground, '') = 'obnl'`,
      matched: `(${socialOf(ask)}) AND coalesce(legal_form, '') LIKE 'obnl%'`,
    },
    sums: { value: money(amountOf(ask)), contracts: contracts('true') },
    where: [`level = 'municipal'`, `method = 'direct'`, 'outside IS NULL'],
  });

/** The social-economy suppliers with the most spend, the largest first. */
export function largestSuppliersSql(ask: IndicatorAsk, most: number): Sql {
  const { list, put } = new Values();
  const conditions = ['outside IS NULL', socialOf(ask), ...lineConditions(ask.question, ask.rule, put)];
  return {
    text: `SELECT supplier_key AS supplier, trim_scale(sum(${amountOf(ask)}))::text AS spend, min(organisation_id::text) AS listing
      FROM purchase_fact WHERE ${conditions.join(' AND ')} GROUP BY 1 ORDER BY sum(${amountOf(ask)}) DESC, 1 LIMIT ${most}`,
    values: list,
  };
}
