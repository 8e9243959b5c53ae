import { monitorEventLoopDelay } from 'node:perf_hooks';
import { startProduct, type Product, type TestDatabase } from '@repere/testing';
import type { TextSearch } from '../../apps/api/src/features/search/search-engine.port';
import { directoryOf, edit, eventually, WORD, writeCaterers } from './rig/directory';
import { createEmptyDatabase } from './rig/empty-database';
import { MeilisearchStub, type Fault } from './rig/meilisearch-stub';
import { startSearchRig, type Answer, type SearchRig } from './rig/search-rig';

jest.setTimeout(120_000);

/** How long a faulty engine takes here: far more than any machine, however busy, takes to give it up after its 0.9 s. */
const NEVER_MS = 120_000;
const LONG_MS = 30_000;

/** Promises in milliseconds are shown, and kept by `npm run bench` on a quiet machine; a busy one is not a defect. */
const show = (line: string): void => void process.stderr.write(`${line}\n`);
const quantile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

describe('F5: the search engine is down', () => {
  let base: TestDatabase;
  let stub: MeilisearchStub;
  let product: Product;
  const search = async () => {
    const began = performance.now();
    const response = await fetch(`${product.url}/api/v1/listings?q=${WORD}`);
    const body = (await response.json()) as { total?: number; degraded?: boolean };
    return { status: response.status, total: body.total, degraded: body.degraded, ms: performance.now() - began };
  };
  const catchesUp = () =>
    eventually('the engine holds what the directory holds', async () => {
      const truth = await directoryOf(base.database);
      const held = stub.listings();
      return truth.size === held.size && [...truth].every(([id, version]) => held.get(id) === version);
    });

  beforeAll(async () => {
    base = await createEmptyDatabase();
    stub = await new MeilisearchStub().open();
    await stub.close();
    product = await startProduct({
      env: { DATABASE_URL: base.url, MEILI_URL: stub.url, LOG_LEVEL: 'silent', DEMO: '0' },
    });
  });
  afterAll(async () => {
    await product?.stop();
    await stub?.close();
    await base?.drop();
  });

  it('starts, takes edits, and answers from PostgreSQL within 500 ms, saying so', async () => {
    await writeCaterers(base.database, 30);
    await eventually('the caterers are found', async () => (await search()).total === 30);
    const answers = [];
    for (let asked = 0; asked < 40; asked++) answers.push(await search());
    expect(new Set(answers.map(({ status, total, degraded }) => `${status} ${total} ${degraded}`))).toEqual(
      new Set(['200 30 true']),
    );
    const ms = answers.map((answer) => answer.ms);
    show(`F5: degraded search, p95 ${Math.round(quantile(ms, 0.95))} ms (promised: 500)`);
    expect(Math.max(...ms)).toBeLessThan(LONG_MS);
    const ready = (await (await fetch(`${product.url}/readyz`)).json()) as { status: string; search: object };
    expect(ready).toMatchObject({ status: 'ready', search: { engine: 'meilisearch', degraded: true } });
  });

  it('fills the engine when it comes up, and answers from it', async () => {
    await stub.open();
    await catchesUp();
    await eventually('an answer of the engine', async () => (await search()).degraded === false);
    expect(await search()).toMatchObject({ status: 200, total: 30, degraded: false });
  });

  it('goes down later: edits are accepted and found, then reach the engine', async () => {
    await stub.close();
    const ids = [...(await directoryOf(base.database)).keys()];
    await edit(base.database, 'delete', ids.slice(0, 5));
    await writeCaterers(base.database, 2);
    await eventually('the edits are found without the engine', async () => {
      const { status, total, degraded } = await search();
      return status === 200 && total === 27 && degraded === true;
    });
    await stub.open();
    await catchesUp();
  });
});

describe('F6: the search engine is slow', () => {
  let stub: MeilisearchStub;
  let rig: SearchRig;
  beforeAll(async () => {
    stub = await new MeilisearchStub().open();
    rig = await startSearchRig(stub);
  });
  afterAll(async () => {
    await rig?.close();
    await stub?.close();
  });
  beforeEach(async () => {
    stub.heal();
    await eventually('the engine answers again', async () => (await rig.search(WORD)).found?.degraded === false);
  });

  const reads: [string, Fault][] = [
    ['answers after 2 min', { kind: 'slow', ms: NEVER_MS }],
    ['never answers', { kind: 'hang' }],
    ['stops in the middle of its answer', { kind: 'hang_in_body' }],
  ];
  it.each(reads)('%s: PostgreSQL answers, then the engine is left alone', async (_name, fault) => {
    stub.fault = () => fault;
    const lag = monitorEventLoopDelay({ resolution: 5 });
    lag.enable();
    const first: Answer[] = [];
    for (let asked = 0; asked < 2; asked++) first.push(await rig.search(WORD));
    const asked = stub.requests.length;
    const next: Answer[] = [];
    for (let again = 0; again < 20; again++) next.push(await rig.search(WORD));
    lag.disable();
    for (const { found, ms } of [...first, ...next]) {
      expect(found).toMatchObject({ total: 12, degraded: true });
      expect(ms).toBeLessThan(LONG_MS);
    }
    expect(stub.requests.length).toBe(asked);
    const [waited, left] = [first, next].map((answers) =>
      Math.round(
        quantile(
          answers.map(({ ms }) => ms),
          0.95,
        ),
      ),
    );
    show(`F6: ${waited} ms given to the engine (promised: 1,000), then p95 ${left} ms without it (promised: 500)`);
    show(`F6: event-loop lag p99 ${Math.round(lag.percentile(99) / 1e6)} ms (promised: 50)`);
  });

  it('takes 0.7 s for each call of one search: the budget is for the whole search', async () => {
    stub.fault = () => ({ kind: 'slow', ms: 700 });
    // Each call alone would keep within it.
    expect((await rig.search('zzz introuvable')).found).toMatchObject({ degraded: true });
  });

  it('is seen by these checks when nothing answers in the engine’s place', async () => {
    const sabotaged = await startSearchRig(stub);
    sabotaged.replaceEngine((engine) => Reflect.get(engine, 'chosen') as TextSearch);
    stub.fault = () => ({ kind: 'hang' });
    expect(await sabotaged.search(WORD)).toMatchObject({ status: 503, found: null });
    await sabotaged.close();
  });

  it('is seen by these checks when nobody leaves the engine alone', async () => {
    const sabotaged = await startSearchRig(stub);
    sabotaged.replaceEngine((engine) => {
      Reflect.set(engine, 'breaker', { allows: () => true, succeeded: () => undefined, failed: () => undefined });
      return engine;
    });
    stub.fault = () => ({ kind: 'hang' });
    for (let asked = 0; asked < 2; asked++) await sabotaged.search(WORD);
    const { ms } = await sabotaged.search(WORD);
    expect(ms).toBeGreaterThan(500);
    await sabotaged.close();
  });
});
