import {
  Inject,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleDestroy,
  type Provider,
} from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config';
import { Database } from '../../platform/database';
import { Metrics } from '../../platform/http/metrics';
import { Readiness, type SearchReadiness } from '../../platform/http/readiness';
import { Log } from '../../platform/logging/log';
import { OutboxRunner } from '../../platform/outbox';
import { REFERENCE, TerritoriesModule, type ReferenceProvider } from '../territories';
import { VocabularyModule, VocabularySource } from '../vocabulary';
import { CircuitBreaker } from './adapters/circuit-breaker';
import { FallbackSearch } from './adapters/fallback-search';
import { MeilisearchEngine } from './adapters/meilisearch/meilisearch-engine';
import { ListedWords } from './adapters/postgresql/listed-words';
import { PostgresqlEngine } from './adapters/postgresql/postgresql-engine';
import { indexMark, RememberingSearch } from './adapters/remembering-search';
import { IndexSourceReader } from './index-source.reader';
import { IndexKeeper } from './indexing/index-keeper';
import { embeddedIndexConsumer, meilisearchIndexConsumer } from './indexing/listing-consumers';
import { NamesakeReader } from './namesake.reader';
import { QueryInterpreter } from './query-interpreter';
import { SearchCounters } from './search-counters';
import { EngineRefused, type TextSearch } from './search-engine.port';
import { SEARCH_ENGINE, TEXT_READER } from './search.tokens';
import { SuggestNamesReader } from './suggest-names.reader';
import { Suggest } from './suggest';
import { SuggestController } from './suggest.controller';

/** Of the ten seconds a process has to end. */
const LAST_WRITES_MS = 4_000;

/** Before an index is judged by its words, another process may have heard of new ones first: both are read again. */
const followed = (reference: ReferenceProvider, vocabulary: VocabularySource): ReferenceProvider => ({
  current: () => reference.current(),
  refresh: async () => {
    await reference.refresh();
    await vocabulary.refresh();
  },
});

/** Null when no Meilisearch is configured. */
const MEILISEARCH = Symbol('MEILISEARCH');

const providers: Provider[] = [
  { provide: PostgresqlEngine, inject: [Database], useFactory: (database: Database) => new PostgresqlEngine(database) },
  {
    provide: MEILISEARCH,
    inject: [CONFIG, Database],
    useFactory: ({ meilisearch }: Config, database: Database) =>
      meilisearch === null ? null : new MeilisearchEngine(database, meilisearch),
  },
  {
    provide: SearchCounters,
    inject: [Metrics],
    useFactory: (metrics: Metrics) => new SearchCounters(metrics.registry),
  },
  {
    provide: SEARCH_ENGINE,
    inject: [PostgresqlEngine, MEILISEARCH, SearchCounters, Database, Log],
    useFactory: (
      embedded: PostgresqlEngine,
      chosen: MeilisearchEngine | null,
      counters: SearchCounters,
      database: Database,
      log: Log,
    ): TextSearch => {
      const remembering = (engine: TextSearch): TextSearch =>
        new RememberingSearch(engine, () => indexMark(database, engine.name));
      if (chosen === null) return remembering(embedded);
      const breaker = new CircuitBreaker({ now: () => performance.now(), random: Math.random });
      return new FallbackSearch(remembering(chosen), remembering(embedded), breaker, (failure) => {
        counters.fellBack(failure);
        if (failure instanceof EngineRefused)
          log.error({ error: failure }, 'the search engine refused a request of ours');
        else log.warn({ reason: failure.reason }, 'the search engine is away; PostgreSQL answers');
      });
    },
  },
  { provide: ListedWords, inject: [Database], useFactory: (database: Database) => new ListedWords(database) },
  { provide: NamesakeReader, inject: [Database], useFactory: (database: Database) => new NamesakeReader(database) },
  {
    provide: IndexSourceReader,
    inject: [Database],
    useFactory: (database: Database) => new IndexSourceReader(database),
  },
  {
    provide: QueryInterpreter,
    inject: [REFERENCE, VocabularySource, ListedWords, NamesakeReader],
    useFactory: (...parts: ConstructorParameters<typeof QueryInterpreter>) => new QueryInterpreter(...parts),
  },
  { provide: TEXT_READER, useExisting: QueryInterpreter },
  {
    provide: IndexKeeper,
    inject: [
      Database,
      PostgresqlEngine,
      MEILISEARCH,
      IndexSourceReader,
      REFERENCE,
      VocabularySource,
      QueryInterpreter,
      Log,
      SearchCounters,
    ],
    useFactory: (
      database: Database,
      embedded: PostgresqlEngine,
      chosen: MeilisearchEngine | null,
      source: IndexSourceReader,
      reference: ReferenceProvider,
      vocabulary: VocabularySource,
      interpreter: QueryInterpreter,
      log: Log,
      counters: SearchCounters,
    ) =>
      new IndexKeeper(
        database,
        chosen === null ? [embedded] : [embedded, chosen],
        source,
        { reference: followed(reference, vocabulary), vocabulary, interpreter },
        log,
        (engine, fault) => counters.rebuilt(engine, fault),
      ),
  },
  {
    provide: Suggest,
    inject: [QueryInterpreter, ListedWords, Database],
    useFactory: (interpreter: QueryInterpreter, listed: ListedWords, database: Database) =>
      new Suggest(interpreter, listed, new SuggestNamesReader(database)),
  },
];

/** The engines, their indexes, and the reading of search texts. */
@Module({
  imports: [TerritoriesModule, VocabularyModule],
  controllers: [SuggestController],
  providers,
  exports: [SEARCH_ENGINE, TEXT_READER, IndexKeeper, ListedWords],
})
export class EngineModule implements OnApplicationBootstrap, OnModuleDestroy, OnApplicationShutdown {
  constructor(
    @Inject(PostgresqlEngine) private readonly embedded: PostgresqlEngine,
    @Inject(MEILISEARCH) private readonly chosen: MeilisearchEngine | null,
    @Inject(SEARCH_ENGINE) private readonly search: TextSearch,
    @Inject(IndexSourceReader) private readonly source: IndexSourceReader,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
    @Inject(QueryInterpreter) private readonly interpreter: QueryInterpreter,
    @Inject(ListedWords) private readonly listed: ListedWords,
    @Inject(IndexKeeper) private readonly keeper: IndexKeeper,
    @Inject(OutboxRunner) private readonly outbox: OutboxRunner,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const words = { source: this.source, reference: this.reference, interpreter: this.interpreter };
    this.outbox.register(embeddedIndexConsumer(this.embedded, words, this.chosen !== null));
    if (this.chosen !== null) this.outbox.register(meilisearchIndexConsumer(this.chosen, words));
    this.readiness.reportSearch(() => this.#report());
    await this.listed.refresh();
    this.listed.follow();
  }

  /** Writes under way have a moment to end; then their news is left to the next process. */
  onModuleDestroy(): void {
    setTimeout(() => this.chosen?.stop(), LAST_WRITES_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    this.listed.stop();
    await this.keeper.stop();
  }

  async #report(): Promise<SearchReadiness> {
    const serving = await this.keeper.serving(this.search.name);
    const degraded = this.search instanceof FallbackSearch && this.search.degraded;
    return {
      engine: this.search.name,
      degraded,
      generation: serving?.generation ?? null,
      documents: serving?.documents ?? 0,
    };
  }
}
