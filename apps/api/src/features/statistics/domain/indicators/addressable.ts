import { countOf, ratio, totalOf } from './arithmetic';

/** A class is offered when so many enterprises of the directory sell it and deliver somewhere in the region. */
export const OFFER_FLOOR = 3;

/** Could collective enterprises have taken it? `unjudged`: the class, the place or the threshold of the day is not known. */
export type Addressable = 'addressable' | 'none' | 'unjudged';

export interface AddressableCell {
  readonly social: boolean;
  readonly addressable: Addressable;
  readonly value: string;
  readonly contracts: number;
}

/**
 * 10. Leakage: what was bought from others though at least `OFFER_FLOOR` enterprises of the directory offer that class and deliver in that
 * region, in a public tender or under the buyer's threshold of the day.
 * 11. Capture: social-economy spend ÷ (social-economy spend + leakage) in those classes.
 * @example leakage([{social, addressable, '20'}, {other, addressable, '60'}, {other, none, '900'}, {other, unjudged, '5'}])
 *   // { leakage: '60', captured: '20', capture: 0.25, unjudged: '5' }
 */
export function leakage(cells: readonly AddressableCell[]): {
  leakage: string | null;
  leakageContracts: number | null;
  captured: string | null;
  capture: number | null;
  unjudged: string;
} {
  const value = (some: readonly AddressableCell[]): string => totalOf(some, (cell) => cell.value);
  const unjudged = value(cells.filter(({ addressable, social }) => addressable === 'unjudged' && !social));
  const judged = cells.filter(({ addressable }) => addressable !== 'unjudged');
  if (judged.length === 0) return { leakage: null, leakageContracts: null, captured: null, capture: null, unjudged };
  const open = judged.filter(({ addressable }) => addressable === 'addressable');
  const others = open.filter(({ social }) => !social);
  const captured = value(open.filter(({ social }) => social));
  return {
    leakage: value(others),
    leakageContracts: countOf(others, (cell) => cell.contracts),
    captured,
    capture: ratio(captured, value(open)),
    unjudged,
  };
}

/** Contracts by when they end, in months from today; null = no end date, or beyond. */
export interface EndingCell {
  readonly social: boolean;
  readonly addressable: Addressable;
  readonly within: 6 | 12 | 18 | null;
  readonly dated: boolean;
  readonly value: string;
  readonly contracts: number;
}

export const HORIZONS = [6, 12, 18] as const;
type Horizon = (typeof HORIZONS)[number];

/**
 * 16. Renewal horizon: contracts that end within 6, 12 and 18 months, each taking in the ones before: those of social-economy
 * enterprises, and those that leak to others. `dated`: part of social-economy contracts whose end is published.
 * @example renewal([{social, within: 6, 1, '10'}, {social, within: 12, 1, '5'}, {leaking, within: 18, 2, '40'}])
 *   // { ending6: 1, value6: '10', ending12: 2, value12: '15', ending18: 2, leak6: '0', leak12: '0', leak18: '40', dated: 1 }
 */
export function renewal(
  cells: readonly EndingCell[],
): Record<`ending${Horizon}`, number | null> &
  Record<`value${Horizon}` | `leak${Horizon}`, string | null> & { dated: number | null } {
  const social = cells.filter((cell) => cell.social);
  const known = cells.some(({ dated }) => dated);
  const columns = HORIZONS.flatMap((months) => {
    const ending = cells.filter(({ within }) => within !== null && within <= months);
    const own = ending.filter((cell) => cell.social);
    const leaking = ending.filter((cell) => !cell.social && cell.addressable === 'addressable');
    return [
      [`ending${months}`, known ? countOf(own, ({ contracts }) => contracts) : null],
      [`value${months}`, known ? totalOf(own, ({ value }) => value) : null],
      [`leak${months}`, known ? totalOf(leaking, ({ value }) => value) : null],
    ];
  });
  return {
    ...Object.fromEntries(columns),
    dated: ratio(
      countOf(
        social.filter(({ dated }) => dated),
        ({ contracts }) => contracts,
      ),
      countOf(social, ({ contracts }) => contracts),
    ),
  } as ReturnType<typeof renewal>;
}
