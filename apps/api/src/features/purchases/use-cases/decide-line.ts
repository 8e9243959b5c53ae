import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@repere/kernel';
import { Database } from '../../../platform/database';
import { uuidv7 } from '../../../platform/ids';
import { publish } from '../../../platform/outbox';
import { recordAudit, SYSTEM, type AuditActor } from '../../audit';
import type { DecimalText, PurchaseClass } from '../domain/purchase-line';
import { insertDecision, undoDecisions } from '../purchase-decision.repository';
import { lockPurchases, recompile } from '../purchase-import.repository';
import { PURCHASES_IMPORTED } from '../purchases-imported';

/** What staff says of a line: it is believable, it is not, it is of another class, or what was said before does not hold. */
export type LineVerdict =
  | { readonly kind: 'quarantine'; readonly value: 'released' | 'kept' }
  | { readonly kind: 'quarantine'; readonly value: 'corrected'; readonly amount: DecimalText }
  | { readonly kind: 'class'; readonly value: PurchaseClass }
  | { readonly kind: 'undo'; readonly value: 'quarantine' | 'class' };

export interface LineDecision {
  readonly lineId: string;
  readonly verdict: LineVerdict;
  readonly why: string;
  /** The person, from the session; null for a command of the operator. */
  readonly decidedBy: string | null;
}

/**
 * Records what staff decided about a line, and compiles its notice again: a fact beside the published ones, replayed at every import.
 * The caller has checked that the person may.
 */
@Injectable()
export class DecideLine {
  constructor(@Inject(Database) private readonly database: Database) {}

  async execute({
    lineId,
    verdict,
    why,
    decidedBy,
  }: LineDecision): Promise<Result<{ revision: number }, { code: 'LineNotFound' }>> {
    return this.database.transaction(async (tx) => {
      await lockPurchases(tx);
      const [line] = await tx.query<{ process: string; fileId: string }>(
        'SELECT process, file_id AS "fileId" FROM award_line WHERE id = $1::uuid AND current',
        [lineId],
      );
      if (line === undefined) return err({ code: 'LineNotFound' } as const);
      await undoDecisions(tx, lineId, verdict.kind === 'undo' ? verdict.value : verdict.kind);
      const { kind, value } = verdict;
      const amount = value === 'corrected' ? verdict.amount : null;
      if (kind !== 'undo') await insertDecision(tx, { id: uuidv7(), lineId, kind, value, amount, why, decidedBy });
      await recordAudit(tx, {
        actor: decidedBy === null ? SYSTEM : personOf(decidedBy),
        action: kind === 'undo' ? 'purchases.undo_line_decision' : 'purchases.decide_line',
        subject: { kind: 'award_line', id: lineId },
        details: { kind, value, ...(amount !== null && { amount }) },
      });
      const revision = await recompile(tx, [line.process]);
      await publish(tx, [{ topic: PURCHASES_IMPORTED, aggregateId: line.fileId, version: revision }]);
      return ok({ revision });
    });
  }
}

const personOf = (personId: string): AuditActor => ({
  kind: 'person',
  personId,
  organisationId: null,
  requestId: null,
});
