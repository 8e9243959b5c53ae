import { once } from 'node:events';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { ExportColumn } from '@repere/contract';
import { stream, type Worksheet } from 'exceljs';
import { safeCell } from '../../../platform/tabular';
import type { ExportRow } from '../export-row';
import type { ListingExport } from '../listing-export';
import { quebecTime } from '../quebec-time';
import { cellOf, DATES, type Cell } from './columns';
import { LAST_COLUMNS } from './csv-file';
import type { ExportWords } from './export-words';
import { notesOf } from './notes';
import { heldByXml } from './xml-text';

/** Most characters that a cell of a workbook may hold. */
const LONGEST_CELL = 32_767;
/** Rows written between two pauses, so that searches asked meanwhile do not wait. */
const ROWS_AT_ONCE = 50;

type Title = ExportColumn | (typeof LAST_COLUMNS)[number];

/** In characters; the others take `USUAL_WIDTH`. */
const WIDTHS: Readonly<Partial<Record<Title, number>>> = {
  neq: 12,
  name: 45,
  municipalityCode: 10,
  mrcCode: 8,
  regionCode: 8,
  sectorLabels: 50,
  areasInWords: 50,
  areas: 20,
  matchReason: 35,
  distanceKm: 10,
  distanceApproximate: 12,
  description: 60,
  website: 35,
  url: 45,
  search: 40,
  exportedAt: 18,
};
const USUAL_WIDTH = 20;

/** The export as a workbook: the enterprises under a frozen line of titles, then what was searched for and when. */
export function xlsxFile(listings: ListingExport): Readable {
  const output = new PassThrough();
  write(listings, output).catch((error: unknown) =>
    output.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return output;
}

async function write(listings: ListingExport, output: Writable): Promise<void> {
  const { words } = listings.context;
  const workbook = new stream.xlsx.WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: false });
  workbook.creator = 'Repère';
  workbook.created = listings.exportedAt;
  const demo = await writeListings(listings, workbook, output);
  if (output.destroyed) return;
  const about = workbook.addWorksheet(words.say('export.sheet.search'));
  about.columns = [{ width: 34 }, { width: 110 }];
  about.addRow([words.say('export.search.title')]).font = { bold: true };
  for (const [name, value] of aboutRows(listings, demo)) {
    const row = about.addRow([name, typeof value === 'number' ? value : text(value)]);
    row.getCell(1).font = { bold: true };
    row.getCell(2).alignment = { wrapText: true, vertical: 'top' };
  }
  about.commit();
  await workbook.commit();
}

/** @returns whether invented enterprises are among them */
async function writeListings(
  listings: ListingExport,
  workbook: stream.xlsx.WorkbookWriter,
  output: Writable,
): Promise<boolean> {
  const { columns, context, search, exportedAt } = listings;
  const { words } = context;
  const titles: readonly Title[] = [...columns, ...LAST_COLUMNS];
  const sheet = workbook.addWorksheet(words.say('export.sheet.listings'), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = titles.map((title) => ({
    header: words.say(`export.column.${title}`),
    width: WIDTHS[title] ?? USUAL_WIDTH,
    ...((DATES as ReadonlySet<string>).has(title) && { style: { numFmt: 'yyyy-mm-dd' } }),
  }));
  sheet.getRow(1).font = { bold: true };
  sheet.getRow(1).commit();
  const end = [text(search.sentence), quebecTime(exportedAt)];
  const keptPace = pacer(sheet, output);
  let demo = false;
  let written = 0;
  for await (const batch of listings.batches)
    for (const row of batch) {
      if (output.destroyed) return demo;
      const cells = columns.map((column) => valueOf(column, row, listings));
      sheet.addRow([...cells, row.listing.demo ? words.say('export.demo') : null, ...end]).commit();
      demo ||= row.listing.demo;
      if (++written % ROWS_AT_ONCE === 0) await keptPace();
    }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: written + 1, column: titles.length } };
  sheet.commit();
  return demo;
}

function valueOf(column: ExportColumn, row: ExportRow, { context }: ListingExport): string | number | Date | null {
  const cell: Cell = cellOf(column, row, context);
  if (typeof cell === 'boolean') return booleanIn(context.words, cell);
  if (typeof cell !== 'string') return cell;
  return DATES.has(column) ? new Date(`${cell}T00:00:00Z`) : text(cell);
}

const booleanIn = (words: ExportWords, value: boolean): string => words.say(value ? 'export.yes' : 'export.no');

/** As in the table of text, so that a workbook saved as one is safe too. */
function text(value: string): string {
  const held = safeCell(heldByXml(value));
  return held.length <= LONGEST_CELL ? held : `${held.slice(0, LONGEST_CELL - 1)}…`;
}

function aboutRows(listings: ListingExport, demo: boolean): (readonly [string, string | number])[] {
  const { context, search, exportedAt, total, offering } = listings;
  const { words } = context;
  const criteria = search.lines.map(({ name, value }) => [name, value] as const);
  return [
    ...(criteria.length > 0 ? criteria : [[words.say('export.sheet.search'), search.sentence] as const]),
    [words.say('export.search.sort'), words.say(`export.search.sort.${search.sort}`)],
    [words.say('export.search.count'), total],
    ...(offering === null ? [] : [[words.say('export.search.offering'), offering] as const]),
    [words.say('export.search.exportedAt'), quebecTime(exportedAt)],
    [words.say('export.search.address'), search.url],
    ...notesOf(listings, { demo }).map((note, i) => [i === 0 ? words.say('export.search.notes') : '', note] as const),
  ];
}

/**
 * Lets the reader catch up: exceljs accepts rows without end, and those of a slow reader would all wait in memory.
 * Fulfilled once the rows written before the last call have been handed on: one lot is made while another is compressed.
 */
function pacer(sheet: Worksheet, output: Writable): () => Promise<void> {
  const left = once(output, 'close').catch(() => undefined);
  let handedOn: Promise<unknown> = Promise.resolve();
  return async () => {
    const before = handedOn;
    const { pipes } = (sheet as Worksheet & { readonly stream: { readonly pipes: readonly Writable[] } }).stream;
    // A stream takes what is written to it in turn: nothing, written now, is taken after all the rest.
    handedOn = Promise.all(pipes.map((pipe) => new Promise<void>((taken) => pipe.write('', () => taken()))));
    await setImmediate();
    await Promise.race([before, left]);
  };
}
