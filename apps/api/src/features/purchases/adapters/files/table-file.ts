import { format } from '@repere/i18n';
import { openTable, type Table, TableFault } from '../../../../platform/tabular';
import type { RecordProblem } from '../../domain/facts';
import { RecordRefused } from '../../domain/json-access';
import { type Declaration, isHeader, layoutOfReading } from '../../domain/declaration';
import { PurchaseFault } from '../../domain/purchase-fault';
import { layoutScore, type RecognisedLayout, recogniseLayout, type TableSource } from '../../domain/table-layouts';
import { readTableRow, type RowSetting } from '../../domain/table-row';
import { type FileIdentity, sha256Of } from './file-identity';
import type { FileRecord, PurchaseFile } from './purchase-file';

/** The federal file alone has more than a million rows. */
export const TABLE_LIMITS = {
  bytes: 2_147_483_648,
  rows: 3_000_000,
  record: 4_000_000,
  unzipped: 268_435_456,
  ratio: 150,
};

/**
 * A table of purchases: which one is read in its header, found in the first rows, whatever the delimiter and the encoding.
 * @throws PurchaseFault when no layout has all it needs
 */
export async function openPurchaseTable(
  file: FileIdentity,
  declared: Declaration,
  wanted: TableSource | undefined,
): Promise<PurchaseFile> {
  const { reading } = declared;
  const table = await named(() => openTable(file.path, reading ? isHeader(reading.header) : layoutScore, TABLE_LIMITS));
  const cells = table.header?.cells ?? [];
  const layout = reading ? layoutOfReading(reading) : (recogniseLayout(cells, wanted) ?? recogniseLayout(cells));
  if (layout === null) throw new PurchaseFault('not_recognised', { message: cells.join(' | ').slice(0, 200) });
  return {
    source: layout.source,
    format: table.format === 'xlsx' ? 'xlsx' : 'csv',
    records: (context) => {
      for (const header of layout.unused) context.countUnknown(`column.${header}`);
      const setting = { context, layout, decimal: decimalOf(table, layout, declared), dates: reading?.dates };
      return readRows(table, { ...setting, buyer: declared.buyer, tax: declared.tax, seen: new Map() });
    },
    publishedAt: () => null,
  };
}

/** Workbooks and the federal files write a point; elsewhere somebody says, or each amount has to tell. */
const decimalOf = (table: Table, { source }: RecognisedLayout, { reading }: Declaration): ',' | '.' | undefined =>
  table.format === 'xlsx' || source === 'federal' || source === 'canadabuys' ? '.' : (reading?.decimal ?? undefined);

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

export async function named<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof TableFault)) throw error;
    if (error.code === 'file_no_header') throw new PurchaseFault('not_recognised', { message: '' }, null, error);
    const message = format('fr', `import.file.${error.code}`, { file: '', ...error.params });
    throw new PurchaseFault('table_refused', { message }, error.line, error);
  }
}
