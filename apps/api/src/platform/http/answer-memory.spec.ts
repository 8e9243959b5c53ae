import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import { AnswerMemory } from './answer-memory';
import { addResponseCache } from './response-cache';

describe('AnswerMemory', () => {
  const long = JSON.stringify({ text: 'x'.repeat(2_000) });
  let server: FastifyInstance;
  let state: string | null;
  let made: number;
  let body: string;
  let refusing: boolean;

  beforeEach(async () => {
    [state, made, body] = ['one', 0, long];
    const memory = new AnswerMemory();
    memory.keep('/kept', { state: () => Promise.resolve(state), keeps: (given) => !given.includes('passing') });
    refusing = false;
    server = fastify();
    // As limits do: a hook of each route, which runs after those of the server.
    server.addHook('onRoute', (route) => {
      route.onRequest = async (_request, reply) =>
        refusing ? reply.status(429).send({ code: 'too_many' }) : undefined;
    });
    memory.addTo(server);
    addResponseCache(server);
    for (const path of ['/kept', '/other'])
      server.get(path, (_request, reply) => {
        made += 1;
        return reply.type('application/json; charset=utf-8').send(body);
      });
    await server.ready();
  });
  afterEach(() => server.close());

  const get = (url: string, headers: Record<string, string> = {}) => server.inject({ url, headers });

  it('gives the same bytes and ETag again while nothing changed', async () => {
    const [first, second] = [await get('/kept?q=a'), await get('/kept?q=a')];
    expect(made).toBe(1);
    expect(second.body).toBe(first.body);
    expect(second.headers['etag']).toBe(first.headers['etag']);
    expect(second.headers['content-type']).toBe(first.headers['content-type']);
  });

  it('makes the answer anew once what it follows from has changed', async () => {
    await get('/kept');
    [state, body] = ['two', '{"text":"new"}'];
    expect((await get('/kept')).json()).toEqual({ text: 'new' });
    expect((await get('/kept')).json()).toEqual({ text: 'new' });
    expect(made).toBe(2);
  });

  it('keeps each address apart, and only of the routes it was told', async () => {
    for (const url of ['/kept?q=a', '/kept?q=b', '/other', '/other']) await get(url);
    expect(made).toBe(4);
  });

  it('keeps nothing while the state is not known, nor what the route does not want kept', async () => {
    state = null;
    await get('/kept');
    state = 'one';
    body = '{"text":"passing"}';
    await get('/kept');
    await get('/kept');
    expect(made).toBe(3);
  });

  it('answers 304 to a reader who has it', async () => {
    const { headers } = await get('/kept');
    const again = await get('/kept', { 'if-none-match': String(headers['etag']) });
    expect([again.statusCode, again.body, made]).toEqual([304, '', 1]);
  });

  it('leaves its kept answers to what refuses a request at its route', async () => {
    await get('/kept');
    refusing = true;
    const refused = await get('/kept');
    expect([refused.statusCode, refused.json()]).toEqual([429, { code: 'too_many' }]);
  });

  it('tells caches that what it could have compressed depends on what the reader accepts', async () => {
    await get('/kept');
    const { headers } = await get('/kept');
    expect([headers['vary'], headers['content-encoding'], made]).toEqual(['accept-encoding', undefined, 1]);
  });

  it.each([
    ['br', 'gzip, deflate, br', brotliDecompressSync],
    ['gzip', 'gzip;q=0.8, br;q=0', gunzipSync],
  ])('compresses with %s for who accepts « %s »', async (encoding, accepted, decompress) => {
    await get('/kept');
    const { rawPayload, headers } = await get('/kept', { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
    expect(decompress(rawPayload).toString()).toBe(long);
    expect(made).toBe(1);
  });

  it('forgets what was asked for longest ago when it holds too much', async () => {
    body = JSON.stringify({ text: 'y'.repeat(200_000) });
    for (let at = 0; at < 60; at++) await get(`/kept?at=${at}`);
    await get('/kept?at=59');
    expect(made).toBe(60);
    await get('/kept?at=0');
    expect(made).toBe(61);
  });
});
