import { EngineRefused, EngineUnavailable, type TextMatches, type TextSearch } from '../search-engine.port';
import { CircuitBreaker } from './circuit-breaker';
import { FallbackSearch } from './fallback-search';

const QUERY = { tiers: [], fallback: [] };
const answer = (listingId: string): TextMatches => ({ matches: [{ listingId, band: 1, score: 1 }], degraded: false });

function setUp(chosen: () => Promise<TextMatches>) {
  let now = 0;
  const asked = jest.fn(chosen);
  const reported: string[] = [];
  const search = new FallbackSearch(
    { name: 'meilisearch', match: asked } satisfies TextSearch,
    { name: 'postgresql', match: () => Promise.resolve(answer('embedded')) },
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

  it('hides no defect', async () => {
    const { search } = setUp(() => Promise.reject(new TypeError('defect')));
    await expect(search.match(QUERY)).rejects.toThrow('defect');
  });
});
