import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Controller, Get, Header, Headers, Module, Query, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { parseConfig } from '../../config';
import { createLog } from '../../logging/log';
import { PlatformModule, type Ground } from '../../platform.module';
import { Access } from '../access';
import { createHttpApp } from '../http-app';
import { TerritoryShapes } from './territory-shapes';
import { WebEnvironmentService } from './web-environment';
import { WebPages } from './web-pages';
import { LOAD_RENDERER, type WebRenderer, type WebRequest } from './web-renderer';
import { WebController } from './web.controller';
import { WebReader } from './web.reader';

/** Stands for the web's bundle: answers what the address says, and keeps what it was given. */
const asked: WebRequest[] = [];
const renderer: WebRenderer = {
  manifest: {},
  renderPage: async (request) => {
    asked.push(request);
    if (request.url === '/broken') throw new Error('a defect');
    if (request.url === '/old') return { status: 308, location: '/new', html: '' };
    if (request.url === '/api-says') {
      const answer = await request.transport({ method: 'GET', url: '/api/v1/echo?q=%C3%A9' });
      return { status: 200, location: null, html: JSON.stringify(answer) };
    }
    if (request.url === '/signs-in') {
      const call = async (): Promise<string> =>
        ((await request.transport({ method: 'GET', url: '/api/v1/cookies' })).body as { cookie: string }).cookie;
      return { status: 200, location: null, html: JSON.stringify([await call(), await call()]) };
    }
    return { status: request.url === '/none' ? 404 : 200, location: null, html: `<p>${request.url}` };
  },
  renderFailure: async (request, status = 500) => ({ status, location: null, html: `<p>sorry ${request.url}` }),
};

@Access('public')
@Controller('api/v1')
class Echo {
  @Get('echo')
  echo(@Query('q') q: string): object {
    return { q };
  }

  @Get('cookies')
  @Header('set-cookie', 'session=new; Path=/; HttpOnly')
  cookies(@Headers('cookie') cookie: string): object {
    return { cookie };
  }
}

@Module({
  controllers: [Echo, WebController],
  providers: [
    WebPages,
    WebEnvironmentService,
    TerritoryShapes,
    WebReader,
    { provide: LOAD_RENDERER, useValue: async () => renderer },
  ],
})
class Rooms {
  static on(ground: Ground): DynamicModule {
    return { module: Rooms, imports: [PlatformModule.on(ground)] };
  }
}

let db: TestDatabase;
let app: NestFastifyApplication;
const directory = mkdtempSync(join(tmpdir(), 'web-'));
const get = (url: string) => app.inject({ method: 'GET', url, headers: { accept: 'text/html' } });

