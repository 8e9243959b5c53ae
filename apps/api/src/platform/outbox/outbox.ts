import type { SqlRunner } from '../database';

/** News of a write: what changed, and to which version. */
export interface OutboxMessage {
  readonly topic: string;
  /** A UUID. */
  readonly aggregateId: string;
  readonly version: number;
}

/** The channel that wakes consumers; a lost notification only means waiting for the next look. */
export const OUTBOX_CHANNEL = 'outbox';

/**
 * Announces writes, in the same transaction as the writes themselves.
 * Consumers apply a message at least once and in any order: they go by its version.
 */
export async function publish(tx: SqlRunner, messages: readonly OutboxMessage[]): Promise<void> {
  if (messages.length === 0) return;
  await tx.query(
    `INSERT INTO outbox_event (topic, aggregate_id, version)
     SELECT * FROM unnest($1::text[], $2::uuid[], $3::int[])`,
    [messages.map((m) => m.topic), messages.map((m) => m.aggregateId), messages.map((m) => m.version)],
  );
  await tx.query(`SELECT pg_notify($1, '')`, [OUTBOX_CHANNEL]);
}

/** Marks the news of a topic done although nobody applied it: whoever would have does not exist any more. */
export async function discard(sql: SqlRunner, topic: string): Promise<void> {
  await sql.query(
    `UPDATE outbox_event SET processed_at = now(), last_error = 'discarded' WHERE topic = $1 AND processed_at IS NULL`,
    [topic],
  );
}
