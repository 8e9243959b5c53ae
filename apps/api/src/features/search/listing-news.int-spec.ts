import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { publish } from '../../platform/outbox';
import { ListingNews } from './listing-news.reader';

let base: TestDatabase;
let now = 0;

beforeAll(async () => {
  base = await createTestDatabase();
});

afterAll(() => base.drop());

const announce = (aggregateId: string, topic = 'listing'): Promise<void> =>
  publish(base.database, [{ topic, aggregateId, version: 1 }]);

describe('the news of listings', () => {
  it('brings each change once, of listings only', async () => {
    const news = new ListingNews(base.database, () => now);
    const [before, after] = [randomUUID(), randomUUID()];
    await announce(before);
    await news.begin();
    await announce(after);
    await announce(after);
    await announce(randomUUID(), 'other');
    expect(await news.next()).toEqual({ ids: [after], more: false });
    expect(await news.next()).toEqual({ ids: [], more: false });
  });

  it('waits for a transaction that took its number early and commits late', async () => {
    const news = new ListingNews(base.database, () => now);
    await news.begin();
    const [slow, quick, second] = [randomUUID(), randomUUID(), randomUUID()];
    await base.database.transaction(async (tx) => {
      await publish(tx, [
        { topic: 'listing', aggregateId: slow, version: 1 },
        { topic: 'listing', aggregateId: second, version: 1 },
      ]);
      await announce(quick);
      expect((await news.next()).ids).toEqual([quick]);
      now += 60_000;
      expect((await news.next()).ids).toEqual([]);
      expect(news.settled).toBe(true);
    });
    expect((await news.next()).ids).toEqual([slow, second]);
    expect((await news.next()).ids).toEqual([]);
  });

  it('knows when what was under way at the start has ended', async () => {
    const news = new ListingNews(base.database, () => now);
    await base.database.transaction(async (tx) => {
      await publish(tx, [{ topic: 'listing', aggregateId: randomUUID(), version: 1 }]);
      await news.begin();
      await news.next();
      expect(news.settled).toBe(false);
    });
    await news.next();
    expect(news.settled).toBe(true);
  });
});
