import { Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { listingSearchResponse, problem, type ListingSearchResponse, type Problem } from '@repere/contract';
import { createTestDatabase } from '@repere/testing';
import { pino } from 'pino';
import { CatalogueService, prepareSearch, SearchModule } from '../../../apps/api/src/features/search';
import { IndexKeeper } from '../../../apps/api/src/features/search/indexing/index-keeper';
import type { TextSearch } from '../../../apps/api/src/features/search/search-engine.port';
import { Ask } from '../../../apps/api/src/features/search/use-cases/ask';
import { parseConfig } from '../../../apps/api/src/platform/config';
import type { Database } from '../../../apps/api/src/platform/database';
import { createHttpApp } from '../../../apps/api/src/platform/http/http-app';
import { OutboxRunner } from '../../../apps/api/src/platform/outbox';
import { PlatformModule, type Ground } from '../../../apps/api/src/platform/platform.module';
import { writeCaterers } from './directory';

@Module({})
class Rooms {
  static on(ground: Ground): DynamicModule {
    return { module: Rooms, imports: [PlatformModule.on(ground), SearchModule] };
  }
}

export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [fact: string]: unknown;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly ms: number;
  /** Null unless 200. */
  readonly found: ListingSearchResponse | null;
  /** Null when 200. */
  readonly problem: Problem | null;
}

/** The search over HTTP on a database of its own, with the chosen engine at a given address. */
export interface SearchRig {
  readonly database: Database;
  readonly ids: readonly string[];
  readonly log: LogLine[];
  readonly keeper: IndexKeeper;
  readonly outbox: OutboxRunner;
  readonly catalogue: CatalogueService;
  /** Searches as a browser does; the answer is parsed with the contract. */
  search(q: string): Promise<Answer>;
  /** Puts another engine in the place of the one that answers, as a sabotaged build would have. */
  replaceEngine(replace: (engine: TextSearch) => TextSearch): void;
  /** Any other part of the application. */
  get<T>(part: abstract new (...given: never[]) => T): T;
  close(): Promise<void>;
}

/** @param size how many listings it holds */
export async function startSearchRig(engine: { url: string; key?: string | null }, size = 12): Promise<SearchRig> {
  const base = await createTestDatabase();
  const log: LogLine[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void log.push(JSON.parse(line) as LogLine) });
  const config = parseConfig({
    ...{ RATE_LIMIT: 'off', PUBLIC_URL: 'https://repere.test', MEILI_URL: engine.url },
    ...(engine.key ? { MEILI_KEY: engine.key } : {}),
  });
  const app = await createHttpApp(Rooms.on({ config, database: base.database, log: logger }), { config, log: logger });
  const ids = await writeCaterers(base.database, size);
  await prepareSearch(app);
  await app.get(OutboxRunner).drain();
  return {
    database: base.database,
    ids,
    log,
    keeper: app.get(IndexKeeper),
    outbox: app.get(OutboxRunner),
    catalogue: app.get(CatalogueService),
    search: (q) => ask(app, q),
    replaceEngine: (replace) => {
      const use = app.get(Ask);
      Reflect.set(use, 'engine', replace(Reflect.get(use, 'engine') as TextSearch));
    },
    get: (part) => app.get(part),
    close: async () => {
      await app.close();
      await base.drop();
    },
  };
}

async function ask(app: NestFastifyApplication, q: string): Promise<Answer> {
  const began = performance.now();
  const response = await app.inject({
    method: 'GET',
    url: `/api/v1/listings?${new URLSearchParams({ q }).toString()}`,
  });
  const { statusCode: status, headers } = response;
  const body = response.json<unknown>();
  return {
    ...{ status, headers, ms: performance.now() - began },
    found: status === 200 ? listingSearchResponse.parse(body) : null,
    problem: status === 200 ? null : problem.parse(body),
  };
}
