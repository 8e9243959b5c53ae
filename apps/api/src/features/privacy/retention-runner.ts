import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '../../platform/database';
import { Log } from '../../platform/logging/log';
import { ApplyRetention } from './use-cases/apply-retention';

const LOOK_MS = 3_600_000;

/** Applies retention once a day, whichever process looks first; the others find it done. */
@Injectable()
export class RetentionRunner implements OnApplicationShutdown {
  #timer: NodeJS.Timeout | null = null;
  #work: Promise<void> = Promise.resolve();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ApplyRetention) private readonly retention: ApplyRetention,
    @Inject(Log) private readonly log: Log,
  ) {}

  start(): void {
    this.#timer ??= setInterval(() => this.#look(), LOOK_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    await this.#work;
  }

  #look(): void {
    this.#work = this.#work.then(async () => {
      try {
        if (await this.#takeToday()) await this.retention.execute();
      } catch (error) {
        this.log.warn({ error }, 'retention could not be applied');
      }
    });
  }

  /** One process a day wins, by the database's clock. */
  async #takeToday(): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO installation_fact (key, value) VALUES ('retention', to_jsonb(current_date::text))
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = now()
       WHERE installation_fact.value <> excluded.value RETURNING key`,
    );
    return rows.length > 0;
  }
}
