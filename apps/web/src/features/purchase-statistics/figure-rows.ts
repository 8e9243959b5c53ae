import type { PurchaseStatisticsResponse } from '@repere/contract';
import type { Cut } from './figures-data';

/** One row of a figure, ready to be drawn and read. */
export interface FigureRow {
  /** The value of the dimension; `null` where nothing can be attributed. */
  readonly id: string | null;
  readonly label: string;
  readonly provisional: boolean;
  readonly figures: PurchaseStatisticsResponse['totals'];
}

/** More bars than these say nothing; the file holds them all. */
const MOST_SHOWN = 20;

/** Words that rows need. */
export interface RowWords {
  readonly unattributed: string;
  readonly provisional: (label: string) => string;
}

/**
 * The rows of a cut as the page shows them: years in their order, the rest by social-economy spend, what cannot be
 * attributed last; `hidden` counts those left to the file.
 */
export function rowsOf(
  response: PurchaseStatisticsResponse,
  cut: Cut,
  words: RowWords,
): { readonly rows: readonly FigureRow[]; readonly hidden: number } {
  const provisional = new Set(response.coverage.provisionalYears.map(String));
  const all = response.rows.map(({ key, label, ...figures }): FigureRow => {
    const value = key[cut];
    const id = value === null || value === undefined ? null : String(value);
    const waiting = cut === 'year' && id !== null && provisional.has(id);
    const name = label[cut] ?? words.unattributed;
    return { id, label: waiting ? words.provisional(name) : name, provisional: waiting, figures };
  });
  const sorted = cut === 'year' ? [...all].sort((a, b) => Number(a.id) - Number(b.id)) : all;
  const ordered = [...sorted.filter(({ id }) => id !== null), ...sorted.filter(({ id }) => id === null)];
  const bought = ordered.filter(({ figures }) => cut !== 'buyer' || Number(figures.spend) > 0);
  return { rows: bought.slice(0, MOST_SHOWN), hidden: Math.max(0, ordered.length - MOST_SHOWN) };
}

/** The row with the most spend, among those that can be named. */
export const topOf = (rows: readonly FigureRow[]): FigureRow | null =>
  rows
    .filter(({ id, figures }) => id !== null && Number(figures.spend) > 0)
    .reduce<FigureRow | null>(
      (top, row) => (top === null || Number(row.figures.spend) > Number(top.figures.spend) ? row : top),
      null,
    );
