import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createTestDatabase, type TestDatabase, type TestPerson } from '@repere/testing';
import { parseConfig } from '../../../platform/config';
import { createHttpApp } from '../../../platform/http/http-app';
import { createLog } from '../../../platform/logging/log';
import { PlatformModule, type Ground } from '../../../platform/platform.module';
import { AccountsModule } from '../../accounts';
import { ListingsModule } from '../../listings';
import { seedTerritories } from '../../territories';
import { ModerationModule } from '..';

@Module({})
class Rooms {
  static on(ground: Ground): DynamicModule {
    return { module: Rooms, imports: [PlatformModule.on(ground), AccountsModule, ListingsModule, ModerationModule] };
  }
}

export interface Answer {
  readonly status: number;
  // A test reads whatever an answer holds.
  readonly body: Record<string, never>;
}

/** The review room on a real server and a database of its own. */
export interface ReviewRoom {
  readonly db: TestDatabase;
  readonly app: NestFastifyApplication;
  call(
    who: TestPerson | null,
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    payload?: object,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
  close(): Promise<void>;
}

export async function openReviewRoom(): Promise<ReviewRoom> {
  const directory = mkdtempSync(join(tmpdir(), 'moderation-'));
  const db = await createTestDatabase();
  await seedTerritories(db.database);
  const config = parseConfig({ RATE_LIMIT: 'off', LOG_LEVEL: 'silent', DATA_DIR: directory });
  const log = createLog('silent');
  const app = await createHttpApp(Rooms.on({ config, database: db.database, log }), { config, log });
  return {
    ...{ db, app },
    call: async (who, method, path, payload, headers = {}) => {
      const response = await app.inject({
        method,
        url: `/api/v1${path}`,
        headers: { 'sec-fetch-site': 'same-origin', ...who?.headers, ...headers },
        ...(payload !== undefined && { payload }),
      });
      return { status: response.statusCode, body: response.json() };
    },
    close: async () => {
      await app.close();
      await db.drop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