beforeAll(async () => {
  db = await createTestDatabase();
  const ring = [
    [-72, 46],
    [-71, 46],
    [-71, 47],
    [-72, 46],
  ];
  const feature = { properties: { code: 'M35' }, geometry: { type: 'Polygon', coordinates: [ring] } };
  const shapes = join(directory, 'mrc.geojson');
  writeFileSync(shapes, JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
  const config = parseConfig({
    DATA_DIR: directory,
    LOG_LEVEL: 'silent',
    PUBLIC_URL: 'https://repere.example',
    GEO_REGIONS_FILE: shapes,
  });
  const log = createLog('silent');
  app = await createHttpApp(Rooms.on({ config, database: db.database, log }), { config, log });
});

afterAll(async () => {
  await app.close();
  await db.drop();
  rmSync(directory, { recursive: true, force: true });
});

describe('the pages over HTTP', () => {
  it('answer with the page, its status and its language', async () => {
    const french = await get('/?q=sel');
    expect([french.statusCode, french.headers['content-language'], french.payload]).toEqual([
      200,
      'fr-CA',
      '<p>/?q=sel',
    ]);
    expect((await get('/en/')).headers['content-language']).toBe('en-CA');
    expect((await get('/none')).statusCode).toBe(404);
  });

  it('hand the page the nonce that the policy allows', async () => {
    const { headers } = await get('/nonce');
    expect(String(headers['content-security-policy'])).toContain(`'nonce-${asked.at(-1)?.nonce}'`);
  });

  it('tell the page where the operator’s shapes are, and serve them', async () => {
    await get('/shapes');
    const { shapes } = asked.at(-1)!.environment;
    const { headers, payload } = await get(shapes ?? '');
    expect([headers['content-type'], JSON.parse(payload)]).toMatchObject([
      expect.stringMatching(/^application\/geo\+json/),
      { features: [{ properties: { code: 'M35' }, geometry: { type: 'MultiPolygon' } }] },
    ]);
    expect((await get('/territory-shapes/other.json')).statusCode).toBe(404);
  });

  it('redirect where the page says', async () => {
    const { statusCode, headers } = await get('/old');
    expect([statusCode, headers.location]).toEqual([308, '/new']);
  });

  it('show the failure page, never kept by a cache, when a page breaks', async () => {
    const { statusCode, headers, payload } = await get('/broken');
    expect([statusCode, headers['cache-control'], payload]).toEqual([500, 'no-store', '<p>sorry /broken']);
  });

  it('reach the API in process, as a program would', async () => {
    expect((await get('/api-says')).json()).toEqual({ status: 200, body: { q: 'é' } });
  });

  it('take the reader’s cookies to the API, and bring new ones back', async () => {
    const answer = await app.inject({ method: 'GET', url: '/signs-in', headers: { cookie: 'a=1; session=old' } });
    expect(answer.headers['set-cookie']).toContain('session=new; Path=/; HttpOnly');
    // The second call of the same page already shows the cookie that the first one set.
    expect(answer.json()).toEqual(['a=1; session=old', 'a=1; session=new']);
  });

  it.each(['/espace/fiches?x=1', '/statistiques/publications/nouvelle', '/en/statistics/publications/new'])(
    'give every value of a form of %s, and let nobody keep the page',
    async (url) => {
      const answer = await app.inject({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        payload: 'sector=S07&sector=S08&name=La+Ruche',
      });
      expect(asked.at(-1)).toMatchObject({
        url,
        form: { sector: ['S07', 'S08'], name: ['La Ruche'] },
      });
      expect(answer.headers).toMatchObject({ 'cache-control': 'no-store' });
    },
  );

  it('read no file that a visitor sends', async () => {
    const encoded = new Response(new FormData());
    const answer = await app.inject({
      method: 'POST',
      url: '/espace/fiches/1/images',
      headers: { 'content-type': encoded.headers.get('content-type') ?? '', 'sec-fetch-site': 'same-origin' },
      payload: Buffer.from(await encoded.arrayBuffer()),
    });
    expect(answer.statusCode).toBe(200);
    expect(asked.at(-1)).toMatchObject({ form: {}, files: {} });
  });

  it('leave unknown API addresses to the API', async () => {
    const { statusCode, headers } = await get('/api/v1/nothing');
    expect(statusCode).toBe(404);
    expect(headers['content-type']).toContain('application/problem+json');
  });

  it('say that the directory holds no demonstration when it holds none', async () => {
    await get('/');
    expect(asked.at(-1)?.environment).toMatchObject({ demo: false, publicUrl: 'https://repere.example', tiles: null });
  });

  it('tell robots where the sitemap is, and list the fixed pages in it', async () => {
    expect((await get('/robots.txt')).payload).toContain('Sitemap: https://repere.example/sitemap.xml');
    const sitemap = await get('/sitemap.xml');
    expect(sitemap.headers['content-type']).toContain('application/xml');
    expect(sitemap.payload.match(/<loc>/g)).toHaveLength(10);
    expect((await get('/sitemap/1.xml')).statusCode).toBe(404);
    expect((await get('/sitemap/..%2fpages.xml')).statusCode).toBe(404);
  });

  it('give a posted form to the page of a listing', async () => {
    const { statusCode } = await app.inject({
      method: 'POST',
      url: '/fiche/a/signaler',
      payload: { message: 'Le téléphone a changé.', nested: { a: 1 } },
    });
    expect(statusCode).toBe(200);
    expect(asked.at(-1)).toMatchObject({
      url: '/fiche/a/signaler',
      form: { message: ['Le téléphone a changé.'], nested: [] },
    });
  });
});
