import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTable, TableFault } from '../../../../platform/tabular';
import { titlesIn, type LedgerLine, type LedgerRemark } from '../../domain/ledger-list';

const LIMITS = { bytes: 2_200_000, rows: 20_000, record: 100_000, unzipped: 67_108_864, ratio: 150 };

export interface LedgerFile {
  readonly sheet: string | null;
  readonly lines: readonly LedgerLine[];
  readonly broken: readonly LedgerRemark[];
}

/**
 * Reads a list of suppliers, CSV or XLSX whatever its name; it touches the disk only while it is read.
 * @throws TableFault naming why it cannot be read
 */
export async function readLedgerFile(bytes: Buffer): Promise<LedgerFile> {
  const directory = await mkdtemp(join(tmpdir(), 'repere-ledger-'));
  try {
    const path = join(directory, 'list');
    await writeFile(path, bytes);
    const table = await openTable(path, looksLikeHeader, LIMITS);
    if (table.format === 'jsonl') throw new TableFault('file_not_spreadsheet');
    const lines: LedgerLine[] = table.firstLines.filter(({ line }) => line <= (table.header?.line ?? 1));
    const broken: LedgerRemark[] = [];
    for await (const row of table.rows())
      if (row.kind === 'cells') lines.push({ line: row.line, cells: row.cells.map((cell) => cell.trim()) });
      else if (row.kind === 'broken')
        broken.push({ line: row.line, code: 'row_broken', excerpt: row.excerpt.slice(0, 120) });
    return { sheet: table.sheet, lines: lines.filter(({ cells }) => cells.some(Boolean)), broken };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Titles first; without any, the line with the most cells, none of which another delimiter would cut. */
function looksLikeHeader(cells: readonly string[]): number {
  const whole = cells.filter((cell) => cell !== '' && !/[;\t]/.test(cell)).length;
  return titlesIn(cells) * 100 + whole + cells.length / 1000;
}
