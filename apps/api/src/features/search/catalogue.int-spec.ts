import { randomUUID } from 'node:crypto';
import { publish } from '../../platform/outbox';
import { startSearchApp, type SearchApp } from './testing/search-app.suite';
import { writeListings } from './testing/a-listing.suite';

let search: SearchApp;

beforeEach(async () => {
  search = await startSearchApp();
});

afterEach(() => search.close());

const seated = (name: string, municipality = '35027') => ({ name, municipality, activities: [] });
const total = async (): Promise<number> => (await search.list()).total;

describe('the catalogue of a process', () => {
  it('loads at the first search when nobody asked for it before', async () => {
    await writeListings(search.database, [seated('A'), seated('B')]);
    expect(search.catalogue.size).toBe(0);
    expect(await total()).toBe(2);
  });

  it('finds what a transaction under way during the load commits afterwards', async () => {
    const [id] = await writeListings(search.database, [{ ...seated('Lente'), publication: 'held' }]);
    await search.database.transaction(async (tx) => {
      await tx.query(`UPDATE listing SET publication = 'published', version = 2 WHERE id = $1`, [id]);
      await publish(tx, [{ topic: 'listing', aggregateId: id ?? '', version: 2 }]);
      await writeListings(search.database, [seated('Rapide')]);
      await search.catalogue.start();
      expect(await total()).toBe(1);
    });
    await search.catalogue.refresh();
    expect(await total()).toBe(2);
  });

  it('brings a great many changes in, and takes them out again', async () => {
    await search.catalogue.start();
    await writeListings(
      search.database,
      Array.from({ length: 300 }, (_, at) => seated(`N${at}`)),
    );
    await search.catalogue.refresh();
    expect(await total()).toBe(300);
    await search.database.transaction(async (tx) => {
      const gone = await tx.query<{ id: string }>(`DELETE FROM listing WHERE name <> 'N7' RETURNING id`);
      await publish(
        tx,
        gone.map(({ id }) => ({ topic: 'listing', aggregateId: id, version: 2 })),
      );
    });
    await search.catalogue.refresh();
    expect(await total()).toBe(1);
  });

  it('leaves out a listing whose municipality nobody knows, and ignores news of others’ topics', async () => {
    await search.catalogue.start();
    await writeListings(search.database, [{ ...seated('Nulle part', '99999'), lat: 46, lng: -72 }, seated('Ici')]);
    await publish(search.database, [{ topic: 'other', aggregateId: randomUUID(), version: 1 }]);
    await search.catalogue.refresh();
    expect((await search.list()).results.map(({ name }) => name)).toEqual(['Ici']);
  });
});
