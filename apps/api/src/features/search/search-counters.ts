import { Counter, type Registry } from 'prom-client';
import type { IndexFault } from './indexing/index-keeper';
import { EngineRefused, type EngineName, type EngineUnavailable } from './search-engine.port';

/** What staff watch: how often PostgreSQL answered in the engine's place, and how often an index had to be repaired (F27). */
export class SearchCounters {
  readonly #fallbacks: Counter<'reason'>;
  readonly #rebuilds: Counter<'engine' | 'fault'>;

  constructor(registry: Registry) {
    this.#fallbacks = new Counter({
      name: 'repere_search_engine_failures_total',
      help: 'Failures of the chosen search engine; PostgreSQL answered in its place.',
      labelNames: ['reason'],
      registers: [registry],
    });
    this.#rebuilds = new Counter({
      name: 'repere_search_index_rebuilds_total',
      help: 'Search indexes found missing, stale or damaged, and rebuilt.',
      labelNames: ['engine', 'fault'],
      registers: [registry],
    });
  }

  fellBack(failure: EngineUnavailable | EngineRefused): void {
    this.#fallbacks.inc({ reason: failure instanceof EngineRefused ? failure.code : failure.reason });
  }

  rebuilt(engine: EngineName, fault: IndexFault): void {
    this.#rebuilds.inc({ engine, fault: fault.replace(' ', '_') });
  }
}
