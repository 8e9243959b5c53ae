import { countOf, medianSeen, ratio, totalOf } from './arithmetic';

/** Social-economy contracts by how near their supplier is. */
export interface NearCell {
  readonly sameMrc: boolean | null;
  readonly sameRegion: boolean | null;
  readonly km: number | null;
  readonly value: string;
  readonly contracts: number;
}

/**
 * 12. Local loop: of the social-economy spend whose two places are known, the part that stays in the buyer's MRC, and in its region; the
 * median distance of contracts.
 * @example localLoop([{ same MRC, 5 km, '10', 1 contract }, { same region, 60 km, '30', 2 contracts }]) // { sameMrc: 0.25, sameRegion: 1, medianKm: 60 }
 */
export function localLoop(cells: readonly NearCell[]): {
  sameMrc: number | null;
  sameRegion: number | null;
  medianKm: number | null;
  placed: number | null;
} {
  const value = (some: readonly NearCell[]): string => totalOf(some, (cell) => cell.value);
  const part = (field: 'sameMrc' | 'sameRegion'): number | null =>
    ratio(value(cells.filter((cell) => cell[field] === true)), value(cells.filter((cell) => cell[field] !== null)));
  return {
    sameMrc: part('sameMrc'),
    sameRegion: part('sameRegion'),
    medianKm: medianSeen(cells.flatMap(({ km, contracts }) => (km === null ? [] : [{ value: km, times: contracts }]))),
    placed: ratio(value(cells.filter(({ sameRegion }) => sameRegion !== null)), value(cells)),
  };
}

/** Contracts whose settled amount was published. */
export interface SettledCell {
  readonly social: boolean;
  readonly awarded: string;
  readonly final: string;
  readonly contracts: number;
  /** Contracts settled above their award. */
  readonly over: number;
}

/**
 * 15. Execution: settled ÷ awarded, and the part of contracts settled above their award, beside the same of all contracts. Only real finals.
 * @example execution([{social, '100', '110', 2 contracts, 1 over}, {other, '100', '100', 2, 0}])
 *   // { executed: 1.1, overrun: 0.5, settled: 2, executedAll: 1.05, overrunAll: 0.25, settledAll: 4 }
 */
export function execution(
  cells: readonly SettledCell[],
): Record<'executed' | 'overrun' | 'settled' | 'executedAll' | 'overrunAll' | 'settledAll', number | null> {
  const of = (some: readonly SettledCell[]): readonly [number | null, number | null, number | null] => {
    const settled = countOf(some, ({ contracts }) => contracts);
    if (settled === 0) return [null, null, null];
    return [
      ratio(
        totalOf(some, ({ final }) => final),
        totalOf(some, ({ awarded }) => awarded),
      ),
      ratio(
        countOf(some, ({ over }) => over),
        settled,
      ),
      settled,
    ];
  };
  const [executed, overrun, settled] = of(cells.filter(({ social }) => social));
  const [executedAll, overrunAll, settledAll] = of(cells);
  return { executed, overrun, settled, executedAll, overrunAll, settledAll };
}

/** Lines by how well they are documented. */
export interface QualityCell {
  readonly lines: number;
  readonly validNeq: number;
  readonly withUnspsc: number;
  readonly withAddress: number;
  readonly quarantined: string;
  /** Days from the award to its publication; null when either is unknown. */
  readonly delay: number | null;
}

/**
 * 18. Coverage and quality: parts of lines with a valid NEQ, a UNSPSC code, an address; dollars in quarantine; median delay of publication.
 * @example quality([{ lines: 4, validNeq: 3, withUnspsc: 4, withAddress: 1, quarantined: '0', delay: 30 }])
 *   // { lines: 4, validNeq: 0.75, withUnspsc: 1, withAddress: 0.25, quarantined: '0', medianDelay: 30 }
 */
export function quality(cells: readonly QualityCell[]): {
  lines: number;
  validNeq: number | null;
  withUnspsc: number | null;
  withAddress: number | null;
  quarantined: string;
  medianDelay: number | null;
} {
  const lines = countOf(cells, (cell) => cell.lines);
  const part = (field: 'validNeq' | 'withUnspsc' | 'withAddress'): number | null =>
    ratio(
      countOf(cells, (cell) => cell[field]),
      lines,
    );
  return {
    lines,
    ...{ validNeq: part('validNeq'), withUnspsc: part('withUnspsc'), withAddress: part('withAddress') },
    quarantined: totalOf(cells, (cell) => cell.quarantined),
    medianDelay: medianSeen(
      cells.flatMap(({ delay, lines: times }) => (delay === null ? [] : [{ value: delay, times }])),
    ),
  };
}

/** Purchases under 25,000 $ that buyers declared. */
export interface SmallCell {
  readonly spend: string;
  readonly allSpend: string;
  readonly contracts: number;
  /** Social-economy suppliers behind `spend`. */
  readonly suppliers: number;
}

/** A cell of declared data that would show what fewer suppliers than this received is withheld. */
export const FEWEST_SUPPLIERS = 3;

/**
 * 13. Small purchases: declared spend under 25,000 $, never added to indicator 1. Social-economy figures of fewer than three suppliers are withheld.
 * @example smallPurchases({ spend: '900', allSpend: '9000', contracts: 4, suppliers: 3 }) // { spend: '900', allSpend: '9000', share: 0.1, contracts: 4 }
 * @param cell null = no purchase was declared
 */
export function smallPurchases(cell: SmallCell | null): {
  spend: string | null;
  allSpend: string | null;
  share: number | null;
  contracts: number | null;
} {
  if (cell === null) return { spend: null, allSpend: null, share: null, contracts: null };
  const { spend, allSpend, contracts, suppliers } = cell;
  if (suppliers > 0 && suppliers < FEWEST_SUPPLIERS) return { spend: null, allSpend, share: null, contracts: null };
  return { spend, allSpend, share: ratio(spend, allSpend), contracts };
}
