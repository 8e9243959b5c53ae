import { problem } from '@repere/contract';
import { startProduct, type Product, type TestDatabase } from '@repere/testing';
import { faultsOf, type FuzzAnswer } from '../fuzz/check-answer';
import type { FuzzRequest } from '../fuzz/draw-request';
import { fuzz } from '../fuzz/fuzz';
import { writeCaterers } from './rig/directory';
import { createEmptyDatabase } from './rig/empty-database';

jest.setTimeout(600_000);

const REQUESTS = Number(process.env['REQUESTS'] ?? 2_000);
const SEED = Number(process.env['SEED'] ?? 20_261_123);

describe('the public API under requests nobody expects', () => {
  let base: TestDatabase;
  const running: Product[] = [];
  const start = async (env: Readonly<Record<string, string>> = {}): Promise<string> => {
    const product = await startProduct({ env: { DATABASE_URL: base.url, DEMO: '0', LOG_LEVEL: 'silent', ...env } });
    running.push(product);
    return product.url;
  };
  beforeAll(async () => {
    base = await createEmptyDatabase();
  });
  afterAll(async () => {
    await Promise.all(running.map((product) => product.stop()));
    await base?.drop();
  });

  it(`answers ${REQUESTS} of them, seed ${SEED}, without a 5xx and within its schemas`, async () => {
    const url = await start();
    await writeCaterers(base.database, 60);
    const { faults, statuses, slowest } = await fuzz(url, REQUESTS, SEED);
    process.stderr.write(`fuzz: ${JSON.stringify(statuses)}, slowest ${slowest.ms} ms\n`);
    expect(faults).toEqual([]);
    expect(statuses['200']).toBeGreaterThan(REQUESTS / 5);
    expect(statuses['400']).toBeGreaterThan(REQUESTS / 5);
  });

  it('words a refusal for too many requests as any other, in the built product too', async () => {
    const url = await start({ RATE_LIMIT: 'on' });
    const post = () => fetch(`${url}/api/v1/listings/x/reports`, { method: 'POST' });
    let answer = await post();
    for (let asked = 0; asked < 40 && answer.status !== 429; asked++) answer = await post();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      429,
      'application/problem+json; charset=utf-8',
    ]);
    expect(problem.parse(await answer.json()).code).toBe('too_many_requests');
  });
});

const asked: FuzzRequest = { method: 'GET', path: '/api/v1/sectors', headers: {}, body: null, route: 'listSectors' };
const json = (status: number, body: unknown, type = 'application/json'): FuzzAnswer => ({
  ...{ status, headers: { 'content-type': type } },
  body: Buffer.from(JSON.stringify(body)),
});
const refusal = { type: 'x', title: 'x', status: 400, code: 'x', params: {}, requestId: 'x', errors: [] };

it.each<[string, FuzzAnswer]>([
  ['a 500', json(500, refusal, 'application/problem+json')],
  ['an answer out of its schema', json(200, [{ id: 1 }])],
  ['a refusal in other words', json(400, { statusCode: 400, message: 'no' })],
  ['a problem out of its schema', json(400, { ...refusal, errors: null }, 'application/problem+json')],
  ['a problem with another status', json(404, refusal, 'application/problem+json')],
  ['405 without Allow', json(405, { ...refusal, status: 405 }, 'application/problem+json')],
  ['a status nobody announced', json(402, { ...refusal, status: 402 }, 'application/problem+json')],
  ['a leak', json(400, { ...refusal, detail: 'at Object.<anonymous>' }, 'application/problem+json')],
])('%s is seen by the checks', (_name, answer) => {
  expect(faultsOf(asked, answer)).toHaveLength(1);
});
