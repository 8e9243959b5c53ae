import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database';
import { OutboxRunner } from '../../../platform/outbox';

const LOOK_MS = 100;
/** Every process that answers searches follows the outbox within a second of a commit. */
const FOLLOWED_WITHIN_MS = 1_000;

/** Waits until the news of listings written so far has reached every engine of the search. */
@Injectable()
export class AwaitSearchable {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OutboxRunner) private readonly outbox: OutboxRunner,
  ) {}

  /** @returns false when some news still waits and none was applied for `patienceMs` */
  async execute(patienceMs = 60_000): Promise<boolean> {
    const started = performance.now();
    // Applying news hands it on to the engine behind, under another topic: each round awaits what the one before made.
    for (let round = 0; round < this.outbox.topics.length; round++)
      if (!(await this.#applied(await this.#last(), patienceMs))) return false;
    await sleep(Math.max(0, FOLLOWED_WITHIN_MS - (performance.now() - started)));
    return true;
  }

  async #last(): Promise<number> {
    const [last] = await this.database.query<{ id: number }>('SELECT coalesce(max(id), 0) AS id FROM outbox_event');
    return last?.id ?? 0;
  }

  async #applied(upTo: number, patienceMs: number): Promise<boolean> {
    let fewest = Infinity;
    let progressAt = performance.now();
    for (;;) {
      // A worker may be at it already; without one, this very process brings the news.
      const { pauseMs } = await this.outbox.drain();
      const pending = await this.outbox.pending(upTo);
      if (pending === 0) return true;
      if (pending < fewest) [fewest, progressAt] = [pending, performance.now()];
      else if (performance.now() - progressAt > patienceMs) return false;
      await sleep(Math.min(Math.max(pauseMs, LOOK_MS), patienceMs));
    }
  }
}
