import { safeCell } from '../../../platform/tabular';
import { quebecTime } from '../quebec-time';
import type { ListingExport } from '../listing-export';
import { cellOf, type Cell } from './columns';
import type { ExportWords } from './export-words';

export interface CsvFormat {
  /** `semicolon` for a spreadsheet that reads decimal commas. */
  readonly separator: 'comma' | 'semicolon';
}

/** What tells a spreadsheet that the text is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The export as RFC 4180 text, a batch of lines at a time. The last three columns are always there: they say, on rows
 * that will be copied elsewhere, what is invented, which search was made and when.
 */
export async function* csvFile(listings: ListingExport, format: CsvFormat): AsyncGenerator<string> {
  const { columns, context, search, exportedAt } = listings;
  const { words } = context;
  const separator = format.separator === 'semicolon' ? ';' : ',';
  const line = (cells: readonly Cell[]): string => cells.map((cell) => csvCell(cell, format, words)).join(separator);
  const titles = [...columns, ...LAST_COLUMNS].map((column) => words.say(`export.column.${column}`));
  const demo = csvCell(words.say('export.demo'), format, words);
  const end = `${separator}${line([search.sentence, quebecTime(exportedAt)])}\r\n`;
  let text = `${BYTE_ORDER_MARK}${line(titles)}\r\n`;
  for await (const batch of listings.batches) {
    for (const row of batch) {
      const cells = columns.map((column) => csvCell(cellOf(column, row, context), format, words));
      cells.push(row.listing.demo ? demo : '');
      text += cells.join(separator) + end;
    }
    yield text;
    text = '';
  }
}

/** The columns that end every table. */
export const LAST_COLUMNS = ['demo', 'search', 'exportedAt'] as const;

/** Numbers are written as numbers; a text that looks like a formula is made safe; quotes only where they are needed. */
export function csvCell(cell: Cell, { separator }: CsvFormat, words: Pick<ExportWords, 'say'>): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return separator === 'semicolon' ? String(cell).replace('.', ',') : String(cell);
  if (typeof cell === 'boolean') return words.say(cell ? 'export.yes' : 'export.no');
  if (!UNUSUAL.test(cell)) return cell;
  const text = safeCell(cell);
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Most cells are written as they are, and one look is enough to know: what needs quotes, or may need to be made safe. */
const UNUSUAL = /[",;\r\n]|^['=+\-@\t\0]/;
