import type { ReviewKind } from '@repere/kernel';
import type { SqlRunner } from '../../platform/database';
import type { StoodBefore } from '../listings';

export interface CaseKey {
  readonly kind: ReviewKind;
  readonly id: string;
}

export type Decision = 'accept' | 'refuse' | 'ask';

export interface StoredDecision {
  readonly id: string;
  readonly kind: ReviewKind;
  readonly caseId: string;
  readonly listingId: string;
  readonly decision: Decision;
  readonly reply: string | null;
  readonly personId: string;
  readonly at: Date;
  readonly caseVersion: number;
  readonly listingVersion: number;
  readonly before: StoodBefore;
}

/** Somebody else's hands, read under a lock. */
export async function lockAssignee(tx: SqlRunner, { kind, id }: CaseKey): Promise<string | null> {
  await tx.query('INSERT INTO review_case (kind, case_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [kind, id]);
  const [row] = await tx.query<{ to: string | null }>(
    'SELECT assigned_to AS to FROM review_case WHERE kind = $1 AND case_id = $2 FOR UPDATE',
    [kind, id],
  );
  return row?.to ?? null;
}

export async function saveAssignee(tx: SqlRunner, { kind, id }: CaseKey, to: string | null, by: string): Promise<void> {
  await tx.query(
    `UPDATE review_case SET assigned_to = $3, assigned_by = $4, assigned_at = now() WHERE kind = $1 AND case_id = $2`,
    [kind, id, to, by],
  );
}

/** The author was asked for something: the case waits until its version is another. */
export async function saveQuestion(
  tx: SqlRunner,
  { kind, id }: CaseKey,
  version: number,
  asked: string,
  by: string,
): Promise<void> {
  await tx.query(
    `INSERT INTO review_case (kind, case_id, asked_version, asked_at, asked_by, asked) VALUES ($1, $2, $3, now(), $4, $5)
     ON CONFLICT (kind, case_id) DO UPDATE
       SET asked_version = excluded.asked_version, asked_at = now(), asked_by = excluded.asked_by, asked = excluded.asked`,
    [kind, id, version, by, asked],
  );
}

export async function dropQuestion(tx: SqlRunner, { kind, id }: CaseKey): Promise<void> {
  await tx.query(
    `UPDATE review_case SET asked_version = NULL, asked_at = NULL, asked_by = NULL, asked = NULL WHERE kind = $1 AND case_id = $2`,
    [kind, id],
  );
}

export async function insertDecision(tx: SqlRunner, decision: Omit<StoredDecision, 'at'>): Promise<void> {
  await tx.query(
    `INSERT INTO review_decision (id, kind, case_id, listing_id, decision, reply, person_id, case_version, listing_version, before)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      decision.id,
      decision.kind,
      decision.caseId,
      decision.listingId,
      decision.decision,
      decision.reply,
      decision.personId,
      decision.caseVersion,
      decision.listingVersion,
      JSON.stringify(decision.before),
    ],
  );
}

/** @returns false when somebody else took it back first */
export async function markUndone(tx: SqlRunner, id: string, by: string): Promise<boolean> {
  const done = await tx.query(
    'UPDATE review_decision SET undone_by = $2, undone_at = now() WHERE id = $1 AND undone_at IS NULL RETURNING 1 AS one',
    [id, by],
  );
  return done.length > 0;
}

/** Somebody says that they are looking at a case. What was said long ago goes at the same time. */
export async function saveAttendance(sql: SqlRunner, { kind, id }: CaseKey, personId: string): Promise<void> {
  await sql.query(
    `INSERT INTO review_presence (kind, case_id, person_id) VALUES ($1, $2, $3)
     ON CONFLICT (kind, case_id, person_id) DO UPDATE SET seen_at = now()`,
    [kind, id, personId],
  );
  await sql.query(`DELETE FROM review_presence WHERE seen_at < now() - interval '1 hour'`);
}

/** A case that is over is in nobody's hands any more. */
export async function forgetHandling(sql: SqlRunner, caseId: string): Promise<void> {
  await sql.query('DELETE FROM review_case WHERE case_id = $1', [caseId]);
  await sql.query('DELETE FROM review_presence WHERE case_id = $1', [caseId]);
}
