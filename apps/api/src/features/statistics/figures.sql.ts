import type { PurchaseCalendar, PurchaseDimension } from '@repere/kernel';
import { FACTS, rollupFor } from './domain/cube';
import { dimensionsOf, LAYERS, MATCHES, type FiguresQuestion, type LineFilters } from './domain/question';

/** SQL with its values, `$1` onwards. */
export interface Sql {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Reasons that keep a line out of the figures altogether; the others keep it out of the dollars only (T2, T3, T7). */
export const UNCOUNTED = ['sale', 'cancelled', 'duplicate', 'elsewhere', 'standing_offer', 'contribution'] as const;

/** What « without construction » leaves out: UNSPSC segment 72 and the sector of building works. */
const CONSTRUCTION = { segment: '72', sector: 'S10' } as const;

const COLUMNS: Readonly<Record<Exclude<PurchaseDimension, 'year'>, string>> = {
  level: 'level',
  buyer: 'buyer_id',
  buyerRegion: 'buyer_region',
  deliveryRegion: 'delivery_region',
  supplierRegion: 'supplier_region',
  sector: 'sector',
  unspscSegment: 'unspsc_segment',
  seaoCategory: 'seao_category',
  method: 'method',
  legalForm: 'legal_form',
  source: 'source',
};

/** The column of a dimension, in the cube as in the facts. */
export const columnOf = (dimension: PurchaseDimension, calendar: PurchaseCalendar): string =>
  dimension === 'year' ? (calendar === 'civil' ? 'year' : 'fiscal_year') : COLUMNS[dimension];

/** Collects values and gives their places. */
export class Values {
  readonly list: unknown[] = [];
  readonly put = (value: unknown): string => `$${this.list.push(value)}`;
}

/** Which sources count: declared purchases never meet published contracts, the demonstration never meets either. */
export interface SourceRule {
  readonly demo: boolean;
}

/** Conditions on the columns that cube and facts share; `rule` applies where the question names no source. */
export function lineConditions(filters: LineFilters, rule: SourceRule, put: (value: unknown) => string): string[] {
  const year = columnOf('year', filters.calendar);
  const conditions = [filters.basis === 'declared' ? `source = 'ledger'` : `source <> 'ledger'`];
  if (filters.source.length > 0) conditions.push(`source = ANY(${put(filters.source)}::text[])`);
  else conditions.push(rule.demo ? `source = 'demo'` : `source <> 'demo'`);
  if (filters.from !== undefined) conditions.push(`${year} >= ${put(filters.from)}::int`);
  if (filters.to !== undefined) conditions.push(`${year} <= ${put(filters.to)}::int`);
  const among = (column: string, values: readonly string[], type = 'text'): void => {
    if (values.length > 0) conditions.push(`${column} = ANY(${put(values)}::${type}[])`);
  };
  among('level', filters.level);
  among('buyer_id', filters.buyer, 'uuid');
  among('buyer_region', filters.region);
  among('method', filters.method);
  among('delivery_region', filters.deliveryRegion);
  among('supplier_region', filters.supplierRegion);
  among('unspsc_segment', filters.unspscSegment);
  among('seao_category', filters.seaoCategory);
  among('legal_form', filters.legalForm);
  if (filters.withoutConstruction)
    conditions.push(
      `coalesce(unspsc_segment, '') <> '${CONSTRUCTION.segment}' AND left(coalesce(sector, ''), 3) <> '${CONSTRUCTION.sector}'`,
    );
  if (filters.without !== undefined && filters.without.length > 0)
    conditions.push(`supplier_key <> ALL(${put(filters.without)}::text[])`);
  if (filters.sector.length > 0)
    conditions.push(
      `(sector = ANY(${put(filters.sector)}::text[]) OR left(sector, 3) = ANY(${put(filters.sector)}::text[]))`,
    );
  return conditions;
}

/** The supplier is a social-economy one of the perimeter and matched surely enough. */
export const socialSql = (layer: number, match: number): string =>
  `layer BETWEEN 1 AND ${layer} AND match BETWEEN 1 AND ${match}`;

const sum = (column: string, condition: string): string =>
  `trim_scale(coalesce(sum(${column}) FILTER (WHERE ${condition}), 0))::text`;

/**
 * Additive figures, one row for each combination of `by` and one, with `total` true, for all of them together:
 * totals never depend on `by`.
 */
export function additiveSql(question: FiguresQuestion, rule: SourceRule): Sql {
  const { list, put } = new Values();
  const keys = question.by.map((dimension) => columnOf(dimension, question.calendar));
  const { table, conditions } = sourceOf(question, rule, put);
  const amount = question.basis === 'final' ? 'paid' : 'awarded';
  const layer = LAYERS[question.perimeter];
  const inside = 'outside IS NULL';
  const counted = `(outside IS NULL OR outside <> ALL(${put(UNCOUNTED)}::text[]))`;
  const social = (match: number): string => socialSql(layer, match);
  const select = [
    ...keys.map((column, index) => `${column} AS k${index}`),
    `${keys.length === 0 ? 'true' : `(${keys.map((column) => `grouping(${column})`).join(' + ')}) = ${keys.length}`} AS total`,
    `${sum(amount, `${inside} AND ${social(MATCHES[question.match])}`)} AS spend`,
    `${sum(amount, inside)} AS "allSpend"`,
    `${sum(amount, `${inside} AND ${social(1)}`)} AS low`,
    `${sum(amount, `${inside} AND ${social(3)}`)} AS high`,
    `coalesce(sum(contracts) FILTER (WHERE ${counted} AND ${social(MATCHES[question.match])}), 0)::int AS contracts`,
    `coalesce(sum(lines) FILTER (WHERE ${counted}), 0)::int AS "allContracts"`,
  ];
  const grouping = keys.length === 0 ? '' : `GROUP BY GROUPING SETS ((${keys.join(', ')}), ())`;
  return {
    text: `SELECT ${select.join(', ')} FROM ${table} WHERE ${conditions.join(' AND ')} ${grouping}`,
    values: list,
  };
}

/** Lines with several social-economy suppliers, each counted once, at the first of them: what the cube leaves out. */
export function severalSql(question: FiguresQuestion, rule: SourceRule): Sql {
  const { list, put } = new Values();
  const keys = question.by.map((dimension) => columnOf(dimension, question.calendar));
  const conditions = [
    'several',
    `(outside IS NULL OR outside <> ALL(${put(UNCOUNTED)}::text[]))`,
    socialSql(LAYERS[question.perimeter], MATCHES[question.match]),
    ...lineConditions(question, rule, put),
  ];
  const first = `SELECT DISTINCT ON (line_id) * FROM purchase_fact WHERE ${conditions.join(' AND ')} ORDER BY line_id, position`;
  const select = [...keys.map((column, index) => `${column} AS k${index}`), 'count(*)::int AS contracts'];
  return {
    text: `SELECT ${select.join(', ')} FROM (${first}) AS first ${keys.length === 0 ? '' : `GROUP BY ${keys.join(', ')}`}`,
    values: list,
  };
}

/** Distinct suppliers, social or all: never additive, always from the facts; `total` as in `additiveSql`. */
export function suppliersSql(question: FiguresQuestion, rule: SourceRule, kind: 'social' | 'all'): Sql {
  const { list, put } = new Values();
  const keys = question.by.map((dimension) => columnOf(dimension, question.calendar));
  const social = socialSql(LAYERS[question.perimeter], MATCHES[question.match]);
  const conditions = [
    `(outside IS NULL OR outside <> ALL(${put(UNCOUNTED)}::text[]))`,
    // Said twice, so that the index on social rows serves.
    ...(kind === 'social' ? ['layer > 0', social] : []),
    ...lineConditions(question, rule, put),
  ];
  const select = [
    ...keys.map((column, index) => `${column} AS k${index}`),
    `${keys.length === 0 ? 'true' : `(${keys.map((column) => `grouping(${column})`).join(' + ')}) = ${keys.length}`} AS total`,
    'count(DISTINCT supplier_key)::int AS suppliers',
  ];
  const grouping = keys.length === 0 ? '' : `GROUP BY GROUPING SETS ((${keys.join(', ')}), ())`;
  return {
    text: `SELECT ${select.join(', ')} FROM purchase_fact WHERE ${conditions.join(' AND ')} ${grouping}`,
    values: list,
  };
}

/** What the figures see and do not see: lines and values by reason, by match and by year. */
export function coverageSql(question: LineFilters, rule: SourceRule): Sql {
  const { list, put } = new Values();
  const { table, conditions } = sourceOf({ ...question, by: [], measure: [] }, rule, put);
  const amount = question.basis === 'final' ? 'paid' : 'awarded';
  const year = columnOf('year', question.calendar);
  return {
    text: `SELECT outside, CASE WHEN ${socialSql(LAYERS[question.perimeter], 3)} THEN match ELSE 0 END AS match,
        ${year} AS year, sum(lines)::int AS lines, sum(valid_neq)::int AS "validNeq", sum(dollars)::int AS dollars,
        sum(lines) FILTER (WHERE level IS NOT NULL)::int AS "withLevel",
        sum(contracts)::int AS contracts,
        trim_scale(coalesce(sum(${amount}), 0))::text AS value, trim_scale(coalesce(sum(outside_value), 0))::text AS "outsideValue"
      FROM ${table} WHERE ${conditions.join(' AND ')} GROUP BY 1, 2, 3`,
    values: list,
  };
}

/** The smallest table that can answer, and the conditions on it. */
function sourceOf(
  question: FiguresQuestion,
  rule: SourceRule,
  put: (value: unknown) => string,
): { readonly table: string; readonly conditions: readonly string[] } {
  // The cube does not know suppliers.
  const rollup = question.withoutTop > 0 ? FACTS : rollupFor(dimensionsOf(question, question.by));
  const conditions = lineConditions(question, rule, put);
  return rollup === FACTS
    ? { table: 'purchase_fact', conditions }
    : { table: 'purchase_cube', conditions: [`rollup = ${rollup}`, ...conditions] };
}
