import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { contract, problem, routes } from '@repere/contract';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { AppModule } from '../../app.module';
import { parseConfig } from '../config';
import { createLog } from '../logging/log';
import { createHttpApp } from './http-app';
import { Readiness } from './readiness';

describe('the HTTP surface', () => {
  let test: TestDatabase;
  let app: NestFastifyApplication;

  const start = (env: Record<string, string>): Promise<NestFastifyApplication> => {
    const log = createLog('silent');
    const config = parseConfig({ DATA_DIR: '/nowhere', DATABASE_URL: test.url, ...env });
    return createHttpApp(AppModule.on({ config, database: test.database, log }), { config, log });
  };
  const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers });

  beforeAll(async () => {
    test = await createTestDatabase();
    app = await start({ RATE_LIMIT: 'off', MAP_TILE_URL: 'https://{s}.tuiles.example/{z}/{x}/{y}.png' });
  });
  afterAll(async () => {
    await app.close();
    await test.drop();
  });

  it.each([
    ['/api/v1/nowhere', 'fr-CA', 'Cette adresse n’existe pas.'],
    ['/api/v1/nowhere', 'en', 'This address does not exist.'],
    ['/api/v1/nowhere?lang=en', 'fr', 'This address does not exist.'],
  ])('answers %s for a reader of %s with a problem in the right language', async (url, language, title) => {
    const response = await get(url, { 'accept-language': language });
    expect(response.statusCode).toBe(404);
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(problem.parse(response.json())).toMatchObject({
      title,
      code: 'route_not_found',
      requestId: response.headers['x-request-id'],
    });
  });

  it('names each faulty parameter of a route', async () => {
    const response = await get('/api/v1/sectors?lang=de&color=red');
    expect(response.statusCode).toBe(400);
    expect(problem.parse(response.json()).errors).toEqual([
      { parameter: 'lang', value: 'de', code: 'unknown_value', allowed: ['fr', 'en'] },
      { parameter: 'color', value: 'red', code: 'unknown_parameter', allowed: ['lang'] },
    ]);
  });

  it.each([
    ['/api/v1/%zz', 400, 'invalid_request'],
    [`/api/v1/listings/${'x'.repeat(600)}`, 404, 'route_not_found'],
    [`/api/v1/listings?q=${'x'.repeat(100_000)}`, 400, 'invalid_parameters'],
  ])('refuses a strange address (%.20s…)', async (url, status, code) => {
    const response = await get(url);
    expect(response.statusCode).toBe(status);
    expect(problem.parse(response.json()).code).toBe(code);
  });

  it.each([
    ['application/json', '{bad', 400, 'invalid_body'],
    ['application/json', `{"message":"${'x'.repeat(1_100_000)}"}`, 413, 'body_too_large'],
    ['text/x-strange', 'hello', 415, 'unsupported_media_type'],
  ])('refuses a strange body of type %s', async (type, payload, status, code) => {
    const url = '/api/v1/listings/x/reports';
    const response = await app.inject({ method: 'POST', url, headers: { 'content-type': type }, payload });
    expect([response.statusCode, problem.parse(response.json()).code]).toEqual([status, code]);
  });

  it.each([
    ['POST', '/api/v1/listings', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/api/v1/sectors?lang=fr', 'GET, HEAD, OPTIONS'],
    ['GET', '/api/v1/listings/x/reports', 'OPTIONS, POST'],
    ['HEAD', '/api/v1/listings/x/reports', 'OPTIONS, POST'],
    ['PATCH', '/a-propos', 'GET, HEAD'],
    ['POST', '/healthz', 'GET, HEAD'],
  ] as const)('answers 405 to %s %s, and says which verbs are taken', async (method, url, allowed) => {
    const response = await app.inject({ method, url });
    expect([response.statusCode, response.headers.allow]).toEqual([405, allowed]);
    if (method !== 'HEAD') expect(problem.parse(response.json()).code).toBe('method_not_allowed');
  });

  it('answers 404 to any verb where there is nothing', async () => {
    for (const method of ['GET', 'POST', 'DELETE'] as const)
      expect((await app.inject({ method, url: '/api/v1/nowhere' })).statusCode).toBe(404);
  });

  it('guards a page with a strict policy whose nonce is new each time', async () => {
    const policies = [await get('/healthz'), await get('/healthz')].map((r) =>
      String(r.headers['content-security-policy']),
    );
    expect(policies[0]).toMatch(/default-src 'self'; script-src 'self' 'nonce-[\w+/]+={0,2}'; style-src 'self';/);
    expect(policies[0]).toContain(`img-src 'self' data: https://*.tuiles.example;`);
    expect(policies[0]).toContain(`frame-ancestors 'none'`);
    expect(policies[0]).not.toBe(policies[1]);
  });

  it('sends the other security headers on every answer', async () => {
    expect((await get('/nowhere')).headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
    });
  });

  it('opens public data, and nothing else, to scripts of other sites', async () => {
    expect((await get('/api/v1/sectors')).headers['access-control-allow-origin']).toBe('*');
    expect((await get('/healthz')).headers['access-control-allow-origin']).toBeUndefined();
    const posted = await app.inject({ method: 'POST', url: '/api/v1/listings/x/reports', payload: {} });
    expect(posted.headers['access-control-allow-origin']).toBeUndefined();
    const preflight = await app.inject({ method: 'OPTIONS', url: '/api/v1/sectors' });
    expect([preflight.statusCode, preflight.headers['access-control-allow-methods']]).toEqual([
      204,
      'GET, HEAD, OPTIONS',
    ]);
  });

  it('answers 304 to a reader who already has the body, whatever the encoding', async () => {
    const first = await get('/api/v1/sectors', { 'accept-encoding': 'br' });
    expect(first.headers['content-encoding']).toBe('br');
    const etag = String(first.headers['etag']);
    const again = await get('/api/v1/sectors', { 'if-none-match': etag });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect((await get('/api/v1/sectors?lang=en', { 'if-none-match': etag })).statusCode).toBe(200);
  });

  it('lives before it is ready', async () => {
    expect((await get('/healthz')).json()).toEqual({ status: 'ok' });
    const before = await get('/readyz');
    expect([before.statusCode, before.headers['retry-after']]).toEqual([503, '2']);
    app.get(Readiness).markReady();
    const after = await get('/readyz');
    expect(after.statusCode).toBe(200);
    expect(contract.readiness.responses[200].parse(after.json())).toMatchObject({ status: 'ready', database: 'up' });
  });

  it('describes every route of the contract in OpenAPI 3.1, with parameters and problems', async () => {
    const document = (await get('/api/openapi.json')).json<{
      openapi: string;
      paths: Record<string, Record<string, { parameters: { name: string; schema: unknown }[]; responses: object }>>;
      components: { schemas: object };
    }>();
    expect(document.openapi).toBe('3.1.0');
    const described = Object.entries(document.paths).flatMap(([path, verbs]) =>
      Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${path}`),
    );
    const promised = Object.values(routes).map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(described.sort()).toEqual(promised.sort());
    const search = document.paths['/api/v1/listings']?.['get'];
    expect(search?.parameters.map(({ name }) => name)).toEqual(Object.keys(contract.searchListings.query.shape));
    expect(search?.parameters.find(({ name }) => name === 'sector')?.schema).toMatchObject({
      type: 'array',
      items: { type: 'string', pattern: expect.any(String) },
    });
    expect(search?.responses).toMatchObject({
      400: { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
    });
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(['Problem', 'ListingSearchResponse']),
    );
    expect(JSON.stringify(document)).not.toContain('"$ref":"#/components/schemas/undefined"');
  });

  it('serves the reference page with a policy of its own', async () => {
    const response = await get('/api/docs');
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-security-policy']).toContain(`style-src 'self' 'unsafe-inline'`);
    expect((await get('/api/docs/swagger-ui-bundle.js')).statusCode).toBe(200);
  });

  it('publishes the JSON Schema of the exchange format', async () => {
    const response = await get('/api/v1/schemas/listing.json');
    expect(response.json()).toMatchObject({ type: 'object', required: expect.arrayContaining(['name', 'seat']) });
  });

  it('shows its measures to this machine, not to what a proxy passes on', async () => {
    expect((await get('/metrics')).body).toContain('repere_http_request_duration_seconds');
    const passed = await get('/metrics', { 'x-forwarded-for': '203.0.113.9' });
    expect([passed.statusCode, passed.json<{ code: string }>().code]).toEqual([401, 'unauthorized']);
  });

  it('keeps a caller’s harmless request number and replaces any other', async () => {
    expect((await get('/healthz', { 'x-request-id': 'trace-12345678' })).headers['x-request-id']).toBe(
      'trace-12345678',
    );
    expect((await get('/healthz', { 'x-request-id': '"><script>' })).headers['x-request-id']).toMatch(
      /^[0-9a-f-]{36}$/,
    );
  });

  it('says 503 and when to come back while PostgreSQL is away, and shows no trace of it', async () => {
    const away = await createTestDatabase();
    const log = createLog('silent');
    const config = parseConfig({ DATA_DIR: '/nowhere', DATABASE_URL: away.url, RATE_LIMIT: 'off' });
    const lonely = await createHttpApp(AppModule.on({ config, database: away.database, log }), { config, log });
    await away.database.close();
    const response = await lonely.inject({ method: 'GET', url: '/readyz' });
    expect(response.json()).toMatchObject({ status: 'starting', database: 'down' });
    const listing = await lonely.inject({ method: 'GET', url: '/api/v1/listings/somewhere' });
    expect([listing.statusCode, listing.headers['retry-after']]).toEqual([503, '2']);
    expect(problem.parse(listing.json())).toMatchObject({ code: 'database_unavailable', params: {}, errors: [] });
    await lonely.close();
    await away.drop();
  });
});

describe('the rate limit', () => {
  it('answers 429 with Retry-After once an address has used its budget', async () => {
    const test = await createTestDatabase();
    const log = createLog('silent');
    const config = parseConfig({ DATA_DIR: '/nowhere', DATABASE_URL: test.url });
    const app = await createHttpApp(AppModule.on({ config, database: test.database, log }), { config, log });
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as { port: number };
    const post = () => fetch(`http://127.0.0.1:${port}/api/v1/listings/x/reports`, { method: 'POST' });
    const statuses: number[] = [];
    for (let i = 0; i < 31; i++) statuses.push((await post()).status);
    const refused = await post();
    expect(statuses.slice(0, 30)).not.toContain(429);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(problem.parse(await refused.json()).code).toBe('too_many_requests');
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    await app.close();
    await test.drop();
  });
});
