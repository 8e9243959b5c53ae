/** One column of the published lines. */
export interface FactColumn {
  readonly name: string;
  readonly kind: 'text' | 'integer' | 'money';
}

/** A fact as it is published: codes and exact amounts. */
export type FactRow = Readonly<Record<string, string | number | null>>;

const text = (name: string): FactColumn => ({ name, kind: 'text' });
const integer = (name: string): FactColumn => ({ name, kind: 'integer' });
const money = (name: string): FactColumn => ({ name, kind: 'money' });

/** Columns of `purchase_fact`, in the order in which publications write them. */
export const FACT_COLUMNS: readonly FactColumn[] = [
  text('line_id'),
  integer('position'),
  text('source'),
  integer('year'),
  integer('fiscal_year'),
  text('level'),
  text('buyer_id'),
  text('buyer_region'),
  text('delivery_region'),
  text('supplier_region'),
  text('sector'),
  text('unspsc_segment'),
  text('seao_category'),
  text('method'),
  text('legal_form'),
  text('outside'),
  integer('layer'),
  integer('match'),
  text('organisation_id'),
  text('supplier_key'),
  money('awarded'),
  money('paid'),
  money('outside_value'),
  integer('lines'),
  integer('contracts'),
  integer('several'),
  integer('valid_neq'),
  integer('dollars'),
];

/** Selects facts as `FACT_COLUMNS` has them. */
export const SELECT_FACTS = `SELECT ${FACT_COLUMNS.map(({ name, kind }) =>
  kind === 'money'
    ? `trim_scale(${name})::text AS ${name}`
    : name === 'several'
      ? 'several::int AS several'
      : /_id$/.test(name)
        ? `${name}::text AS ${name}`
        : name,
).join(', ')} FROM purchase_fact`;
