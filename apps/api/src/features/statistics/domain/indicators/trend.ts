import { sumAmounts } from '@repere/kernel';
import { dividedBy, minus, ratio } from './arithmetic';

/** One year on one basis. */
export interface YearCell {
  readonly year: number;
  readonly spend: string;
  readonly allSpend: string;
  readonly low: string;
  readonly high: string;
}

export interface TrendRow extends YearCell {
  readonly share: number | null;
  /** Against the year before, when it has a figure. */
  readonly change: number | null;
  /** Of this year and the two before, when all three have a figure. */
  readonly mean3: string | null;
}

/**
 * 17. Trend: year on year on a constant basis, with the mean of three years.
 * @example trend([{2023,'100'},{2024,'150'},{2025,'200'}]) // 2025: { change: 0.333333, mean3: '150' }
 */
export function trend(cells: readonly YearCell[]): readonly TrendRow[] {
  const byYear = new Map(cells.map((cell) => [cell.year, cell]));
  return [...cells]
    .sort((a, b) => a.year - b.year)
    .map((cell) => {
      const [last, previous] = [byYear.get(cell.year - 1), byYear.get(cell.year - 2)];
      return {
        ...cell,
        share: ratio(cell.spend, cell.allSpend),
        change: last === undefined ? null : ratio(minus(cell.spend, last.spend), last.spend),
        mean3:
          last === undefined || previous === undefined
            ? null
            : dividedBy(sumAmounts([cell.spend, last.spend, previous.spend]), 3),
      };
    });
}

/** Spend under one perimeter, or without the largest suppliers. */
export interface SensitivityRow {
  readonly key: string;
  readonly spend: string;
  readonly share: number | null;
}

/**
 * 21. Sensitivity: spend and share for each perimeter, then without the first of the largest suppliers, the first two, … on both sides of the share.
 * @example sensitivity([{ perimeter: 'core', spend: '60', allSpend: '100' }], { spend: '60', allSpend: '100' }, ['40'])
 *   // [{ key: 'core', spend: '60', share: 0.6 }, { key: 'without-1', spend: '20', share: 0.333333 }]
 */
export function sensitivity(
  perimeters: readonly { readonly perimeter: string; readonly spend: string; readonly allSpend: string }[],
  here: { readonly spend: string; readonly allSpend: string },
  largest: readonly string[],
): readonly SensitivityRow[] {
  return [
    ...perimeters.map(({ perimeter, spend, allSpend }) => ({ key: perimeter, spend, share: ratio(spend, allSpend) })),
    ...largest.map((_, index) => {
      const out = sumAmounts(largest.slice(0, index + 1));
      const [spend, all] = [minus(here.spend, out), minus(here.allSpend, out)];
      return { key: `without-${index + 1}`, spend, share: ratio(spend, all) };
    }),
  ];
}
