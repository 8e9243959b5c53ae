/** Steps of a map's tint: the least count of each, from the palest. */
export type Scale = readonly number[];

const MOST_STEPS = 4;
const NICE = [1, 2, 3, 5, 10, 15, 20, 30, 50, 100, 150, 200, 300, 500];

/**
 * Up to four steps whose widths grow with the counts, on round numbers, so that a region of five and one of five hundred
 * are both told from their neighbours. @example scaleOf(240) // [1, 5, 20, 100]
 */
export function scaleOf(most: number): Scale {
  if (most <= 0) return [];
  const steps = Array.from({ length: MOST_STEPS }, (_, step) => rounded(most ** (step / MOST_STEPS)));
  return [...new Set(steps)].filter((step) => step <= most);
}

/** The largest round number not above a value. */
function rounded(value: number): number {
  const magnitude = value <= 500 ? 1 : 10 ** Math.floor(Math.log10(value / 50));
  return (NICE.findLast((nice) => nice * magnitude <= value + 1e-9) ?? 1) * magnitude;
}

/** The step of a count, 1 for the palest; 0 for none. */
export const stepOf = (count: number, scale: Scale): number => scale.filter((least) => count >= least).length;

/** The bounds of each step, both included; the last one has no end. */
export const rangesOf = (scale: Scale): readonly { readonly from: number; readonly to: number | null }[] =>
  scale.map((from, step) => ({ from, to: scale[step + 1] === undefined ? null : (scale[step + 1] as number) - 1 }));
