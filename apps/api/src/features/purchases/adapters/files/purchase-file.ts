import type { RecordProblem } from '../../domain/facts';
import type { PurchaseSourceCode } from '../../domain/purchase-line';
import type { ReadingContext } from '../../domain/reading-context';
import type { IncomingRecord } from './incoming-row';

/** A record that could not be read, with its reason. Ranks count from 1. */
export interface LeftOut {
  readonly position: number;
  readonly id: string;
  readonly problem: RecordProblem;
}

/** One record of a file: read, or left out. */
export type FileRecord = IncomingRecord | LeftOut;

/** Several records of a file, written out for COPY already, in the order of `INCOMING_COLUMNS`. */
export interface RecordBatch {
  readonly records: number;
  readonly rows: Uint8Array;
  readonly problems: readonly LeftOut[];
}

/** A file recognised by its content; `records` reads it as a stream and throws PurchaseFault where it stops being what it seemed. */
export interface PurchaseFile {
  readonly source: PurchaseSourceCode;
  readonly format: 'json' | 'xml' | 'zip' | 'csv' | 'xlsx';
  records(context: ReadingContext): AsyncIterable<FileRecord>;
  /** The same records many at a time, where a file has too many to go one by one. */
  batches?(context: ReadingContext): AsyncIterable<RecordBatch>;
  /** When the file says it was published; known once its records have been read. */
  publishedAt(): string | null;
}
