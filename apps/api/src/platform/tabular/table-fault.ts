/** Why a file cannot be read as a table at all. */
export type TableFaultCode =
  | 'file_missing'
  | 'file_unreadable'
  | 'file_empty'
  | 'file_binary'
  | 'file_old_excel'
  | 'file_not_spreadsheet'
  | 'file_damaged'
  | 'file_too_large'
  | 'file_bomb'
  | 'file_too_many_rows'
  | 'file_json_array'
  | 'file_no_header'
  | 'record_too_large'
  | 'quote_not_closed';

/** A file that is refused as a whole; `line` where the fault shows, when it has one. */
export class TableFault extends Error {
  constructor(
    readonly code: TableFaultCode,
    readonly params: Readonly<Record<string, string | number>> = {},
    readonly line: number | null = null,
    cause?: unknown,
  ) {
    super(`${code}${line === null ? '' : ` at line ${line}`}`, { cause });
    this.name = 'TableFault';
  }
}

/** What a file may at most be; beyond, it is refused before it can fill the memory. */
export interface TableLimits {
  readonly bytes: number;
  readonly rows: number;
  /** Characters of one record of text, or of one JSON line. */
  readonly record: number;
  /** Bytes of a spreadsheet once unzipped, and how many times larger that may be than the file. */
  readonly unzipped: number;
  readonly ratio: number;
}

export const DEFAULT_LIMITS: TableLimits = {
  bytes: 1_073_741_824,
  rows: 500_000,
  record: 4_000_000,
  unzipped: 268_435_456,
  ratio: 150,
};
