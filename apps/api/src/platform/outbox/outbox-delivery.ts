import type { Database, Transaction } from '../database';
import type { OutboxMessage } from './outbox';

/** Applies news of one topic. Delivered at least once: apply by version, idempotently. */
export interface OutboxConsumer {
  readonly topic: string;
  /** Most messages handed over at once; one per aggregate, the latest version. */
  readonly batchSize: number;
  /** `tx` is the transaction that marks the messages done: what is written through it is done exactly once. */
  consume(messages: readonly OutboxMessage[], tx: Transaction): Promise<void>;
}

/** Thrown by a consumer when its target is away as a whole: no message is at fault, all wait and none is blamed. */
export class RetryLater extends Error {
  constructor(
    readonly afterMs: number,
    cause?: unknown,
  ) {
    super(`try again in ${afterMs} ms`, { cause });
    this.name = 'RetryLater';
  }
}

/** What one look at a topic did: how many rows it took, and how long to leave the topic alone. */
export interface DeliveryOutcome {
  readonly taken: number;
  readonly failed: number;
  readonly pauseMs: number;
}

interface Row {
  readonly id: number;
  readonly aggregate_id: string;
  readonly version: number;
}

/** After so many failures a message is poison: it stays, is counted apart, and is tried once an hour. */
export const POISON_ATTEMPTS = 8;

/** Hands over one batch; a failing batch is halved until the message at fault stands alone. */
export async function deliverBatch(database: Database, consumer: OutboxConsumer): Promise<DeliveryOutcome> {
  return deliver(database, consumer, consumer.batchSize);
}

async function deliver(database: Database, consumer: OutboxConsumer, limit: number): Promise<DeliveryOutcome> {
  let taken: readonly Row[] = [];
  try {
    await database.transaction(
      async (tx) => {
        taken = await take(tx, consumer.topic, limit);
        if (taken.length === 0) return;
        await consumer.consume(latest(consumer.topic, taken), tx);
        await tx.query('UPDATE outbox_event SET processed_at = now(), last_error = NULL WHERE id = ANY($1)', [
          taken.map((row) => row.id),
        ]);
      },
      { statementTimeoutMs: 60_000 },
    );
    return { taken: taken.length, failed: 0, pauseMs: 0 };
  } catch (error) {
    if (error instanceof RetryLater) return { taken: 0, failed: 0, pauseMs: error.afterMs };
    if (taken.length === 0) throw error;
    if (taken.length > 1) return halves(database, consumer, taken.length);
    await postpone(database, taken[0]?.id ?? 0, error);
    return { taken: 1, failed: 1, pauseMs: 0 };
  }
}

async function halves(database: Database, consumer: OutboxConsumer, size: number): Promise<DeliveryOutcome> {
  const first = await deliver(database, consumer, Math.ceil(size / 2));
  if (first.pauseMs > 0) return first;
  const second = await deliver(database, consumer, Math.floor(size / 2));
  return { taken: first.taken + second.taken, failed: first.failed + second.failed, pauseMs: second.pauseMs };
}

/** Rows locked here are invisible to other workers; a killed worker's lock ends with its connection. */
const take = (tx: Transaction, topic: string, limit: number): Promise<Row[]> =>
  tx.query<Row>(
    `SELECT id, aggregate_id, version FROM outbox_event
     WHERE topic = $1 AND processed_at IS NULL AND due_at <= now()
     ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED`,
    [topic, limit],
  );

function latest(topic: string, rows: readonly Row[]): OutboxMessage[] {
  const byAggregate = new Map<string, OutboxMessage>();
  for (const { aggregate_id: aggregateId, version } of rows)
    if ((byAggregate.get(aggregateId)?.version ?? -1) < version)
      byAggregate.set(aggregateId, { topic, aggregateId, version });
  return [...byAggregate.values()];
}

/** Waits 1 s after the first failure, twice as long after each next one, at most an hour. */
async function postpone(database: Database, id: number, error: unknown): Promise<void> {
  await database.query(
    `UPDATE outbox_event SET attempts = attempts + 1, last_error = $2,
       due_at = now() + least(interval '1 second' * power(2, least(attempts, 20)), interval '1 hour') WHERE id = $1`,
    [id, (error instanceof Error ? error.message : String(error)).slice(0, 1000)],
  );
}
