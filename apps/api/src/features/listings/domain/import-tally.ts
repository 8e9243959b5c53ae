import type { Outcome } from './finding';

/** What became of the rows of a file; the five outcomes always sum to `rows`. */
export interface ImportTally {
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly duplicates: number;
  readonly refused: number;
  readonly warnings: number;
}

const FIELD = {
  new: 'new',
  changed: 'changed',
  unchanged: 'unchanged',
  duplicate: 'duplicates',
  refused: 'refused',
} as const;

export const emptyTally: ImportTally = {
  rows: 0,
  new: 0,
  changed: 0,
  unchanged: 0,
  duplicates: 0,
  refused: 0,
  warnings: 0,
};

/** The tally after one more row. */
export function counted(tally: ImportTally, outcome: Outcome, warnings: number): ImportTally {
  const field = FIELD[outcome];
  return { ...tally, rows: tally.rows + 1, [field]: tally[field] + 1, warnings: tally.warnings + warnings };
}
