import { edit, eventually, waitingNews, WORD, writeCaterers } from './rig/directory';
import { MeilisearchStub, type StubRequest } from './rig/meilisearch-stub';
import { startSearchRig, type SearchRig } from './rig/search-rig';

jest.setTimeout(180_000);

const isSearch = ({ path }: StubRequest): boolean => path === '/multi-search';
const isWrite = ({ method, path }: StubRequest): boolean => method === 'POST' && path.endsWith('/documents');
const ERROR = 50;

let stub: MeilisearchStub;
let rig: SearchRig;
let ids: readonly string[];
const open = async (): Promise<void> => {
  stub = await new MeilisearchStub().open();
  rig = await startSearchRig(stub);
  ids = rig.ids;
};
const close = async (): Promise<void> => {
  await rig?.close();
  await stub?.close();
};

/** Makes news that was put off due again. */
const now = () => rig.database.query(`UPDATE outbox_event SET due_at = now() WHERE processed_at IS NULL`);

describe('F8: the engine accepts a write, then fails it', () => {
  beforeAll(open);
  afterAll(close);
  beforeEach(async () => {
    stub.heal();
    await rig.database.query('DELETE FROM outbox_event');
    ids = await writeCaterers(rig.database, 12);
    await rig.outbox.drain();
  });

  const outcomes = ['internal', 'canceled', 'no_space_left_on_device', 'too_many_open_files'];
  it.each(outcomes)('%s: the news waits, and is applied later', async (outcome) => {
    stub.outcome = (request) => (isWrite(request) ? outcome : 'succeeded');
    await edit(rig.database, 'rename', ids.slice(0, 1));
    await rig.outbox.drain();
    expect(await waitingNews(rig.database)).toBe(1);
    expect(stub.listings().get(ids[0]!)).toBe(1);
    stub.heal();
    await now();
    await rig.outbox.drain();
    expect(await waitingNews(rig.database)).toBe(0);
    expect(stub.listings().get(ids[0]!)).toBe(2);
  });

  const whole: [string, number][] = [
    ['no_space_left_on_device', 422],
    ['too_many_search_requests', 503],
    ['invalid_api_key', 403],
    ['database_size_limit_reached', 500],
  ];
  it.each(whole)('%s blames no listing: all the news waits for the engine', async (code, status) => {
    stub.fault = (request) =>
      isWrite(request) ? { kind: 'answer', status, body: { message: code, code, type: '', link: '' } } : null;
    await edit(rig.database, 'rename', ids);
    await rig.outbox.drain();
    expect(await rig.outbox.counts()).toEqual({ waiting: ids.length, failing: 0, poison: 0 });
  });

  it('sets the one listing it cannot take apart, for staff to see, and takes the others', async () => {
    const poison = ids[3]!;
    stub.outcome = (request) =>
      isWrite(request) && JSON.stringify(request.body).includes(poison) ? 'invalid_document_fields' : 'succeeded';
    await edit(rig.database, 'rename', ids);
    await rig.outbox.drain();
    await now();
    await rig.outbox.drain();
    const held = stub.listings();
    expect(ids.filter((id) => held.get(id) !== 2)).toEqual([poison]);
    expect(await rig.outbox.counts()).toEqual({ waiting: 1, failing: 1, poison: 0 });
    await rig.database.query(`UPDATE outbox_event SET attempts = 7, due_at = now() WHERE processed_at IS NULL`);
    await rig.outbox.drain();
    expect(await rig.outbox.counts()).toEqual({ waiting: 1, failing: 1, poison: 1 });
    expect(await rig.database.query(`SELECT last_error FROM outbox_event WHERE processed_at IS NULL`)).toEqual([
      { last_error: 'meilisearch refused the request: invalid_document_fields' },
    ]);
  });

  it('waits for an index that was lost meanwhile, blaming no listing', async () => {
    const whole = stub.copy();
    for (const documents of stub.indexes.values()) documents.clear();
    await edit(rig.database, 'rename', ids);
    await rig.outbox.drain();
    expect(await rig.outbox.counts()).toEqual({ waiting: ids.length, failing: 0, poison: 0 });
    stub.indexes = whole;
  });

  it('is seen by these checks when a write counts as done once accepted', async () => {
    stub.outcome = (request) => (isWrite(request) ? 'internal' : 'succeeded');
    await edit(rig.database, 'rename', ids.slice(0, 1));
    await rig.database.query(`UPDATE outbox_event SET processed_at = now()`);
    await rig.outbox.drain();
    expect(await waitingNews(rig.database)).toBe(0);
    expect(stub.listings().get(ids[0]!)).toBe(1);
  });
});

describe('F9: the engine refuses a search', () => {
  beforeEach(open);
  afterEach(close);

  it('400 on a filter is logged as a defect of ours, and PostgreSQL answers', async () => {
    const body = { message: 'bad', code: 'invalid_search_filter', type: 'invalid_request', link: '' };
    stub.fault = (request) => (isSearch(request) ? { kind: 'answer', status: 400, body } : null);
    for (let asked = 0; asked < 3; asked++)
      expect((await rig.search(WORD)).found).toMatchObject({ total: 12, degraded: true });
    const defects = rig.log.filter(({ level, msg }) => level === ERROR && msg.includes('refused'));
    expect(defects).toHaveLength(3);
    expect(defects[0]).toMatchObject({ error: { code: 'invalid_search_filter' } });
  });

  it('503 with Retry-After: the engine is left alone that long', async () => {
    const body = { message: 'busy', code: 'too_many_search_requests', type: 'system', link: '' };
    stub.fault = (request) =>
      isSearch(request) ? { kind: 'answer', status: 503, body, headers: { 'retry-after': '6' } } : null;
    expect((await rig.search(WORD)).found).toMatchObject({ total: 12, degraded: true });
    const refusedAt = performance.now();
    stub.heal();
    await eventually('the engine is asked again', async () => {
      expect((await rig.search(WORD)).found?.total).toBe(12);
      return stub.requests.some(isSearch);
    });
    const waited = (stub.requests.find(isSearch)?.at ?? 0) - refusedAt;
    expect(waited).toBeGreaterThan(5_900);
    process.stderr.write(`F9: asked again ${Math.round(waited)} ms after « Retry-After: 6 » (7,500 at most)\n`);
  });

  const nonsense: [string, number, unknown][] = [
    ['a page of a proxy', 502, '<html><h1>502 Bad Gateway</h1></html>'],
    ['half an answer', 200, '{"results":[{"hits":[{"id":"'],
    ['something else altogether', 200, { hello: 'world' }],
    ['a wrong key', 403, { message: 'no', code: 'invalid_api_key', type: 'auth', link: '' }],
  ];
  it.each(nonsense)('%s is a failure of the engine: PostgreSQL answers', async (_name, status, body) => {
    stub.fault = (request) => (isSearch(request) ? { kind: 'answer', status, body } : null);
    expect(await rig.search(WORD)).toMatchObject({ status: 200, found: { total: 12, degraded: true } });
  });

  it('is seen by these checks when a refusal is taken for nothing found', async () => {
    stub.fault = (request) => (isSearch(request) ? { kind: 'answer', status: 400, body: '{}' } : null);
    rig.replaceEngine((engine) => ({
      name: engine.name,
      match: (query) =>
        (Reflect.get(engine, 'chosen') as typeof engine).match(query).catch(() => ({ matches: [], degraded: false })),
    }));
    expect((await rig.search(WORD)).found).toMatchObject({ total: 0, degraded: false });
  });
});
