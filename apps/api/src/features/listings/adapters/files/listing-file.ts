import { openTable, type Table, type TableRow } from '../../../../platform/tabular';
import {
  chosenColumns,
  headerScore,
  recognizeColumns,
  type ColumnChoices,
  type ColumnMapping,
} from '../../domain/columns';
import type { ListingDraft } from '../../domain/draft';
import type { Refusal, Warning } from '../../domain/finding';
import { holdsTexts, writeListCell } from '../../domain/list-cell';
import { readCells } from '../../domain/read-cells';
import { isObject, readExchange } from './exchange-draft';

/** One row of a file: a draft to be checked, or why it cannot even be read. */
export type FileRow =
  | { readonly line: number; readonly draft: ListingDraft; readonly warnings: readonly Warning[] }
  | { readonly line: number; readonly refusal: Refusal };

/** A file of listings, recognised; `rows` is a stream. */
export interface ListingFile {
  readonly table: Table;
  /** Null for JSON Lines. */
  readonly mapping: ColumnMapping | null;
  /** Columns that feed nothing, said once for the file, at the header's line. */
  readonly columnWarnings: readonly Warning[];
  rows(): AsyncGenerator<FileRow>;
}

/**
 * Opens a list of enterprises in any of the formats of api.md §2.
 * @param choices what somebody says some columns mean
 * @throws TableFault when the file is no table or has no header that names an enterprise
 */
export async function openListingFile(path: string, choices: ColumnChoices = {}): Promise<ListingFile> {
  const table = await openTable(path, headerScore);
  const mapping =
    table.header === null ? null : chosenColumns(recognizeColumns(table.header.cells), table.header.cells, choices);
  const columnWarnings = (mapping?.unused ?? []).map(({ header, why }): Warning => ({
    code: why,
    field: header,
    value: header,
  }));
  return { table, mapping, columnWarnings, rows: () => readRows(table, mapping) };
}

async function* readRows(table: Table, mapping: ColumnMapping | null): AsyncGenerator<FileRow> {
  const keys = new KeysSeen();
  for await (const row of table.rows()) yield readRow(row, mapping, keys);
}

function readRow(row: TableRow, mapping: ColumnMapping | null, keys: KeysSeen): FileRow {
  const { line } = row;
  if (row.kind === 'broken') return { line, refusal: { code: row.code, field: '', value: row.excerpt } };
  if (row.kind === 'cells') return fromCells(line, row.cells, mapping ?? recognizeColumns([]), []);
  if (!isObject(row.value) || Array.isArray(row.value))
    return { line, refusal: { code: 'wrong_shape', field: '', value: JSON.stringify(row.value).slice(0, 60) } };
  if (!isObject(row.value['seat'])) return fromFlat(line, row.value, keys);
  const read = readExchange(row.value);
  if (!read.ok) return { line, refusal: read.error };
  return { line, draft: read.value.draft, warnings: keys.firstSeen(read.value.unknownKeys) };
}

function fromCells(line: number, cells: readonly string[], mapping: ColumnMapping, more: readonly Warning[]): FileRow {
  const read = readCells(cells, mapping);
  return read.ok
    ? { line, draft: read.value.draft, warnings: [...more, ...read.value.warnings] }
    : { line, refusal: read.error };
}

/** A flat object is read like a line of a table whose header is its keys. */
function fromFlat(line: number, value: Record<string, unknown>, keys: KeysSeen): FileRow {
  const entries = flatten(value);
  const mapping = recognizeColumns(entries.map(([key]) => key));
  return fromCells(
    line,
    entries.map(([, text]) => text),
    mapping,
    keys.firstSeen(mapping.unused.map(({ header }) => header)),
  );
}

function flatten(value: Record<string, unknown>, prefix = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, item]): [string, string][] => {
    if (Array.isArray(item)) {
      const texts = item.map((one) => (isObject(one) ? JSON.stringify(one) : String(one)));
      return [[prefix + key, holdsTexts(prefix + key) ? writeListCell(texts) : texts.join('|')]];
    }
    if (isObject(item)) return flatten(item, `${prefix}${key}.`);
    return [[prefix + key, item === null ? '' : String(item)]];
  });
}

/** An unknown key is told the first time it occurs, not at each of ten thousand rows. */
class KeysSeen {
  readonly #seen = new Set<string>();

  firstSeen(keys: readonly string[]): Warning[] {
    const fresh = keys.filter((key) => !this.#seen.has(key.replace(/\d+/g, '#')));
    for (const key of fresh) this.#seen.add(key.replace(/\d+/g, '#'));
    return fresh.map((key) => ({ code: 'key_unknown', field: key, value: key }));
  }
}
