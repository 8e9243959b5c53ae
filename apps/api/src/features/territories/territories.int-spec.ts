import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Module, type DynamicModule } from '@nestjs/common';
import { problem, territoriesResponse } from '@repere/contract';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { parseConfig } from '../../platform/config';
import { createHttpApp } from '../../platform/http/http-app';
import { createLog } from '../../platform/logging/log';
import { PlatformModule, type Ground } from '../../platform/platform.module';
import { seedTerritories, TerritoriesModule } from '.';

@Module({})
class Rooms {
  static on(ground: Ground): DynamicModule {
    return { module: Rooms, imports: [PlatformModule.on(ground), TerritoriesModule] };
  }
}

let base: TestDatabase;
let app: NestFastifyApplication;

beforeAll(async () => {
  base = await createTestDatabase();
  await seedTerritories(base.database);
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
const territories = async (query: string) => {
  const { status, body } = await get(`/territories${query}`);
  expect(status).toBe(200);
  return territoriesResponse.parse(body).results;
};
const codes = async (query: string) => (await territories(query)).map(({ code }) => code);

describe('GET /territories', () => {
  it.each([
    ['?level=region', 17],
    ['?level=mrc', 104],
    ['?level=municipality', 1116],
    ['', 17 + 104 + 1116],
    ['?parent=M35', 10],
    ['?level=municipality&parent=M35', 10],
    ['?level=municipality&parent=R04', 42],
    ['?level=municipality&parent=QC', 1116],
    ['?parent=R04', 6],
    ['?parent=35027', 0],
    ['?level=region&parent=M35', 0],
  ])('%s lists %i', async (query, count) => expect(await territories(query)).toHaveLength(count));

  it('gives each territory its whole shape', async () => {
    expect((await territories('?q=35027'))[0]).toEqual({
      code: '35027',
      name: 'Saint-Tite',
      level: 'municipality',
      parent: 'M35',
      lat: 46.73,
      lng: -72.56,
      population: 3800,
    });
    expect((await territories('?level=region'))[0]).toMatchObject({ code: 'R01', level: 'region', parent: 'QC' });
  });

  it('searches without accents or hyphens, exact names first', async () => {
    expect((await codes('?q=st-tite'))[0]).toBe('35027');
    expect((await codes('?q=Montr%C3%A9al'))[0]).toBe('66023');
    expect(await codes('?q=saint+stanislas&parent=R04')).toEqual(['37245']);
    expect((await codes('?q=grand-mere&level=municipality'))[0]).toBe('36033');
    expect(await codes('?q=mashteuiatsh')).toEqual(['91802']);
    expect(await codes('?q=zzzz')).toEqual([]);
  });

  it('names an unknown parent', async () => {
    const { status, body } = await get('/territories?parent=M99');
    expect(status).toBe(400);
    expect(problem.parse(body).errors).toEqual([{ parameter: 'parent', value: 'M99', code: 'unknown_value' }]);
  });

  it.each([
    ['parent=Mauricie', 'parent'],
    ['level=quartier', 'level'],
    ['lvel=mrc', 'lvel'],
  ])('refuses %s', async (query, parameter) => {
    const { status, body } = await get(`/territories?${query}`);
    expect(status).toBe(400);
    expect(problem.parse(body).errors[0]?.parameter).toBe(parameter);
  });
});
