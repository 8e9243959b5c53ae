import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { parse as parseNow } from 'csv-parse/sync';
import { decode, decodeStream } from 'iconv-lite';
import type { FileSurvey } from './survey-file';
import { HEADER_WITHIN, type HeaderScore, type Table, type TableRow } from './table';
import { TableFault, type TableLimits } from './table-fault';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Enough for a title, a wide header and some rows. */
const HEADER_CHARACTERS = 65_536;

const OPTIONS = { bom: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: true } as const;

/** A text with delimiters: the one under which the header is best recognised. */
export function openCsv(path: string, survey: FileSurvey, score: HeaderScore, limits: TableLimits): Table {
  const encoding = survey.encoding ?? 'utf-8';
  const head = decode(survey.head, encoding).replace(/^\uFEFF/, '');
  const hint = /^sep=(.)\r?\n/.exec(head)?.[1];
  const found = findHeader(head, hint === undefined ? DELIMITERS : [hint], score);
  if (found === null)
    throw new TableFault('file_no_header', { found: (head.split(/\r\n?|\n/, 1)[0] ?? '').slice(0, 300) }, 1);
  const { delimiter, line, cells, records } = found;
  return {
    format: 'csv',
    sha256: survey.sha256,
    bytes: survey.bytes,
    encoding,
    delimiter,
    header: { line, cells },
    firstLines: records,
    sheet: null,
    otherSheets: [],
    rows: () =>
      readRows(
        path,
        { encoding, delimiter, headerLine: line, width: cells.length, complete: survey.endsWithNewline },
        limits,
      ),
  };
}

interface FoundHeader {
  readonly delimiter: string;
  readonly line: number;
  readonly cells: readonly string[];
  readonly records: Table['firstLines'];
}

function findHeader(head: string, delimiters: readonly string[], score: HeaderScore): FoundHeader | null {
  const text = head
    .split(/\r\n?|\n/)
    .slice(0, HEADER_WITHIN * 3)
    .join('\n')
    .slice(0, HEADER_CHARACTERS);
  let best: (FoundHeader & { points: number }) | null = null;
  for (const delimiter of delimiters) {
    const records = firstRecords(text, delimiter);
    for (const { cells, line } of records) {
      const points = score(cells);
      if (points > (best?.points ?? 0)) best = { delimiter, line, cells, records, points };
    }
  }
  return best;
}

function firstRecords(text: string, delimiter: string): { cells: string[]; line: number }[] {
  const records: { cells: string[]; line: number }[] = [];
  const keep = (cells: string[], { lines }: { lines: number }): null => {
    if (records.length < HEADER_WITHIN)
      records.push({ cells: cells.map((cell) => cell.trim()), line: lines - breaksIn(cells) });
    return null;
  };
  try {
    parseNow(text, {
      ...OPTIONS,
      delimiter,
      onRecord: (record, context) => keep(record as unknown as string[], context),
    });
  } catch (error) {
    if (csvCode(error) === null) throw error;
  }
  return records;
}

interface Layout {
  readonly encoding: string;
  readonly delimiter: string;
  readonly headerLine: number;
  readonly width: number;
  /** The file ends with a line break: its last record is whole. */
  readonly complete: boolean;
}

async function* readRows(path: string, layout: Layout, limits: TableLimits): AsyncGenerator<TableRow> {
  // Told as each record ends, ahead of the rows below: a fault then stops the stream before they are all read.
  let ended = 0;
  const onRecord = (record: string[], { lines }: { lines: number }): string[] => {
    ended = lines;
    return [String(lines), ...record];
  };
  const parser = parse({ ...OPTIONS, delimiter: layout.delimiter, onRecord, max_record_size: limits.record });
  const input = createReadStream(path);
  const text = decodeStream(layout.encoding);
  input.on('error', (error) => parser.destroy(error));
  text.on('error', (error) => parser.destroy(error));
  input.pipe(text).pipe(parser);
  let rows = 0;
  let held: TableRow | null = null;
  try {
    for await (const [lines, ...record] of parser as AsyncIterable<string[]>) {
      const start = Number(lines) - breaksIn(record);
      if (start <= layout.headerLine || record.every((cell) => cell.trim() === '')) continue;
      if (++rows > limits.rows) throw new TableFault('file_too_many_rows', { limit: limits.rows }, start);
      if (held !== null) yield held;
      held = toRow(record, start, layout);
    }
  } catch (error) {
    throw faultOf(error, ended + 1, limits);
  } finally {
    input.destroy();
  }
  if (held !== null) yield layout.complete ? held : lastRow(held, layout);
}

/** Line breaks inside quotes belong to a record, which the parser places on its last line. */
const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n?|\n/g)?.length ?? 0), 0);

function toRow(record: string[], line: number, { width }: Layout): TableRow {
  // More values than the header has columns: a comma outside quotes moved them all.
  const surplus = record.slice(width).filter((cell) => cell.trim() !== '');
  if (surplus.length > 0)
    return { kind: 'broken', line, code: 'row_broken', excerpt: record.join(' | ').slice(0, 200) };
  return { kind: 'cells', line, cells: record };
}

/** A last line without its line break that stops before the last column was cut off. */
function lastRow(row: TableRow, { width }: Layout): TableRow {
  if (row.kind !== 'cells' || row.cells.length >= width) return row;
  return { kind: 'broken', line: row.line, code: 'row_broken', excerpt: row.cells.join(' | ').slice(0, 200) };
}

function faultOf(error: unknown, line: number, limits: TableLimits): unknown {
  const code = csvCode(error);
  if (code === null) return error;
  if (code === 'CSV_MAX_RECORD_SIZE') return new TableFault('record_too_large', { limit: limits.record }, line, error);
  if (code === 'CSV_QUOTE_NOT_CLOSED') return new TableFault('quote_not_closed', {}, line, error);
  return new TableFault('file_damaged', { message: code }, line, error);
}

/** The library's two builds have an error class each: its errors are told by their code. */
function csvCode(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('CSV_') ? code : null;
}
