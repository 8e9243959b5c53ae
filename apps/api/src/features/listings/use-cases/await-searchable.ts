import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database';
import { OutboxRunner } from '../../../platform/outbox';
import { LISTING_TOPIC } from '../listing.repository';

const LOOK_MS = 100;
/** Every process that answers searches follows the outbox within a second of a commit. */
const FOLLOWED_WITHIN_MS = 1_000;

/** Waits until the news of listings written so far has reached the search. */
@Injectable()
export class AwaitSearchable {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OutboxRunner) private readonly outbox: OutboxRunner,
  ) {}

  /** @returns false when some news still waits after `timeoutMs` */
  async execute(timeoutMs = 60_000): Promise<boolean> {
    const started = performance.now();
    const [last] = await this.database.query<{ id: number }>('SELECT coalesce(max(id), 0) AS id FROM outbox_event');
    // A worker may be at it already; without one, this very process brings the news.
    await this.outbox.drain();
    while (performance.now() - started < timeoutMs) {
      const [waiting] = await this.database.query(
        'SELECT FROM outbox_event WHERE topic = $1 AND processed_at IS NULL AND id <= $2 LIMIT 1',
        [LISTING_TOPIC, last?.id ?? 0],
      );
      if (waiting === undefined) {
        await sleep(Math.max(0, FOLLOWED_WITHIN_MS - (performance.now() - started)));
        return true;
      }
      await sleep(LOOK_MS);
    }
    return false;
  }
}
