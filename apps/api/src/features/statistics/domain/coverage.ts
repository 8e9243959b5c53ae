import { sumAmounts } from '@repere/kernel';

/** Sums of one cell of the coverage query; money is exact decimal text. */
export interface CoverageCell {
  readonly outside: string | null;
  readonly match: number;
  readonly lines: number;
  readonly validNeq: number;
  readonly dollars: number;
  readonly withLevel: number;
  readonly contracts: number;
  readonly value: string;
  readonly outsideValue: string;
}

/** What the figures see of all that was bought. */
export interface Coverage {
  readonly lines: number;
  readonly withValidNeq: number | null;
  readonly withDollars: number | null;
  readonly withBuyerLevel: number | null;
  readonly excluded: { reason: string; lines: number; value: string | null }[];
  readonly contributions: { lines: number; value: string };
  readonly byMatch: { match: 'confirmed' | 'probable' | 'candidate'; lines: number; value: string }[];
}

const MATCHES = ['confirmed', 'probable', 'candidate'] as const;
/** Reasons that hide no dollars: there is no believable amount to tell. */
const WITHOUT_VALUE = new Set(['unit', 'currency', 'no_amount']);

/** Adds up the cells; sums are exact. */
export function summariseCoverage(cells: readonly CoverageCell[]): Coverage {
  const seen = cells.filter(
    ({ outside }) => outside === null || ['unit', 'currency', 'no_amount', 'quarantine'].includes(outside),
  );
  const lines = total(seen, 'lines');
  const share = (part: number): number | null => (lines === 0 ? null : Math.round((part / lines) * 1e6) / 1e6);
  const reasons = [
    ...new Set(cells.flatMap(({ outside }) => (outside === null || outside === 'contribution' ? [] : [outside]))),
  ];
  const apart = cells.filter(({ outside }) => outside === 'contribution');
  return {
    lines,
    withValidNeq: share(total(seen, 'validNeq')),
    withDollars: share(total(seen, 'dollars')),
    withBuyerLevel: share(total(seen, 'withLevel')),
    excluded: reasons.sort().map((reason) => {
      const of = cells.filter(({ outside }) => outside === reason);
      return {
        reason,
        lines: total(of, 'lines'),
        value: WITHOUT_VALUE.has(reason) ? null : sumAmounts(of.map((cell) => cell.outsideValue)),
      };
    }),
    contributions: { lines: total(apart, 'lines'), value: sumAmounts(apart.map((cell) => cell.outsideValue)) },
    byMatch: MATCHES.map((match, index) => {
      const of = cells.filter((cell) => cell.outside === null && cell.match === index + 1);
      return { match, lines: total(of, 'contracts'), value: sumAmounts(of.map((cell) => cell.value)) };
    }),
  };
}

const total = (
  cells: readonly CoverageCell[],
  field: 'lines' | 'validNeq' | 'dollars' | 'withLevel' | 'contracts',
): number => cells.reduce((sum, cell) => sum + cell[field], 0);
