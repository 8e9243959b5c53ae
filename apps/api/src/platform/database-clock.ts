import type { OnApplicationShutdown } from '@nestjs/common';
import { Clock } from './clock';
import type { SqlRunner } from './database';

const READ_AGAIN_MS = 60_000;

/**
 * The database's time of day: what a server's own clock says, or that it is put right meanwhile, extends no code and
 * no link (F15). Between two readings it goes on with the clock that only goes forward.
 */
export class DatabaseClock extends Clock implements OnApplicationShutdown {
  /** Until the database answers, this machine's own. */
  #read = { time: Date.now(), at: performance.now() };
  readonly #timer: NodeJS.Timeout;

  private constructor(private readonly database: SqlRunner) {
    super();
    this.#timer = setInterval(() => void this.#ask(), READ_AGAIN_MS).unref();
  }

  static async of(database: SqlRunner): Promise<DatabaseClock> {
    const clock = new DatabaseClock(database);
    await clock.#ask();
    return clock;
  }

  now(): Date {
    return new Date(this.#read.time + performance.now() - this.#read.at);
  }

  onApplicationShutdown(): void {
    clearInterval(this.#timer);
  }

  async #ask(): Promise<void> {
    const asked = performance.now();
    const rows = await this.database
      .query<{ time: number }>('SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS time')
      .catch(() => []);
    // Read at some moment between the question and the answer.
    for (const { time } of rows) this.#read = { time, at: (asked + performance.now()) / 2 };
  }
}
