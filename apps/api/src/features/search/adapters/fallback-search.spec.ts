import { EngineRefused, EngineUnavailable, type TextMatches, type TextSearch } from '../search-engine.port';
import { CircuitBreaker } from './circuit-breaker';
import { FallbackSearch } from './fallback-search';

const QUERY = { tiers: [], fallback: [] };
const answer = (listingId: string): TextMatches => ({ matches: [{ listingId, band: 1, score: 1 }], degraded: false });

function setUp(chosen: () => Promise<TextMatches>, embedded = () => Promise.resolve(answer('embedded'))) {
  let now = 0;
  const asked = jest.fn(chosen);
  const reported: string[] = [];
  const search = new FallbackSearch(
    { name: 'meilisearch', match: asked } satisfies TextSearch,
    { name: 'postgresql', match: embedded },
    new CircuitBreaker({ now: () => now, random: () => 0 }),
    (failure) => reported.push(failure.message),
  );
  return { search, asked, reported, wait: (ms: number) => (now += ms) };
}

describe('a search with an engine behind it', () => {
  it('answers from the chosen engine when it can', async () => {
    const { search } = setUp(() => Promise.resolve(answer('chosen')));
    expect(await search.match(QUERY)).toEqual(answer('chosen'));
    expect(search.degraded).toBe(false);
  });

  it('answers from the embedded engine, saying so, when the chosen one is away', async () => {
    const { search, reported } = setUp(() => Promise.reject(new EngineUnavailable('meilisearch', 'timeout')));
    expect(await search.match(QUERY)).toEqual({ ...answer('embedded'), degraded: true });
    expect(reported).toEqual(['meilisearch is unavailable: timeout']);
    expect(search.degraded).toBe(true);
  });

  it('stops asking after two failures in a row, then tries again', async () => {
    let up = false;
    const { search, asked, wait } = setUp(() =>
      up ? Promise.resolve(answer('chosen')) : Promise.reject(new EngineUnavailable('meilisearch', 'unreachable')),
    );
    for (let i = 0; i < 5; i++) await search.match(QUERY);
    expect(asked).toHaveBeenCalledTimes(2);
    up = true;
    wait(5_000);
    expect(await search.match(QUERY)).toEqual(answer('chosen'));
    expect(await search.match(QUERY)).toEqual(answer('chosen'));
  });

  it('rests as long as the engine asks', async () => {
    const { search, asked, wait } = setUp(() => Promise.reject(new EngineUnavailable('meilisearch', 'overloaded', 10)));
    await search.match(QUERY);
    wait(9_999);
    await search.match(QUERY);
    expect(asked).toHaveBeenCalledTimes(1);
    wait(1);
    await search.match(QUERY);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('keeps asking an engine that refuses one request: the fault is in the request', async () => {
    const { search, asked, reported } = setUp(() =>
      Promise.reject(new EngineRefused('meilisearch', 'invalid_search_filter')),
    );
    for (let i = 0; i < 3; i++) expect((await search.match(QUERY)).degraded).toBe(true);
    expect(asked).toHaveBeenCalledTimes(3);
    expect(reported).toHaveLength(3);
  });

  it('tries the engine again after a trial that failed on our side', async () => {
    let failure: Error | null = new EngineUnavailable('meilisearch', 'unreachable');
    const { search, wait } = setUp(() =>
      failure === null ? Promise.resolve(answer('chosen')) : Promise.reject(failure),
    );
    await search.match(QUERY);
    await search.match(QUERY);
    wait(5_000);
    failure = new Error('PostgreSQL is away');
    await expect(search.match(QUERY)).rejects.toThrow('PostgreSQL is away');
    failure = null;
    expect(await search.match(QUERY)).toEqual(answer('chosen'));
  });

  const none: TextMatches = { matches: [], degraded: false };
  it('believes « nothing found » only when the embedded engine finds nothing either: the index may be an old copy', async () => {
    const { search, reported } = setUp(() => Promise.resolve(none));
    expect(await search.match(QUERY)).toEqual({ ...answer('embedded'), degraded: true });
    expect(reported).toEqual(['meilisearch is unavailable: stale_index']);
    const agreed = setUp(
      () => Promise.resolve(none),
      () => Promise.resolve(none),
    );
    expect(await agreed.search.match(QUERY)).toEqual(none);
    expect(agreed.reported).toEqual([]);
  });

  it('believes the chosen engine when there is no embedded index to ask', async () => {
    const { search } = setUp(
      () => Promise.resolve(none),
      () => Promise.reject(new EngineUnavailable('postgresql', 'no_index')),
    );
    expect(await search.match(QUERY)).toEqual(none);
  });

  it('hides no defect', async () => {
    const { search } = setUp(() => Promise.reject(new TypeError('defect')));
    await expect(search.match(QUERY)).rejects.toThrow('defect');
  });
});
