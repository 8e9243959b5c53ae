import type { OutboxConsumer } from '../../platform/outbox';
import { PURCHASES_IMPORTED } from '../purchases';
import type { MatchPurchases } from './use-cases/match-purchases';

/**
 * Matches what an import brought. The run stands in a transaction of its own: it goes by what changed since the last one,
 * so that the same news again finds nothing to do.
 */
export const purchasesConsumer = (matching: MatchPurchases): OutboxConsumer => ({
  topic: PURCHASES_IMPORTED,
  batchSize: 1_000,
  consume: async () => void (await matching.follow()),
});
