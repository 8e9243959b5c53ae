import type { TextQuery } from '../domain/text/text-query';
import type { TextMatches, TextSearch } from '../search-engine.port';
import { RememberingSearch } from './remembering-search';

const query = (term: string): TextQuery => ({
  tiers: [{ band: 1, score: 1, tree: { kind: 'terms', terms: [term], reach: 'place' } }],
  fallback: [],
});

/** An engine whose answers have the wanted length; the first match tells how often it was asked. */
function engineOf(length: number): { engine: TextSearch; asked: () => number } {
  let asked = 0;
  const match = (): Promise<TextMatches> => {
    asked += 1;
    const matches = Array.from({ length }, (_, at) => ({ listingId: `${asked}-${at}`, band: 1 as const, score: 1 }));
    return Promise.resolve({ matches, degraded: false });
  };
  return { engine: { name: 'meilisearch', match }, asked: () => asked };
}

describe('long answers of an engine', () => {
  it('are kept from the second time on, until the index changes', async () => {
    const { engine, asked } = engineOf(1_000);
    let mark = 'a/1';
    const search = new RememberingSearch(engine, () => Promise.resolve(mark));
    for (let time = 0; time < 5; time++) await search.match(query('traiteu'));
    expect(asked()).toBe(2);
    mark = 'a/2';
    expect((await search.match(query('traiteu'))).matches[0]?.listingId).toBe('3-0');
    await search.match(query('traiteu'));
    expect(asked()).toBe(3);
  });

  it('belong to their query alone', async () => {
    const { engine, asked } = engineOf(1_000);
    const search = new RememberingSearch(engine, () => Promise.resolve('a/1'));
    for (const term of ['a', 'b', 'a', 'b', 'a', 'b']) await search.match(query(term));
    expect(asked()).toBe(4);
  });

  it('are not kept without an index to tell them by', async () => {
    const { engine, asked } = engineOf(1_000);
    const search = new RememberingSearch(engine, () => Promise.resolve(null));
    for (let time = 0; time < 4; time++) await search.match(query('a'));
    expect(asked()).toBe(4);
  });

  it('give way to later ones beyond a bound', async () => {
    const { engine, asked } = engineOf(90_000);
    const search = new RememberingSearch(engine, () => Promise.resolve('a/1'));
    for (const term of ['a', 'a', 'b', 'b', 'c', 'c']) await search.match(query(term));
    await search.match(query('b'));
    expect(asked()).toBe(6);
    await search.match(query('a'));
    expect(asked()).toBe(7);
  });
});

it('asks every time for a short answer, and for no mark', async () => {
  const { engine, asked } = engineOf(999);
  const markOf = jest.fn(() => Promise.resolve('a/1'));
  const search = new RememberingSearch(engine, markOf);
  for (let time = 0; time < 3; time++) await search.match(query('a'));
  expect([asked(), markOf.mock.calls.length]).toEqual([3, 0]);
});
