import { quantile, ratio, countOf, totalOf } from './arithmetic';

/** What one buyer bought under a question. */
export interface BuyerCell {
  readonly buyer: string;
  readonly contracts: number;
  readonly allContracts: number;
  readonly spend: string;
  readonly allSpend: string;
}

/**
 * 5. Active buyers: those with at least one social-economy contract ÷ those with any; the median share of dollars among all of them, those
 * without any included as 0. Contracts of nobody known count for no buyer.
 * @example activeBuyers([{ 1 of 2, '30' of '100' }, { 0 of 5, '0' of '50' }]) // { activeBuyers: 1, buyers: 2, activeShare: 0.5, medianShare: 0.15 }
 */
export function activeBuyers(cells: readonly BuyerCell[]): {
  activeBuyers: number;
  buyers: number;
  activeShare: number | null;
  medianShare: number | null;
} {
  const buyers = perBuyer(cells).filter(({ allContracts }) => allContracts > 0);
  const active = buyers.filter(({ contracts }) => contracts > 0);
  const shares = buyers.flatMap(({ spend, allSpend }) => ratio(spend, allSpend) ?? []);
  return {
    activeBuyers: active.length,
    buyers: buyers.length,
    activeShare: ratio(active.length, buyers.length),
    medianShare: quantile(shares, 0.5),
  };
}

/** One row a buyer, whatever the cut had split. */
export function perBuyer(cells: readonly BuyerCell[]): readonly BuyerCell[] {
  const groups = new Map<string, BuyerCell[]>();
  for (const cell of cells) groups.set(cell.buyer, [...(groups.get(cell.buyer) ?? []), cell]);
  return [...groups].map(([buyer, own]) => ({
    buyer,
    contracts: countOf(own, (cell) => cell.contracts),
    allContracts: countOf(own, (cell) => cell.allContracts),
    spend: totalOf(own, (cell) => cell.spend),
    allSpend: totalOf(own, (cell) => cell.allSpend),
  }));
}

/** The fewest peers among which a middle and quarters say something, and nobody is singled out. */
export const FEWEST_PEERS = 5;

/** Where one buyer stands among others, for one measure. */
export interface Standing {
  readonly value: number | null;
  readonly median: number | null;
  readonly q1: number | null;
  readonly q3: number | null;
  /** From 1, the highest first; equals share the better rank. */
  readonly rank: number | null;
  /** Buyers compared, this one included. */
  readonly n: number;
}

/**
 * Peers of a buyer: the median and the quarters of all of them, itself included, and its rank.
 * @example standing(0.2, [0.1, 0.2, 0.3, 0.4, 0.5]) // { value: 0.2, median: 0.3, q1: 0.2, q3: 0.4, rank: 4, n: 5 }
 * @returns nothing but the value when fewer than `FEWEST_PEERS` can be compared
 */
export function standing(value: number | null, all: readonly number[]): Standing {
  if (value === null || all.length < FEWEST_PEERS)
    return { value, median: null, q1: null, q3: null, rank: null, n: all.length };
  return {
    value,
    median: quantile(all, 0.5),
    q1: quantile(all, 0.25),
    q3: quantile(all, 0.75),
    rank: 1 + all.filter((other) => other > value).length,
    n: all.length,
  };
}

/** A share of value, by method of award. */
export interface MethodCell {
  /** open | invited | direct | obnl (direct, on the ground of a contract with a non-profit); null when not stated. */
  readonly method: string | null;
  readonly social: boolean;
  readonly value: string;
}

export const MIXED_METHODS = ['open', 'invited', 'direct', 'obnl'] as const;
type Mixed = (typeof MIXED_METHODS)[number];

/**
 * 8. Method mix: of social-economy spend, and of all spend, the part awarded by each method; the rest has no stated method.
 * @example methodMix([{open, social, '25'}, {obnl, social, '75'}, {open, '900'}]) // { open: 0.25, obnl: 0.75, openAll: 0.925, obnlAll: 0.075, … }
 */
export function methodMix(cells: readonly MethodCell[]): Record<Mixed | `${Mixed}All`, number | null> {
  const value = (some: readonly MethodCell[]): string => totalOf(some, (cell) => cell.value);
  const social = cells.filter((cell) => cell.social);
  const part = (of: readonly MethodCell[], method: Mixed): number | null =>
    ratio(value(of.filter((cell) => cell.method === method)), value(of));
  return Object.fromEntries(
    MIXED_METHODS.flatMap((method) => [
      [method, part(social, method)],
      [`${method}All`, part(cells, method)],
    ]),
  ) as Record<Mixed | `${Mixed}All`, number | null>;
}

/** A tender where a social-economy enterprise offered. */
export interface TenderCell {
  readonly tender: string;
  readonly bidders: number;
  /** Offers of social-economy enterprises, and how many of them won. */
  readonly bids: number;
  readonly wins: number;
}

/**
 * 9. Competitiveness: awards ÷ offers where social-economy enterprises offered, the median number of bidders there, and the part of those
 * tenders with one bidder only; a tender of several lots counts once. Only notices that publish their bidders can tell.
 * @example competitiveness([{ bidders: 3, bids: 1, wins: 1 }, { bidders: 1, bids: 1, wins: 1 }, { bidders: 5, bids: 2, wins: 0 }])
 *   // { tenders: 3, bids: 4, wins: 2, winRate: 0.5, medianBidders: 3, singleBid: 0.333333 }
 */
export function competitiveness(cells: readonly TenderCell[]): {
  tenders: number | null;
  bids: number | null;
  wins: number | null;
  winRate: number | null;
  medianBidders: number | null;
  singleBid: number | null;
} {
  const tenders = [...new Map(cells.map((cell) => [cell.tender, cell])).values()];
  if (tenders.length === 0)
    return { tenders: null, bids: null, wins: null, winRate: null, medianBidders: null, singleBid: null };
  const bids = countOf(tenders, (cell) => cell.bids);
  const wins = countOf(tenders, (cell) => cell.wins);
  return {
    ...{ tenders: tenders.length, bids, wins, winRate: ratio(wins, bids) },
    medianBidders: quantile(
      tenders.map(({ bidders }) => bidders),
      0.5,
    ),
    singleBid: ratio(tenders.filter(({ bidders }) => bidders === 1).length, tenders.length),
  };
}
