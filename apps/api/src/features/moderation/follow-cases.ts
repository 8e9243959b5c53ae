import type { OutboxConsumer } from '../../platform/outbox';
import type { ReviewKind } from '@repere/kernel';
import { LISTING_CHANGE_TOPIC, LISTING_CLAIM_TOPIC, LISTING_REPORT_TOPIC } from '../listings';
import type { CaseReader } from './case.reader';
import { forgetHandling } from './review.repository';

const KINDS = [
  [LISTING_CHANGE_TOPIC, 'change'],
  [LISTING_CLAIM_TOPIC, 'claim'],
  [LISTING_REPORT_TOPIC, 'report'],
] as const satisfies readonly (readonly [string, ReviewKind])[];

/** A case that its author took back, or that another way settled, is in nobody's hands any more. */
export const caseConsumers = (cases: CaseReader): OutboxConsumer[] =>
  KINDS.map(([topic, kind]) => ({
    topic,
    batchSize: 100,
    consume: async (messages, tx) => {
      for (const id of new Set(messages.map(({ aggregateId }) => aggregateId))) {
        const head = await cases.head(kind, id, tx);
        if (head === null || (!head.open && head.state !== 'objectable' && head.state !== 'code_sent'))
          await forgetHandling(tx, id);
      }
    },
  }));
