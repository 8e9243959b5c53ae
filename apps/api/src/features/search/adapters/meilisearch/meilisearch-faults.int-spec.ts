import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import type { TextQuery } from '../../domain/text/text-query';
import { EngineRefused, EngineUnavailable, type RebuildSource } from '../../search-engine.port';
import { CircuitBreaker } from '../circuit-breaker';
import { aDocument } from '../index-documents.suite';
import { FallbackSearch } from '../fallback-search';
import { PostgresqlEngine } from '../postgresql/postgresql-engine';
import { MeilisearchEngine } from './meilisearch-engine';
import { startStub, type StubMeilisearch, type StubMood } from './stub-meilisearch.suite';

const QUERY: TextQuery = {
  tiers: [{ band: 1, score: 1, tree: { kind: 'terms', terms: ['ruche'], reach: 'name' } }],
  fallback: [],
};
const document = aDocument({ name: ['ruche'] });
const source: RebuildSource = {
  documents: async function* () {
    yield document;
  },
  lateChanges: () => Promise.resolve([]),
  analysis: 'test',
};
const problem = (code: string) => ({ message: code, code, type: 'invalid_request', link: '' });

describe('searches while Meilisearch is at fault', () => {
  let test: TestDatabase;
  let stub: StubMeilisearch;
  let search: FallbackSearch;
  let reported: (EngineUnavailable | EngineRefused)[];

  beforeAll(async () => {
    test = await createTestDatabase();
    await new PostgresqlEngine(test.database).rebuild(source);
    await test.database.query(
      `INSERT INTO search_generation (engine, generation, state, documents, checksum, analysis, built_at)
       VALUES ('meilisearch', $1, 'serving', 1, '', 'test', now())`,
      [randomUUID()],
    );
  });
  afterAll(() => test.drop());

  const at = async (mood: StubMood): Promise<void> => {
    stub = await startStub(mood);
    reported = [];
    search = new FallbackSearch(
      new MeilisearchEngine(test.database, { url: stub.url, key: null, timeoutMs: 200 }),
      new PostgresqlEngine(test.database),
      new CircuitBreaker({ now: () => performance.now(), random: () => 0 }),
      (failure) => reported.push(failure),
    );
  };
  afterEach(() => stub.stop());

  const degraded = { matches: [{ listingId: document.listingId, band: 1, score: 1 }], degraded: true };

  it('F5: answers when nobody listens', async () => {
    await at({ kind: 'hangs' });
    await stub.stop();
    expect(await search.match(QUERY)).toEqual(degraded);
    expect(reported).toMatchObject([{ reason: 'unreachable' }]);
  });

  it('F6: answers within its budget when the engine hangs, then no longer waits for it', async () => {
    await at({ kind: 'hangs' });
    const began = performance.now();
    expect(await search.match(QUERY)).toEqual(degraded);
    expect(performance.now() - began).toBeLessThan(1_000);
    await search.match(QUERY);
    const asked = stub.received.length;
    const times: number[] = [];
    for (let i = 0; i < 20; i++) {
      const start = performance.now();
      expect(await search.match(QUERY)).toEqual(degraded);
      times.push(performance.now() - start);
    }
    expect(stub.received).toHaveLength(asked);
    expect(reported).toMatchObject([{ reason: 'timeout' }, { reason: 'timeout' }]);
    expect(times.sort((a, b) => a - b)[18]).toBeLessThan(500);
  });

  it('F7: never takes a wiped engine for « nothing found »', async () => {
    await at({ kind: 'answers', status: 404, body: problem('index_not_found') });
    expect(await search.match(QUERY)).toEqual(degraded);
    stub.mood = {
      kind: 'routes',
      answer: (_, path) =>
        path.includes('stats')
          ? { status: 200, body: { numberOfDocuments: 0, isIndexing: false, fieldDistribution: {} } }
          : { status: 200, body: { results: [{ hits: [] }] } },
    };
    expect(await search.match(QUERY)).toEqual(degraded);
    expect(reported).toMatchObject([{ reason: 'no_index' }, { reason: 'no_index' }]);
  });

  it('F8: a write that the engine accepts then fails is a failure, and is not forgotten', async () => {
    await at({ kind: 'hangs' });
    const marker = {
      id: 'marker',
      generation: 'g',
      analysis: 'test',
      documents: 0,
      removed: 0,
      checksum: '0'.repeat(16),
    };
    const failing = (error: { code: string } | null, status: string): StubMood => ({
      kind: 'routes',
      answer: (method, path) => {
        if (path.includes('/tasks/'))
          return { status: 200, body: { uid: 1, status, error, enqueuedAt: new Date().toISOString() } };
        if (path.endsWith('/documents/marker')) return { status: 200, body: marker };
        if (path.endsWith('/documents/fetch')) return { status: 200, body: { results: [] } };
        return {
          status: method === 'POST' ? 202 : 200,
          body: { taskUid: 1, status: 'enqueued', enqueuedAt: new Date().toISOString() },
        };
      },
    });
    const engine = new MeilisearchEngine(test.database, { url: stub.url, key: null });
    stub.mood = failing({ code: 'invalid_document_id' }, 'failed');
    await expect(engine.apply([{ kind: 'upsert', document }])).rejects.toMatchObject({ code: 'invalid_document_id' });
    stub.mood = failing({ code: 'no_space_left_on_device' }, 'failed');
    await expect(engine.apply([{ kind: 'upsert', document }])).rejects.toBeInstanceOf(EngineUnavailable);
    stub.mood = failing(null, 'canceled');
    await expect(engine.apply([{ kind: 'upsert', document }])).rejects.toBeInstanceOf(EngineUnavailable);
  });

  it('F9: answers, and reports a defect of ours, when the engine refuses the filter', async () => {
    await at({ kind: 'answers', status: 400, body: problem('invalid_search_filter') });
    for (let i = 0; i < 3; i++) expect(await search.match(QUERY)).toEqual(degraded);
    expect(reported).toHaveLength(3);
    expect(reported[0]).toBeInstanceOf(EngineRefused);
    expect(reported[0]).toMatchObject({ code: 'invalid_search_filter' });
  });

  it('F9: leaves an overloaded engine alone as long as it asks', async () => {
    await at({
      kind: 'answers',
      status: 503,
      body: problem('too_many_search_requests'),
      headers: { 'retry-after': '10' },
    });
    for (let i = 0; i < 5; i++) expect(await search.match(QUERY)).toEqual(degraded);
    expect(stub.received).toHaveLength(1);
    expect(reported).toMatchObject([{ reason: 'overloaded', retryAfter: 10 }]);
  });
});
