import { Inject, Injectable, type INestApplicationContext, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '../../platform/database';
import { Log } from '../../platform/logging/log';
import { MatchPurchases } from './use-cases/match-purchases';

const EVERY_MS = 20_000;

/**
 * Matches again what a change of listings touches: a number given, a name mended, a listing merged. The news of listings has
 * its consumer already, so this looks at their clock; an import of contracts looks by itself.
 */
@Injectable()
export class ListingFollower implements OnApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;
  #work: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Log) private readonly log: Log,
    @Inject(MatchPurchases) private readonly matching: MatchPurchases,
  ) {}

  start(): void {
    this.#timer ??= setInterval(() => (this.#work = this.#work.then(() => this.#look())), EVERY_MS).unref();
  }

  /** @returns whether there was something to do */
  async follow(): Promise<boolean> {
    const [row] = await this.database.query<{ stale: boolean }>(
      `SELECT EXISTS (SELECT FROM listing WHERE updated_at >
         (SELECT listings_at FROM match_run ORDER BY finished_at DESC, id DESC LIMIT 1)) AS stale`,
    );
    if (row?.stale === true) await this.matching.follow();
    return row?.stale === true;
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.#work;
  }

  async #look(): Promise<void> {
    await this.follow().catch((error: unknown) =>
      this.log.warn({ error }, 'suppliers could not be matched again after a change of listings'),
    );
  }
}

/** Called by the process that does background work. */
export function keepMatching(app: INestApplicationContext): void {
  app.get(ListingFollower, { strict: false }).start();
}
