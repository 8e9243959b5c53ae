import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '../database';
import { Log } from '../logging/log';
import { OUTBOX_CHANNEL } from './outbox';
import { deliverBatch, POISON_ATTEMPTS, type DeliveryOutcome, type OutboxConsumer } from './outbox-delivery';

/** How often to look without being woken. */
const POLL_MS = 1_000;
const SWEEP_MS = 3_600_000;

/** News that waits, and news that could not be applied. */
export interface OutboxCounts {
  readonly waiting: number;
  readonly failing: number;
  readonly poison: number;
}

/** Brings news to its consumers, one batch at a time and topic by topic, woken by NOTIFY and looking anyway each second. */
@Injectable()
export class OutboxRunner implements OnApplicationShutdown {
  readonly #consumers = new Map<string, OutboxConsumer>();
  readonly #pausedUntil = new Map<string, number>();
  #stopListening: (() => Promise<void>) | null = null;
  #timer: NodeJS.Timeout | undefined;
  #sweeper: NodeJS.Timeout | undefined;
  #work: Promise<void> = Promise.resolve();
  #wanted = false;
  #stopped = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Log) private readonly log: Log,
  ) {}

  /** A feature registers its consumer when its module starts; one consumer a topic. */
  register(consumer: OutboxConsumer): void {
    if (this.#consumers.has(consumer.topic)) throw new Error(`two consumers for the topic ${consumer.topic}`);
    this.#consumers.set(consumer.topic, consumer);
  }

  /** Starts looking; called by the process that does background work. */
  start(): void {
    if (this.#stopListening !== null) return;
    this.#stopListening = this.database.listen(OUTBOX_CHANNEL, () => this.wake());
    this.#timer = setInterval(() => this.wake(), POLL_MS).unref();
    this.#sweeper = setInterval(() => void this.#sweep(), SWEEP_MS).unref();
    this.wake();
  }

  /** Looks now, or right after the look under way. */
  wake(): void {
    if (this.#wanted || this.#stopped) return;
    this.#wanted = true;
    this.#work = this.#work.then(async () => {
      this.#wanted = false;
      await this.#pass().catch((error: unknown) => this.log.warn({ error }, 'the outbox could not be read'));
    });
  }

  /** Delivers everything that is due now, then returns; for commands and tests. */
  async drain(): Promise<DeliveryOutcome> {
    let taken = 0;
    let failed = 0;
    for (const consumer of this.#consumers.values())
      for (;;) {
        const outcome = await deliverBatch(this.database, consumer);
        taken += outcome.taken;
        failed += outcome.failed;
        if (outcome.pauseMs > 0) return { taken, failed, pauseMs: outcome.pauseMs };
        if (outcome.taken < consumer.batchSize) break;
      }
    return { taken, failed, pauseMs: 0 };
  }

  /** Topics that this process has a consumer for. */
  get topics(): readonly string[] {
    return [...this.#consumers.keys()];
  }

  /** News of these topics, up to a number of the outbox, still to be applied; what failed too often is not waited for. */
  async pending(upTo: number): Promise<number> {
    const [row] = await this.database.query<{ pending: number }>(
      `SELECT count(*) AS pending FROM outbox_event
       WHERE topic = ANY($1) AND processed_at IS NULL AND id <= $2 AND attempts < $3`,
      [this.topics, upTo, POISON_ATTEMPTS],
    );
    return row?.pending ?? 0;
  }

  /** Of the topics that somebody takes; news without a consumer waits for the room that will be built for it. */
  async counts(): Promise<OutboxCounts> {
    const [row] = await this.database.query<OutboxCounts>(
      `SELECT count(*) AS waiting, count(*) FILTER (WHERE attempts > 0) AS failing,
         count(*) FILTER (WHERE attempts >= $1) AS poison
       FROM outbox_event WHERE processed_at IS NULL AND topic = ANY($2)`,
      [POISON_ATTEMPTS, [...this.#consumers.keys()]],
    );
    return row ?? { waiting: 0, failing: 0, poison: 0 };
  }

  /** Lets the batch under way finish and takes no other. */
  async onApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    clearInterval(this.#sweeper);
    await this.#stopListening?.();
    await this.#work;
  }

  async #pass(): Promise<void> {
    for (const consumer of this.#consumers.values()) {
      while (!this.#stopped && (this.#pausedUntil.get(consumer.topic) ?? 0) <= performance.now()) {
        const outcome = await deliverBatch(this.database, consumer);
        if (outcome.pauseMs > 0) this.#pausedUntil.set(consumer.topic, performance.now() + outcome.pauseMs);
        if (outcome.failed > 0)
          this.log.warn({ topic: consumer.topic, failed: outcome.failed }, 'news could not be applied');
        if (outcome.taken < consumer.batchSize) break;
      }
    }
  }

  /** Applied news is kept a week for whoever looks into a problem. */
  async #sweep(): Promise<void> {
    await this.database
      .query(`DELETE FROM outbox_event WHERE processed_at < now() - interval '7 days'`)
      .catch((error: unknown) => this.log.warn({ error }, 'old news could not be removed'));
  }
}
