/** Where each of up to four tints begins: quarters of the values above zero, on two figures, so that each tint has its regions. */
export function stepsOf(values: readonly number[]): readonly number[] {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  const quarters = [0, 0.25, 0.5, 0.75].map((part) => sorted[Math.floor(part * sorted.length)] ?? 0);
  return [...new Set(quarters.map(twoFigures))].filter((step) => step > 0);
}

/** The tint of a value, 1 for the palest; 0 for none. @example stepIn(5, [1, 4]) // 2 */
export const stepIn = (value: number, steps: readonly number[]): number => steps.filter((step) => value >= step).length;

/** From where to where each tint goes; the last has no end. */
export const rangesIn = (steps: readonly number[]): readonly { readonly from: number; readonly to: number | null }[] =>
  steps.map((from, index) => ({ from, to: steps[index + 1] ?? null }));

/** Rounded down, so that the value it comes from is in its tint. */
function twoFigures(value: number): number {
  if (value <= 0) return 0;
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Number((Math.floor(value / unit) * unit).toPrecision(2));
}
