import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { buildReference, builtInReference, type ReferenceSnapshot } from '@repere/reference';
import { Database } from '../../platform/database';
import { Log } from '../../platform/logging/log';
import { readReferenceTables, TERRITORIES_CHANNEL } from './territories.repository';

/** Injection token of {@link ReferenceProvider}. */
export const REFERENCE = Symbol('REFERENCE');

/** The snapshot of the moment. Each import of territories makes another object: compare identities to notice. */
export interface ReferenceProvider {
  current(): ReferenceSnapshot;
  /** Reads the tables again. */
  refresh(): Promise<void>;
}

/** Serves the stored territories, and follows imports made by other processes. */
@Injectable()
export class StoredReference implements ReferenceProvider, OnApplicationShutdown {
  #snapshot: ReferenceSnapshot = builtInReference();
  #content = '';
  #stopListening: (() => Promise<void>) | null = null;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Log) private readonly log: Log,
  ) {}

  current(): ReferenceSnapshot {
    return this.#snapshot;
  }

  async refresh(): Promise<void> {
    const tables = await readReferenceTables(this.database);
    const content = JSON.stringify(tables?.municipalities ?? null);
    // Listeners are also called at each new connection: an equal table must stay the same object.
    if (tables === null || content === this.#content) return;
    this.#snapshot = buildReference(tables);
    this.#content = content;
  }

  /** Reads for the first time, then listens. */
  async start(): Promise<this> {
    await this.refresh();
    this.#stopListening = this.database.listen(TERRITORIES_CHANNEL, () => {
      this.refresh().catch((error: unknown) => this.log.warn({ error }, 'the territories could not be read again'));
    });
    return this;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#stopListening?.();
  }
}
