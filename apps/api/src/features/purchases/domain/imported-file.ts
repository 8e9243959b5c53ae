import type { DecimalText, PurchaseSourceCode } from './purchase-line';

/** What became of the lines of the processes that a file names. */
export interface LineCounts {
  /** Current lines of the file's processes. */
  readonly lines: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly quarantined: number;
  /** Awarded dollars of the lines that count, exact. */
  readonly sum: DecimalText;
}

/** The outcome of a file, as `--json` prints it (api.md §2). */
export interface ImportedFile extends LineCounts {
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
  readonly source: PurchaseSourceCode;
  /** Records of the file, refused ones included. */
  readonly records: number;
  readonly refused: number;
  readonly report: string;
}
