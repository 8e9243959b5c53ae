/** One column of the published lines. */
export interface FactColumn {
  readonly name: string;
  readonly kind: 'text' | 'integer' | 'money' | 'date' | 'flag';
}

/** A fact as it is published: codes and exact amounts. */
export type FactRow = Readonly<Record<string, string | number | null>>;

const text = (name: string): FactColumn => ({ name, kind: 'text' });
const integer = (name: string): FactColumn => ({ name, kind: 'integer' });
const money = (name: string): FactColumn => ({ name, kind: 'money' });
/** `YYYY-MM-DD` as text, so that every reader of the files agrees. */
const date = (name: string): FactColumn => ({ name, kind: 'date' });
/** 0 or 1. */
const flag = (name: string): FactColumn => ({ name, kind: 'flag' });

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
  flag('several'),
  integer('valid_neq'),
  integer('dollars'),
  text('legal_ground'),
  text('size_class'),
  text('buyer_size'),
  money('final'),
  date('bought_on'),
  date('ends_on'),
  date('published_on'),
  text('buyer_mrc'),
  text('supplier_mrc'),
  integer('distance_km'),
  integer('with_address'),
  flag('under_threshold'),
  flag('former_member'),
];

const selected = ({ name, kind }: FactColumn): string => {
  if (kind === 'money') return `trim_scale(${name})::text AS ${name}`;
  if (kind === 'flag') return `${name}::int AS ${name}`;
  if (kind === 'date') return `to_char(${name}, 'YYYY-MM-DD') AS ${name}`;
  return /_id$/.test(name) ? `${name}::text AS ${name}` : name;
};

/** Selects facts as `FACT_COLUMNS` has them. */
export const SELECT_FACTS = `SELECT ${FACT_COLUMNS.map(selected).join(', ')} FROM purchase_fact`;
