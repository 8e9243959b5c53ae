import type { ReferenceSnapshot } from '@repere/reference';
import type { SqlRunner } from '../../../platform/database';
import { publish, RetryLater, type OutboxConsumer, type OutboxMessage } from '../../../platform/outbox';
import type { IndexSourceReader } from '../index-source.reader';
import type { QueryInterpreter } from '../query-interpreter';
import { EngineUnavailable, type IndexChange } from '../search-engine.port';
import { LISTING_TOPIC, MEILISEARCH_TOPIC } from './topics';

const AWAY_MS = 2_000;

/** What the consumers read listings with. */
export interface IndexingWords {
  readonly source: IndexSourceReader;
  readonly reference: { current(): ReferenceSnapshot };
  readonly interpreter: QueryInterpreter;
}

interface Writer {
  applyIn(tx: SqlRunner, changes: readonly IndexChange[]): Promise<void>;
}

const changesOf = (words: IndexingWords, messages: readonly OutboxMessage[], tx: SqlRunner): Promise<IndexChange[]> =>
  words.source.changes(tx, messages, words.reference.current(), words.interpreter.readers().book);

/** Brings each listing that changed into the embedded index, in the transaction that marks the news applied. */
export function embeddedIndexConsumer(engine: Writer, words: IndexingWords, forward: boolean): OutboxConsumer {
  return {
    topic: LISTING_TOPIC,
    batchSize: 500,
    consume: async (messages, tx) => {
      await engine.applyIn(tx, await changesOf(words, messages, tx));
      if (forward)
        await publish(
          tx,
          messages.map((message) => ({ ...message, topic: MEILISEARCH_TOPIC })),
        );
    },
  };
}

/** The same for Meilisearch; while it is away the news waits, unblamed, and is applied when it comes back. */
export function meilisearchIndexConsumer(engine: Writer, words: IndexingWords): OutboxConsumer {
  return {
    topic: MEILISEARCH_TOPIC,
    batchSize: 1_000,
    consume: async (messages, tx) => {
      try {
        await engine.applyIn(tx, await changesOf(words, messages, tx));
        // Whoever keeps answers of the index sees that it is not what it was.
        await tx.query(
          `UPDATE search_generation SET revision = revision + 1 WHERE engine = 'meilisearch' AND state = 'serving'`,
        );
      } catch (error) {
        if (error instanceof EngineUnavailable) throw new RetryLater((error.retryAfter ?? 0) * 1_000 || AWAY_MS, error);
        throw error;
      }
    },
  };
}
