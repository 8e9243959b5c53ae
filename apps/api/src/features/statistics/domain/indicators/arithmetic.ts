import { fromUnits, sumAmounts, unitsOf } from '@repere/kernel';

/** A value and how many times it was seen. */
export interface Seen {
  readonly value: number;
  readonly times: number;
}

/** Part ÷ whole, six decimals; null where there is nothing to divide by. @example ratio('1', '3') // 0.333333 */
export function ratio(part: string | number, whole: string | number): number | null {
  const divisor = Number(whole);
  return divisor === 0 ? null : Math.round((Number(part) / divisor) * 1e6) / 1e6;
}

/** The middle value, or half-way between the two in the middle. @example medianSeen([{ value: 1, times: 3 }, { value: 9, times: 1 }]) // 1 */
export function medianSeen(seen: readonly Seen[]): number | null {
  const sorted = seen.filter(({ times }) => times > 0).sort((a, b) => a.value - b.value);
  const count = sorted.reduce((sum, { times }) => sum + times, 0);
  if (count === 0) return null;
  const at = (rank: number): number => {
    let passed = 0;
    return sorted.find(({ times }) => (passed += times) > rank)?.value ?? 0;
  };
  return (at(Math.floor((count - 1) / 2)) + at(Math.floor(count / 2))) / 2;
}

/** The value below which a part of the others lie, between two neighbours in proportion. @example quantile([1, 2, 3, 4], 0.25) // 1.75 */
export function quantile(values: readonly number[], part: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const place = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return Math.round((low + (high - low) * (place - Math.floor(place))) * 1e6) / 1e6;
}

/** An exact amount divided, cut to the millionth of a dollar. @example dividedBy('10', 3) // '3.333333' */
export const dividedBy = (amount: string, by: number): string => fromUnits(unitsOf(amount) / BigInt(by));

/** What one sum exceeds another by. */
export const minus = (from: string, amount: string): string => fromUnits(unitsOf(from) - unitsOf(amount));

/** Exact sum of one field. */
export const totalOf = <T>(cells: readonly T[], amount: (cell: T) => string): string => sumAmounts(cells.map(amount));

/** Sum of one count. */
export const countOf = <T>(cells: readonly T[], count: (cell: T) => number): number =>
  cells.reduce((sum, cell) => sum + count(cell), 0);
