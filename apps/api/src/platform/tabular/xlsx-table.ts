import { stream, type CellValue } from 'exceljs';
import { measureZip } from './measure-zip';
import type { FileSurvey } from './survey-file';
import { HEADER_WITHIN, type HeaderScore, type Table, type TableRow } from './table';
import { TableFault, type TableLimits } from './table-fault';

interface Sheet {
  readonly name: string;
  /** Position among the sheets, from 0. */
  readonly position: number;
  readonly headers: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** A spreadsheet: the sheet whose first lines hold the best header. */
export async function openXlsx(
  path: string,
  survey: FileSurvey,
  score: HeaderScore,
  limits: TableLimits,
): Promise<Table> {
  const names = await measureZip(path, survey.bytes, limits);
  if (!names.includes('xl/workbook.xml')) throw new TableFault('file_not_spreadsheet');
  const sheets = await firstLines(path);
  let best: { sheet: Sheet; line: number; cells: readonly string[]; points: number } | null = null;
  for (const sheet of sheets)
    for (const { line, cells } of sheet.headers) {
      const points = score(cells);
      if (points > (best?.points ?? 0)) best = { sheet, line, cells, points };
    }
  if (best === null)
    throw new TableFault(
      'file_no_header',
      { found: (sheets[0]?.headers[0]?.cells ?? []).join(' | ').slice(0, 300) },
      1,
    );
  const { sheet, line, cells } = best;
  return {
    format: 'xlsx',
    sha256: survey.sha256,
    bytes: survey.bytes,
    encoding: null,
    delimiter: null,
    header: { line, cells },
    firstLines: sheet.headers,
    sheet: sheet.name,
    otherSheets: sheets.filter((other) => other !== sheet && other.headers.length > 0).map(({ name }) => name),
    rows: () => readRows(path, sheet.position, line, cells.length, limits),
  };
}

async function firstLines(path: string): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  for await (const { position, name, rows } of openSheets(path)) {
    const headers: { line: number; cells: readonly string[] }[] = [];
    for await (const { line, cells } of rows)
      if (headers.length < HEADER_WITHIN) headers.push({ line, cells: cells.map((cell) => cell.trim()) });
    sheets.push({ name, position, headers });
  }
  return sheets;
}

async function* readRows(
  path: string,
  wanted: number,
  headerLine: number,
  width: number,
  limits: TableLimits,
): AsyncGenerator<TableRow> {
  let count = 0;
  for await (const { position, rows } of openSheets(path))
    for await (const { line, cells } of rows) {
      if (position !== wanted || line <= headerLine) continue;
      if (++count > limits.rows) throw new TableFault('file_too_many_rows', { limit: limits.rows }, line);
      const surplus = cells.slice(width).some((cell) => cell.trim() !== '');
      yield surplus
        ? { kind: 'broken', line, code: 'row_broken', excerpt: cells.join(' | ').slice(0, 200) }
        : { kind: 'cells', line, cells };
    }
}

interface OpenSheet {
  readonly position: number;
  readonly name: string;
  readonly rows: AsyncGenerator<{ readonly line: number; readonly cells: readonly string[] }>;
}

/** Every sheet must be read to its end before the next one: the file is a stream. */
async function* openSheets(path: string): AsyncGenerator<OpenSheet> {
  const options = {
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    worksheets: 'emit',
    entries: 'ignore',
  } as const;
  let position = 0;
  try {
    for await (const sheet of new stream.xlsx.WorkbookReader(path, options)) {
      // The streaming reader gives sheets a name that its typings do not know.
      const { name } = sheet as unknown as { name?: string };
      yield { position, name: name ?? `#${position + 1}`, rows: sheetRows(sheet) };
      position++;
    }
  } catch (error) {
    if (error instanceof TableFault) throw error;
    throw new TableFault(
      'file_damaged',
      { message: error instanceof Error ? error.message : String(error) },
      null,
      error,
    );
  }
}

async function* sheetRows(sheet: stream.xlsx.WorksheetReader): AsyncGenerator<{ line: number; cells: string[] }> {
  for await (const row of sheet) {
    const values = Array.isArray(row.values) ? (row.values as CellValue[]) : [];
    const cells = Array.from({ length: Math.max(0, values.length - 1) }, (_, i) => cellText(values[i + 1]));
    if (cells.some((cell) => cell.trim() !== '')) yield { line: row.number, cells };
  }
}

/** A cell as a person reads it: the result of a formula, the text of a link, a date as YYYY-MM-DD. */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value)
    return typeof value.text === 'object' ? cellText(value.text as CellValue) : String(value.text ?? value.hyperlink);
  if ('formula' in value || 'sharedFormula' in value) return cellText(value.result as CellValue);
  if ('error' in value) return value.error;
  return '';
}
