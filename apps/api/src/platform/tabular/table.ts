/** One row of a file: cells in the header's order, a JSON value, or what could not be read. Lines count from 1. */
export type TableRow =
  | { readonly kind: 'cells'; readonly line: number; readonly cells: readonly string[] }
  | { readonly kind: 'value'; readonly line: number; readonly value: unknown }
  | {
      readonly kind: 'broken';
      readonly line: number;
      readonly code: 'json_invalid' | 'row_broken' | 'too_long';
      readonly excerpt: string;
    };

export type TableFormat = 'csv' | 'xlsx' | 'jsonl';

/** A file recognised as a table; `rows` reads it anew each time, as a stream. */
export interface Table {
  readonly format: TableFormat;
  readonly sha256: string;
  readonly bytes: number;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** Null for JSON Lines. */
  readonly header: { readonly line: number; readonly cells: readonly string[] } | null;
  /** Its first lines as cells, the header among them; none for JSON Lines. */
  readonly firstLines: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** The sheet read, and those left aside. */
  readonly sheet: string | null;
  readonly otherSheets: readonly string[];
  rows(): AsyncGenerator<TableRow>;
}

/** How much a line looks like the header of what is being imported; 0 when it cannot be one. */
export type HeaderScore = (cells: readonly string[]) => number;

/** Titles and notes may stand above a header, not more than this. */
export const HEADER_WITHIN = 20;
