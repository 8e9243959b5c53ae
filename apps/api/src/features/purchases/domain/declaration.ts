import { foldFast } from './fold-fast';
import { recogniseLayout, TABLE_FIELDS, type RecognisedLayout, type TableField } from './table-layouts';

/** What a person may declare about a list or ledger. */
export interface Declaration {
  /** The body whose purchases these are, where the rows do not say. */
  readonly buyer: string | null;
  readonly tax: 'included' | 'excluded' | 'unknown';
  /** How its columns are to be read; without it, its header says. */
  readonly reading?: TableReading | undefined;
}

/** How somebody says a table is to be read. */
export interface TableReading {
  /** The cells of the line that names the columns. */
  readonly header: readonly string[];
  /** What each column holds, by its rank from 0; a column that is not named is not read. */
  readonly columns: Readonly<Record<string, TableField>>;
  /** Sign before the decimals; each amount has to tell where nobody says. */
  readonly decimal: ',' | '.' | null;
  /** Order of a date such as 03/04/2025; left out where nobody says. */
  readonly dates: 'dmy' | 'mdy' | null;
}

/** What a line of a ledger cannot do without. */
export const NEEDED: readonly TableField[] = ['supplier', 'amount'];

/** What stands between somebody's reading and a ledger: columns that are missing, or said twice. */
export function faultsOfReading({ columns }: TableReading): { missing: TableField[]; twice: TableField[] } {
  const said = Object.values(columns);
  return {
    missing: NEEDED.filter((field) => !said.includes(field)),
    twice: TABLE_FIELDS.filter((field) => said.filter((one) => one === field).length > 1 && field !== 'title'),
  };
}

/** The layout that somebody says a table has: a ledger's, whatever its headers. */
export function layoutOfReading({ header, columns }: TableReading): RecognisedLayout {
  const at = new Map<TableField, number[]>();
  for (const [index, field] of Object.entries(columns)) at.set(field, [...(at.get(field) ?? []), Number(index)]);
  return {
    source: 'ledger',
    at,
    unused: header.filter((cell, index) => cell !== '' && !(String(index) in columns)),
    tax: null,
  };
}

/** What each column of a header seems to hold, even where the whole is no layout: each field once. */
export function guessColumns(header: readonly string[]): Record<string, TableField> {
  const whole = recogniseLayout(header) ?? recogniseLayout([...header, 'fournisseur', 'montant'], 'ledger');
  const columns: Record<string, TableField> = {};
  for (const [field, [index]] of whole?.at ?? [])
    if (index !== undefined && index < header.length) columns[String(index)] ??= field;
  return columns;
}

/** What two tables with the same header share, whatever the case and the accents. */
export const headerKey = (header: readonly string[]): string =>
  header.map((cell) => foldFast(cell.slice(0, 200))).join('|');

/** How much a line is the header that somebody named. */
export const isHeader = (header: readonly string[]): ((cells: readonly string[]) => number) => {
  const wanted = headerKey(header);
  return (cells) => (headerKey(cells) === wanted ? 1 : 0);
};
