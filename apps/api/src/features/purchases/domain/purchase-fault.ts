/** Why a whole file is refused; nothing of it is applied. */
export type PurchaseFaultCode =
  | 'file_missing'
  | 'file_unreadable'
  | 'file_empty'
  | 'file_too_large'
  | 'not_recognised'
  | 'not_this_source'
  | 'encoding'
  | 'truncated'
  | 'damaged'
  | 'record_too_large'
  | 'too_many_records'
  | 'archive_bomb'
  | 'archive_damaged'
  | 'table_refused';

/** A file that is refused as a whole, with the record where it shows (from 1) when it has one. */
export class PurchaseFault extends Error {
  constructor(
    readonly code: PurchaseFaultCode,
    readonly params: Readonly<Record<string, string | number>> = {},
    readonly record: number | null = null,
    cause?: unknown,
  ) {
    super(`${code}${record === null ? '' : ` at record ${record}`}`, { cause });
    this.name = 'PurchaseFault';
  }
}
