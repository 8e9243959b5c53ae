import { countOf, minus, ratio, totalOf } from './arithmetic';
import { sumAmounts, unitsOf } from '@repere/kernel';

/** A social-economy supplier in one year; `year` null when the award has no believable date. */
export interface SupplierYear {
  readonly supplier: string;
  readonly year: number | null;
}

/**
 * 4. Suppliers reached in a year: all, those never seen in an earlier year, those seen in that year and in both years before.
 * @example suppliersReached([{a,2023},{a,2024},{a,2025},{b,2025}], 2025) // { suppliers: 2, newSuppliers: 1, retained: 1 }
 * @param year null = over all of them: then nothing is new or retained
 */
export function suppliersReached(
  cells: readonly SupplierYear[],
  year: number | null,
): { suppliers: number; newSuppliers: number | null; retained: number | null } {
  const years = new Map<string, Set<number>>();
  for (const { supplier, year } of cells) {
    const seen = years.get(supplier) ?? new Set();
    years.set(supplier, year === null ? seen : seen.add(year));
  }
  if (year === null) return { suppliers: years.size, newSuppliers: null, retained: null };
  const reached = [...years.values()].filter((seen) => seen.has(year));
  const first = Math.min(...[...years.values()].flatMap((seen) => [...seen]));
  return {
    suppliers: reached.length,
    // Before the first year of the data nobody can be told from a newcomer.
    newSuppliers: year === first ? null : reached.filter((seen) => [...seen].every((one) => one >= year)).length,
    retained: year - first < 2 ? null : reached.filter((seen) => seen.has(year - 1) && seen.has(year - 2)).length,
  };
}

/** What one social-economy supplier received. */
export interface SupplierSpend {
  readonly supplier: string;
  readonly spend: string;
}

/**
 * 7. Concentration: the share of the largest supplier and of the five largest, and the Herfindahl–Hirschman index (sum of squared
 * shares, from 1 ÷ n to 1), of social-economy spend; the last two again without the largest.
 * @example concentration([{a,'60'},{b,'30'},{c,'10'}]) // { top1: 0.6, top5: 1, hhi: 0.46, top5Rest: 1, hhiRest: 0.625 }
 */
export function concentration(cells: readonly SupplierSpend[]): {
  suppliers: number;
  top1: number | null;
  top5: number | null;
  hhi: number | null;
  top5Rest: number | null;
  hhiRest: number | null;
} {
  const totals = merged(cells);
  const whole = sumAmounts(totals);
  const rest = totals.slice(1);
  const left = minus(whole, totals[0] ?? '0');
  return {
    suppliers: totals.length,
    top1: ratio(totals[0] ?? '0', whole),
    top5: ratio(sumAmounts(totals.slice(0, 5)), whole),
    hhi: squares(totals, whole),
    top5Rest: ratio(sumAmounts(rest.slice(0, 5)), left),
    hhiRest: squares(rest, left),
  };
}

/** Totals by supplier, the largest first. */
function merged(cells: readonly SupplierSpend[]): string[] {
  const bySupplier = new Map<string, string[]>();
  for (const { supplier, spend } of cells) bySupplier.set(supplier, [...(bySupplier.get(supplier) ?? []), spend]);
  return [...bySupplier.values()]
    .map((amounts): string => sumAmounts(amounts))
    .filter((amount) => unitsOf(amount) > 0n)
    .sort((a, b) => (unitsOf(a) < unitsOf(b) ? 1 : -1));
}

function squares(totals: readonly string[], whole: string): number | null {
  const divisor = Number(whole);
  if (divisor === 0) return null;
  return Math.round(totals.reduce((sum, amount) => sum + (Number(amount) / divisor) ** 2, 0) * 1e6) / 1e6;
}

/** An enterprise of the directory that is able to sell to public bodies, and whether it has a contract. */
export interface AbleEntry {
  readonly entries: number;
  readonly reached: number;
}

/**
 * 6. Directory reach: enterprises with at least one public contract ÷ published entries that say what they sell.
 * @example directoryReach([{ entries: 40, reached: 3 }, { entries: 10, reached: 2 }]) // { reached: 5, able: 50, reachShare: 0.1 }
 */
export function directoryReach(cells: readonly AbleEntry[]): {
  reached: number;
  able: number;
  reachShare: number | null;
} {
  const reached = countOf(cells, (cell) => cell.reached);
  const able = countOf(cells, (cell) => cell.entries);
  return { reached, able, reachShare: ratio(reached, able) };
}

/** Municipal direct awards: flagged « contract with a non-profit » by the buyer, matched with a non-profit by us. */
export interface CrossCheckCell {
  readonly flagged: boolean;
  readonly matched: boolean;
  readonly value: string;
  readonly contracts: number;
}

/**
 * 20. Cross-check: an estimator that needs no directory (the ground the buyer gives) beside ours; what is flagged and not matched is a
 * gap of the directory.
 * @example crossCheck([{flagged, matched, '70'}, {flagged, not matched, '30'}]) // { flagged: '100', both: '70', gap: '30', found: 0.7 }
 */
export function crossCheck(cells: readonly CrossCheckCell[]): {
  flagged: string | null;
  matched: string;
  both: string | null;
  gap: string | null;
  gapContracts: number | null;
  found: number | null;
} {
  const flagged = cells.filter((cell) => cell.flagged);
  const value = (some: readonly CrossCheckCell[]): string => totalOf(some, (cell) => cell.value);
  const matched = value(cells.filter((cell) => cell.matched));
  if (flagged.length === 0) return { flagged: null, matched, both: null, gap: null, gapContracts: null, found: null };
  const both = value(flagged.filter((cell) => cell.matched));
  const gaps = flagged.filter((cell) => !cell.matched);
  return {
    flagged: value(flagged),
    matched,
    both,
    gap: value(gaps),
    gapContracts: countOf(gaps, (cell) => cell.contracts),
    found: ratio(both, value(flagged)),
  };
}
