import { Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  listingCoverageResponse,
  listingMapResponse,
  listingSearchResponse,
  problem,
  type ListingCoverageResponse,
  type ListingMapResponse,
  type ListingSearchResponse,
  type Problem,
} from '@repere/contract';
import { createTestDatabase } from '@repere/testing';
import { parseConfig } from '../../../platform/config';
import type { Database } from '../../../platform/database';
import { createHttpApp } from '../../../platform/http/http-app';
import { createLog } from '../../../platform/logging/log';
import { PlatformModule, type Ground } from '../../../platform/platform.module';
import { CatalogueService, SearchModule } from '..';

@Module({})
class Rooms {
  static on(ground: Ground): DynamicModule {
    return { module: Rooms, imports: [PlatformModule.on(ground), SearchModule] };
  }
}

type Query = Readonly<Record<string, string | number | readonly string[]>>;

/** The search feature on a database of its own; answers are parsed strictly with the contract. */
export interface SearchApp {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly catalogue: CatalogueService;
  list(query?: Query): Promise<ListingSearchResponse>;
  map(query?: Query): Promise<ListingMapResponse>;
  coverage(query?: Query): Promise<ListingCoverageResponse>;
  refusal(path: string, query: Query): Promise<Problem>;
  close(): Promise<void>;
}

/** @param env such as `MEILI_URL`, to have another engine */
export async function startSearchApp(env: Readonly<Record<string, string>> = {}): Promise<SearchApp> {
  const base = await createTestDatabase();
  const config = parseConfig({ RATE_LIMIT: 'off', LOG_LEVEL: 'silent', PUBLIC_URL: 'https://repere.test', ...env });
  const log = createLog('silent');
  const app = await createHttpApp(Rooms.on({ config, database: base.database, log }), { config, log });
  const get = async (path: string, query: Query = {}) => {
    const search = new URLSearchParams();
    for (const [key, value] of Object.entries(query))
      for (const one of Array.isArray(value) ? value : [value]) search.append(key, String(one));
    const response = await app.inject({ method: 'GET', url: `/api/v1${path}?${search.toString()}` });
    return { status: response.statusCode, body: response.json<unknown>() };
  };
  const success = async (path: string, query?: Query): Promise<unknown> => {
    const { status, body } = await get(path, query);
    if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
    return body;
  };
  return {
    app,
    database: base.database,
    catalogue: app.get(CatalogueService),
    list: async (query) => listingSearchResponse.parse(await success('/listings', query)),
    map: async (query) => listingMapResponse.parse(await success('/listings/map', query)),
    coverage: async (query) => listingCoverageResponse.parse(await success('/listings/coverage', query)),
    refusal: async (path, query) => {
      const { status, body } = await get(path, query);
      const refused = problem.parse(body);
      expect({ status: refused.status, type: typeof refused.title }).toEqual({ status, type: 'string' });
      return refused;
    },
    close: async () => {
      await app.close();
      await base.drop();
    },
  };
}
