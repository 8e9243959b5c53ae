import type { PublishedRecord, RecordProblem } from '../../domain/facts';
import type { PurchaseSourceCode } from '../../domain/purchase-line';
import type { ReadingContext } from '../../domain/reading-context';

/** One record of a file: read, or left out with its reason. Ranks count from 1. */
export type FileRecord =
  | { readonly position: number; readonly contentHash: string; readonly record: PublishedRecord }
  | { readonly position: number; readonly id: string; readonly problem: RecordProblem };

/** A file recognised by its content; `records` reads it as a stream and throws PurchaseFault where it stops being what it seemed. */
export interface PurchaseFile {
  readonly source: PurchaseSourceCode;
  readonly format: 'json' | 'xml' | 'zip' | 'csv' | 'xlsx';
  records(context: ReadingContext): AsyncIterable<FileRecord>;
  /** When the file says it was published; known once its records have been read. */
  publishedAt(): string | null;
}
