import type { PurchaseDimension } from '@repere/kernel';
import { rollupFor } from '../../../apps/api/src/features/statistics/domain/cube';
import { columnOf } from '../../../apps/api/src/features/statistics/figures.sql';

const OUT = `('sale', 'cancelled', 'duplicate', 'elsewhere', 'standing_offer', 'contribution')`;
const COUNTED = `(outside IS NULL OR outside NOT IN ${OUT})`;
const SOCIAL = (match: number): string => `layer = 1 AND match BETWEEN 1 AND ${match}`;

/** The part of the cube that a person would read. */
export const ROLLUP_OF = (cut: readonly PurchaseDimension[]): number => rollupFor(new Set(cut));

/** What a person who knows the tables would write for the figures of the endpoint: the rows, the total and the interval. */
export function handWritten(cut: readonly PurchaseDimension[], table: string, where: string): string {
  const keys = cut.map((dimension) => columnOf(dimension, 'civil')).join(', ');
  return `SELECT ${keys},
      sum(awarded) FILTER (WHERE outside IS NULL AND ${SOCIAL(2)}) AS spend,
      sum(awarded) FILTER (WHERE outside IS NULL) AS all_spend,
      sum(awarded) FILTER (WHERE outside IS NULL AND ${SOCIAL(1)}) AS low,
      sum(awarded) FILTER (WHERE outside IS NULL AND ${SOCIAL(3)}) AS high,
      sum(contracts) FILTER (WHERE ${COUNTED} AND ${SOCIAL(2)}) AS contracts,
      sum(lines) FILTER (WHERE ${COUNTED}) AS all_contracts
    FROM ${table} WHERE ${where} source NOT IN ('ledger', 'demo') GROUP BY GROUPING SETS ((${keys}), ())`;
}
