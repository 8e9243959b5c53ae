import { format } from '@repere/i18n';
import { openTable, type Table, TableFault } from '../../../../platform/tabular';
import type { RecordProblem } from '../../domain/facts';
import { RecordRefused } from '../../domain/json-access';
import { PurchaseFault } from '../../domain/purchase-fault';
import { layoutScore, recogniseLayout, type TableSource } from '../../domain/table-layouts';
import { readTableRow, type RowSetting } from '../../domain/table-row';
import { type FileIdentity, sha256Of } from './file-identity';
import type { FileRecord, PurchaseFile } from './purchase-file';

/** What a person may declare about a list or ledger. */
export interface Declaration {
  /** The body whose purchases these are, where the rows do not say. */
  readonly buyer: string | null;
  readonly tax: 'included' | 'excluded' | 'unknown';
}

/** The federal file alone has more than a million rows. */
const LIMITS = { bytes: 2_147_483_648, rows: 3_000_000, record: 4_000_000, unzipped: 268_435_456, ratio: 150 };

/**
 * A table of purchases: which one is read in its header, found in the first rows, whatever the delimiter and the encoding.
 * @throws PurchaseFault when no layout has all it needs
 */
export async function openPurchaseTable(
  file: FileIdentity,
  declared: Declaration,
  wanted: TableSource | undefined,
): Promise<PurchaseFile> {
  const table = await named(() => openTable(file.path, layoutScore, LIMITS));
  const layout =
    table.header === null ? null : (recogniseLayout(table.header.cells, wanted) ?? recogniseLayout(table.header.cells));
  if (layout === null)
    throw new PurchaseFault('not_recognised', { message: table.header?.cells.join(' | ').slice(0, 200) ?? '' });
  const decimal =
    table.format === 'xlsx' || layout.source === 'federal' || layout.source === 'canadabuys' ? '.' : undefined;
  return {
    source: layout.source,
    format: table.format === 'xlsx' ? 'xlsx' : 'csv',
    records: (context) => {
      for (const header of layout.unused) context.countUnknown(`column.${header}`);
      return readRows(table, { context, layout, decimal, ...declared, seen: new Map() });
    },
    publishedAt: () => null,
  };
}

async function* readRows(table: Table, setting: RowSetting): AsyncGenerator<FileRecord> {
  const rows = table.rows();
  for (;;) {
    const next = await named(() => rows.next());
    if (next.done === true) return;
    const row = next.value;
    if (row.kind === 'cells') {
      yield readOne(row.cells, row.line, setting);
      continue;
    }
    const value = row.kind === 'broken' ? row.excerpt : '';
    yield { position: row.line, id: '', problem: { code: 'not_an_object', field: '', value } satisfies RecordProblem };
  }
}

function readOne(cells: readonly string[], line: number, setting: RowSetting): FileRecord {
  try {
    const record = readTableRow(cells, setting);
    // Not its line: the same row in a later file is the same record.
    return { position: line, contentHash: sha256Of(JSON.stringify([record.process, cells])), record };
  } catch (error) {
    if (!(error instanceof RecordRefused)) throw error;
    return { position: line, id: '', problem: error.problem };
  }
}

async function named<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof TableFault)) throw error;
    if (error.code === 'file_no_header') throw new PurchaseFault('not_recognised', { message: '' }, null, error);
    const message = format('fr', `import.file.${error.code}`, { file: '', ...error.params });
    throw new PurchaseFault('table_refused', { message }, error.line, error);
  }
}
