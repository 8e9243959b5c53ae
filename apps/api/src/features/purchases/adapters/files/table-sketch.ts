import { openTable, type Table } from '../../../../platform/tabular';
import { type Declaration, faultsOfReading, guessColumns, isHeader } from '../../domain/declaration';
import { layoutScore, recogniseLayout, type TableField, type TableSource } from '../../domain/table-layouts';
import { named, TABLE_LIMITS } from './table-file';

/** A table as somebody looks at it before it is imported. */
export interface TableSketch {
  readonly sheet: string | null;
  readonly format: 'csv' | 'xlsx';
  readonly headerLine: number;
  readonly header: readonly string[];
  readonly firstLines: readonly { readonly line: number; readonly cells: readonly string[] }[];
  readonly columns: readonly {
    readonly index: number;
    readonly header: string;
    readonly field: TableField | null;
    readonly samples: readonly string[];
  }[];
  /** The layout of its header; null when nobody knows it. */
  readonly layout: TableSource | null;
  readonly missing: readonly TableField[];
}

/** A header stands in the first lines, of which people are shown as many. */
const FIRST_LINES = 10;
const SAMPLES = 3;
const LONGEST = 120;

/**
 * Reads the top of a table, also of one whose layout is unknown: its header is then the first line with the most words.
 * @throws PurchaseFault when it is no table at all
 */
export async function sketchTable(path: string, { reading }: Declaration): Promise<TableSketch> {
  const score = reading === undefined ? looksLikeHeader : isHeader(reading.header);
  const table = await named(() => openTable(path, score, TABLE_LIMITS));
  const header = table.header?.cells ?? [];
  const layout = reading === undefined ? recogniseLayout(header) : null;
  const columns = reading?.columns ?? guessColumns(header);
  const samples = await samplesOf(table, header.length);
  return {
    sheet: table.sheet,
    format: table.format === 'xlsx' ? 'xlsx' : 'csv',
    headerLine: table.header?.line ?? 1,
    header,
    firstLines: table.firstLines.slice(0, FIRST_LINES).map(({ line, cells }) => ({ line, cells: cells.map(short) })),
    columns: header.map((cell, index) => ({
      ...{ index, header: short(cell), field: columns[String(index)] ?? null },
      samples: samples.map((row) => short(row[index] ?? '')).filter((sample) => sample !== ''),
    })),
    layout: reading === undefined ? (layout?.source ?? null) : 'ledger',
    // A published layout has all it needs.
    missing: layout === null ? faultsOfReading({ header, columns, decimal: null, dates: null }).missing : [],
  };
}

/** The layout's score; where there is none, a line of several words that are no numbers looks a little like a header. */
function looksLikeHeader(cells: readonly string[]): number {
  const known = layoutScore(cells);
  if (known > 0) return known;
  const words = cells.filter((cell) => /\p{L}/u.test(cell) && !/\d{3}/.test(cell)).length;
  return words < 2 ? 0 : words / 1_000;
}

async function samplesOf(table: Table, width: number): Promise<string[][]> {
  const samples: string[][] = [];
  for await (const row of table.rows()) {
    if (row.kind === 'cells') samples.push(row.cells.slice(0, width).map((cell) => cell.trim()));
    if (samples.length >= SAMPLES) break;
  }
  return samples;
}

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
