import type { SqlRunner } from '../../platform/database';
import type { AuditFact } from './domain/audit-fact';

/**
 * Writes one act to the log, in the transaction of the act itself; call it last, since the chain is held until the end of
 * the transaction: from here on, other writers wait.
 */
export async function recordAudit(tx: SqlRunner, ...facts: readonly AuditFact[]): Promise<void> {
  for (const { actor, action, subject, details } of facts)
    // The trigger gives the place, the moment and the hashes.
    await tx.query(
      `INSERT INTO audit_entry (seq, at, actor_kind, actor_id, organisation_id, action, subject_kind, subject_id, subject_version,
         request_id, details, previous_hash, hash)
       VALUES (0, now(), $1, $2, $3, $4, $5, $6, $7, $8, $9, '', '')`,
      [
        actor.kind,
        actor.personId,
        actor.organisationId,
        action,
        subject.kind,
        subject.id,
        subject.version ?? null,
        actor.requestId,
        JSON.stringify(details ?? {}),
      ],
    );
}
