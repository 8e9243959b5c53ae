import type { ExportColumn, SortOrder } from '@repere/contract';
import type { ExportRow } from './export-row';
import type { ColumnContext } from './views/columns';
import type { SearchLine } from './views/search-in-words';

/** The results of a search on their way out: what was asked, when, and the rows as they are read. */
export interface ListingExport {
  readonly columns: readonly ExportColumn[];
  readonly context: ColumnContext;
  readonly search: {
    readonly lines: readonly SearchLine[];
    readonly sentence: string;
    /** The page that shows it. */
    readonly url: string;
    readonly sort: SortOrder;
  };
  readonly exportedAt: Date;
  /** Enterprises found. */
  readonly total: number;
  /** How many of them offer the need that the text names; null when it names none. */
  readonly offering: number | null;
  readonly degraded: boolean;
  /** Of the enterprises found: changes whenever one of them does. */
  readonly fingerprint: string;
  /** In the order of the list, to be read once; a listing unpublished meanwhile is left out (R9). */
  readonly batches: AsyncIterable<readonly ExportRow[]>;
}
