import type { SqlRunner } from '../../platform/database';
import type { OutgoingMail } from '../../platform/mail';
import { GIVE_UP_AFTER, retryAfter } from './domain/write-mail';

/** Wakes whoever sends; a lost notification only means waiting for the next look. */
export const MAIL_CHANNEL = 'mail';

/** A message under way, and how often it has been tried, this time included. */
export interface ClaimedMail extends OutgoingMail {
  readonly attempts: number;
}

/** Queues a message; `tx` is the transaction of its cause. */
export async function insertMail(
  tx: SqlRunner,
  mail: OutgoingMail & { readonly template: string; readonly onceKey: string | null },
): Promise<void> {
  await tx.query(
    `INSERT INTO mail (id, template, recipient, language, subject, text, html, once_key)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (once_key) DO NOTHING`,
    [mail.id, mail.template, mail.to, mail.language, mail.subject, mail.text, mail.html, mail.onceKey],
  );
  await tx.query(`SELECT pg_notify($1, '')`, [MAIL_CHANNEL]);
}

/**
 * Takes the next message due for `leaseSeconds`; nobody else takes it meanwhile. One whose process died is taken again
 * when its lease is over: rather twice, under one Message-ID, than never.
 */
export async function claimMail(sql: SqlRunner, leaseSeconds: number): Promise<ClaimedMail | null> {
  const [row] = await sql.query<ClaimedMail>(
    `UPDATE mail SET status = 'sending', attempts = attempts + 1, lease_until = now() + make_interval(secs => $1)
     WHERE id = (
       SELECT id FROM mail
       WHERE (status = 'queued' AND due_at <= now()) OR (status = 'sending' AND lease_until < now())
       ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING id, recipient AS "to", language, subject, text, html, attempts`,
    [leaseSeconds],
  );
  return row ?? null;
}

/** It has left: its words, which may hold a link, are erased. */
export async function markSent(sql: SqlRunner, id: string): Promise<void> {
  await sql.query(
    `UPDATE mail SET status = 'sent', sent_at = now(), lease_until = NULL, last_error = NULL, text = NULL, html = NULL
     WHERE id = $1`,
    [id],
  );
}

/** Its address refuses it for good. */
export async function markBounced(sql: SqlRunner, id: string, reason: string): Promise<void> {
  await sql.query(
    `UPDATE mail SET status = 'bounced', lease_until = NULL, last_error = $2, text = NULL, html = NULL WHERE id = $1`,
    [id, reason],
  );
}

/** It waits, longer each time; after three days it is given up. */
export async function postponeMail(sql: SqlRunner, { id, attempts }: ClaimedMail, reason: string): Promise<void> {
  await sql.query(
    `UPDATE mail SET lease_until = NULL, last_error = $2, due_at = now() + make_interval(secs => $3),
       status = CASE WHEN created_at < now() - make_interval(secs => $4) THEN 'failed' ELSE 'queued' END
     WHERE id = $1`,
    [id, reason.slice(0, 500), retryAfter(attempts), GIVE_UP_AFTER],
  );
}

/** Tries a waiting or given-up message now. @returns false when it has left or has bounced */
export async function retryMail(sql: SqlRunner, id: string): Promise<boolean> {
  const rows = await sql.query(
    `UPDATE mail SET status = 'queued', due_at = now()
     WHERE id = $1 AND status IN ('queued', 'failed') AND text IS NOT NULL RETURNING id`,
    [id],
  );
  await sql.query(`SELECT pg_notify($1, '')`, [MAIL_CHANNEL]);
  return rows.length > 0;
}

/** What left long ago is forgotten. */
export async function sweepMail(sql: SqlRunner): Promise<void> {
  await sql.query(`DELETE FROM mail WHERE status = 'sent' AND sent_at < now() - interval '90 days'`);
}
