import type { Setting, SubSectorContent } from './content/shape';
import type { DemoMrc } from './places';
import { permutation, search } from './random';

/**
 * Shares of the 17 regions (percent). Known for Montréal, Montérégie, Capitale-Nationale, Gaspésie–Îles and
 * Abitibi-Témiscamingue (ISQ portraits, domain.md §5); the others follow population.
 */
const REGION_SHARES: Readonly<Record<string, number>> = {
  R01: 4.8,
  R02: 4.5,
  R03: 11.0,
  R04: 4.1,
  R05: 6.3,
  R06: 24.3,
  R07: 4.1,
  R08: 2.9,
  R09: 1.8,
  R10: 0.8,
  R11: 3.1,
  R12: 5.2,
  R13: 2.7,
  R14: 4.4,
  R15: 5.4,
  R16: 12.1,
  R17: 3.6,
};

/** No MRC falls below this share of the whole: about eight enterprises of 11,360. */
const SMALLEST_MRC = 8 / 11_360;

const COAST = new Set(['R01', 'R09', 'R11']);
const FOREST = new Set(['R01', 'R02', 'R04', 'R07', 'R08', 'R09', 'R10', 'R11', 'R15']);

export interface Cell {
  readonly content: SubSectorContent;
  readonly mrc: DemoMrc;
}

/**
 * Spreads `count` enterprises over sub-sectors × MRC so that both margins hold whatever the count: proportional fitting
 * of a table of affinities, then one systematic draw, visited in a shuffled order that needs no memory.
 */
export function allocate(
  contents: readonly SubSectorContent[],
  mrcs: readonly DemoMrc[],
  count: number,
  seed: number,
): (index: number) => Cell {
  const rows = normalise(contents.map((content) => content.weight));
  const columns = mrcShares(mrcs);
  const table = fit(contents, mrcs, rows, columns);
  let sum = 0;
  const sums = table.map((value) => (sum += value));
  const order = permutation(seed, count);
  return (index) => {
    const cell = search(sums, ((order(index) + 0.5) / count) * sum);
    return {
      content: contents[Math.floor(cell / mrcs.length)] as SubSectorContent,
      mrc: mrcs[cell % mrcs.length] as DemoMrc,
    };
  };
}

function mrcShares(mrcs: readonly DemoMrc[]): number[] {
  const inRegion = new Map<string, number>();
  const pull = (mrc: DemoMrc): number => mrc.population ** 0.95;
  for (const mrc of mrcs) inRegion.set(mrc.region.code, (inRegion.get(mrc.region.code) ?? 0) + pull(mrc));
  const shares = mrcs.map(
    (mrc) => ((REGION_SHARES[mrc.region.code] ?? 1) / 100) * (pull(mrc) / (inRegion.get(mrc.region.code) as number)),
  );
  return normalise(shares.map((share) => Math.max(share, SMALLEST_MRC)));
}

function affinity(setting: Setting, mrc: DemoMrc): number {
  const lean = mrc.urbanity - 0.5;
  if (setting === 'urban') return Math.exp(1.6 * lean);
  if (setting === 'rural') return Math.exp(-2.4 * lean);
  if (setting === 'coast') return COAST.has(mrc.region.code) ? 1 : 0.05;
  if (setting === 'forest') return FOREST.has(mrc.region.code) && mrc.urbanity < 0.85 ? Math.exp(-lean) : 0.03;
  return 1;
}

function fit(
  contents: readonly SubSectorContent[],
  mrcs: readonly DemoMrc[],
  rows: readonly number[],
  columns: readonly number[],
): Float64Array {
  const width = mrcs.length;
  const table = new Float64Array(contents.length * width);
  contents.forEach((content, r) =>
    mrcs.forEach((mrc, c) => {
      table[r * width + c] = affinity(content.setting ?? 'any', mrc) * (columns[c] as number);
    }),
  );
  for (let round = 0; round < 40; round++) {
    scale(table, rows, (r, i) => r * width + i, width);
    scale(table, columns, (c, i) => i * width + c, rows.length);
  }
  scale(table, rows, (r, i) => r * width + i, width);
  return table;
}

function scale(
  table: Float64Array,
  targets: readonly number[],
  at: (line: number, i: number) => number,
  length: number,
): void {
  targets.forEach((target, line) => {
    let sum = 0;
    for (let i = 0; i < length; i++) sum += table[at(line, i)] as number;
    for (let i = 0; i < length; i++) table[at(line, i)] = ((table[at(line, i)] as number) * target) / sum;
  });
}

function normalise(values: readonly number[]): number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => value / total);
}
