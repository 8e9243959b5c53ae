import { Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { listingSearchResponse, problem, type ListingSummary, type Problem } from '@repere/contract';
import { createTestDatabase } from '@repere/testing';
import { parse } from 'csv-parse/sync';
import { Clock } from '../../../platform/clock';
import { parseConfig } from '../../../platform/config';
import type { Database } from '../../../platform/database';
import { createHttpApp } from '../../../platform/http/http-app';
import { createLog } from '../../../platform/logging/log';
import { PlatformModule, type Ground } from '../../../platform/platform.module';
import { prepareSearch } from '../../search';
import { OpenDataModule } from '..';

@Module({})
class Rooms {
  static on(ground: Ground): DynamicModule {
    return { module: Rooms, imports: [PlatformModule.on(ground), OpenDataModule] };
  }
}

export type Query = Readonly<Record<string, string | number | readonly string[]>>;

/** What an export answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

/** Search and exports on a database of their own, at a moment that does not pass. */
export interface ExportApp {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  get(path: string, query?: Query, method?: 'GET' | 'HEAD'): Promise<Answer>;
  /** Every page of the list, one after the other. */
  list(query?: Query): Promise<ListingSummary[]>;
  /** Lines of the table by the title of their columns, and the titles. */
  table(query?: Query): Promise<{ titles: string[]; rows: Record<string, string>[] }>;
  refusal(path: string, query: Query): Promise<Problem>;
  close(): Promise<void>;
}

export const NOW = new Date('2026-03-14T20:09:00Z');

export async function startExportApp(fill: (database: Database) => Promise<void>): Promise<ExportApp> {
  const base = await createTestDatabase();
  await fill(base.database);
  const config = parseConfig({ RATE_LIMIT: 'off', LOG_LEVEL: 'silent', PUBLIC_URL: 'https://repere.test' });
  const log = createLog('silent');
  const app = await createHttpApp(Rooms.on({ config, database: base.database, log }), { config, log });
  app.get(Clock).now = () => NOW;
  await prepareSearch(app);
  const get: ExportApp['get'] = async (path, query = {}, method = 'GET') => {
    const search = new URLSearchParams();
    for (const [key, value] of Object.entries(query))
      for (const one of Array.isArray(value) ? (value as string[]) : [value]) search.append(key, String(one));
    const response = await app.inject({ method, url: `/api/v1${path}?${search.toString()}` });
    return { status: response.statusCode, headers: response.headers, body: response.rawPayload };
  };
  const success = async (path: string, query?: Query): Promise<Buffer> => {
    const { status, body } = await get(path, query);
    if (status !== 200) throw new Error(`${path} answered ${status}: ${body.toString()}`);
    return body;
  };
  return {
    app,
    database: base.database,
    get,
    list: async (query) => {
      const listings: ListingSummary[] = [];
      for (let page = 1; ; page++) {
        const body = await success('/listings', { ...query, page, pageSize: 100 });
        const { results, total } = listingSearchResponse.parse(JSON.parse(body.toString()));
        listings.push(...results);
        if (listings.length >= total) return listings;
      }
    },
    table: async (query) => {
      const text = (await success('/listings.csv', query)).toString();
      const [titles = [], ...lines] = parse(text, {
        bom: true,
        delimiter: query?.['separator'] === 'semicolon' ? ';' : ',',
      }) as string[][];
      return {
        titles,
        rows: lines.map((line) => Object.fromEntries(titles.map((title, at) => [title, line[at] ?? '']))),
      };
    },
    refusal: async (path, query) => {
      const { status, headers, body } = await get(path, query);
      expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
      const refused = problem.parse(JSON.parse(body.toString()));
      expect(refused.status).toBe(status);
      return refused;
    },
    close: async () => {
      await app.close();
      await base.drop();
    },
  };
}
