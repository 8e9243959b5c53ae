import { Inject, Injectable } from '@nestjs/common';
import type { ReadinessResponse } from '@repere/contract';
import { CONFIG, type Config } from '../config';
import { Database } from '../database';
import { version } from '../version';

export type SearchReadiness = ReadinessResponse['search'];

/** Whether this process can answer: `search` asks the search feature, `startup` tells when the first start is over. */
@Injectable()
export class Readiness {
  #ready = false;
  #search: () => Promise<SearchReadiness> | SearchReadiness;
  readonly #unknown: SearchReadiness;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) config: Config,
  ) {
    const engine = config.meilisearch === null ? 'postgresql' : 'meilisearch';
    this.#search = () => ({ engine, degraded: false, generation: null, documents: 0 });
    this.#unknown = { engine, degraded: true, generation: null, documents: 0 };
  }

  /** The search feature says which engine answers, whether in its place, and what it holds. */
  reportSearch(probe: () => Promise<SearchReadiness> | SearchReadiness): void {
    this.#search = probe;
  }

  /** Called once, when everything the first answer needs is there. */
  markReady(): void {
    this.#ready = true;
  }

  get isReady(): boolean {
    return this.#ready;
  }

  async report(): Promise<ReadinessResponse> {
    const up = await this.database.query('SELECT 1').then(
      () => true,
      () => false,
    );
    return {
      status: this.#ready && up ? 'ready' : 'starting',
      version,
      database: up ? (this.#ready ? 'up' : 'migrating') : 'down',
      search: await this.#askSearch(),
    };
  }

  /** A search that cannot even tell is degraded; it never makes the process unready. */
  async #askSearch(): Promise<SearchReadiness> {
    try {
      return await this.#search();
    } catch {
      return this.#unknown;
    }
  }
}
