import { Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { sectorsResponse } from '@repere/contract';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { parseConfig } from '../../platform/config';
import { createHttpApp } from '../../platform/http/http-app';
import { createLog } from '../../platform/logging/log';
import { PlatformModule, type Ground } from '../../platform/platform.module';
import { SectorsModule } from '.';

@Module({})
class Rooms {
  static on(ground: Ground): DynamicModule {
    return { module: Rooms, imports: [PlatformModule.on(ground), SectorsModule] };
  }
}

let base: TestDatabase;
let app: NestFastifyApplication;

beforeAll(async () => {
  base = await createTestDatabase();
  const config = parseConfig({ RATE_LIMIT: 'off', LOG_LEVEL: 'silent' });
  const log = createLog('silent');
  app = await createHttpApp(Rooms.on({ config, database: base.database, log }), { config, log });
});

afterAll(async () => {
  await app.close();
  await base.drop();
});

const get = async (path: string) => {
  const response = await app.inject({ method: 'GET', url: `/api/v1${path}` });
  return { status: response.statusCode, body: response.json<unknown>() };
};

describe('GET /sectors', () => {
  it('gives 20 sectors of 8 sub-sectors in the language asked', async () => {
    const tree = async (query: string) => sectorsResponse.parse((await get(`/sectors${query}`)).body);
    const french = await tree('');
    expect(french.map(({ children }) => children.length)).toEqual(Array<number>(20).fill(8));
    expect(french[6]).toMatchObject({ id: 'S07', label: 'Traiteur et restauration' });
    expect((await tree('?lang=en'))[6]?.children[0]).toEqual({ id: 'S07.1', label: 'Buffet, banquet', children: [] });
  });

  it('refuses an unknown language', async () => expect((await get('/sectors?lang=de')).status).toBe(400));
});
