import type { PurchaseDimension } from '@repere/kernel';

/** A set of dimensions that the cube keeps together; the fewer its cells, the sooner it answers. */
export interface Rollup {
  readonly id: number;
  readonly holds: readonly PurchaseDimension[];
}

/** The finest level: one row for each supplier of a line, with every dimension. */
export const FACTS = 0;

/** From the smallest to the largest. `year` stands for both calendars. */
export const ROLLUPS: readonly Rollup[] = [
  { id: 1, holds: ['year', 'source', 'level', 'method', 'buyerRegion'] },
  { id: 2, holds: ['year', 'source', 'level', 'method', 'deliveryRegion'] },
  { id: 3, holds: ['year', 'source', 'level', 'supplierRegion', 'legalForm'] },
  { id: 4, holds: ['year', 'source', 'level', 'method', 'sector'] },
  { id: 5, holds: ['year', 'source', 'level', 'supplierRegion', 'legalForm', 'sector'] },
  { id: 6, holds: ['year', 'source', 'level', 'method', 'sector', 'unspscSegment', 'seaoCategory'] },
  { id: 7, holds: ['year', 'source', 'level', 'method', 'buyer', 'buyerRegion'] },
];

/** The smallest rollup that holds every dimension asked for; the facts when none does. */
export function rollupFor(wanted: ReadonlySet<PurchaseDimension>): number {
  return ROLLUPS.find(({ holds }) => [...wanted].every((dimension) => holds.includes(dimension)))?.id ?? FACTS;
}
