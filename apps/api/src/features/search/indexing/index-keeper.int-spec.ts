import { OutboxRunner } from '../../../platform/outbox';
import { REFERENCE, seedTerritories, type ReferenceProvider } from '../../territories';
import { SEARCH_ENGINE } from '../search.tokens';
import type { TextQuery } from '../domain/text/text-query';
import { EngineUnavailable, type TextSearch } from '../search-engine.port';
import { IndexSourceReader } from '../index-source.reader';
import { writeListings } from '../testing/a-listing.suite';
import { startSearchApp, type SearchApp } from '../testing/search-app.suite';
import { IndexKeeper } from './index-keeper';

const byTerm = (term: string): TextQuery => ({
  tiers: [{ band: 1, score: 1, tree: { kind: 'terms', terms: [term], reach: 'place' } }],
  fallback: [],
});
const listing = (name: string) => ({ name, municipality: '35027', activities: [] });

describe('the search index', () => {
  let search: SearchApp;
  let keeper: IndexKeeper;
  let ids: string[];

  beforeAll(async () => {
    search = await startSearchApp();
    keeper = search.app.get(IndexKeeper);
    ids = await writeListings(search.database, [listing('La Ruche'), listing('Le Phare'), listing('La Dune')]);
  });
  afterAll(() => search.close());

  const drain = (): Promise<unknown> => search.app.get(OutboxRunner).drain();
  const look = async () => (await keeper.look()).get('postgresql');
  const found = async (term: string): Promise<string[]> =>
    (await search.app.get<TextSearch>(SEARCH_ENGINE).match(byTerm(term))).matches.map((match) => match.listingId);
  const change = async (id: string, set: string, version: number): Promise<void> => {
    await search.database.query(`UPDATE listing SET ${set}, version = ${version} WHERE id = $1`, [id]);
    await search.database.query(`INSERT INTO outbox_event (topic, aggregate_id, version) VALUES ('listing', $1, $2)`, [
      id,
      version,
    ]);
  };

  it('is built when missing, then found whole', async () => {
    await expect(found('ruch')).rejects.toBeInstanceOf(EngineUnavailable);
    expect(await look()).toBe('rebuilt');
    expect(await look()).toBe('whole');
    expect(await found('ruch')).toEqual([ids[0]]);
  });

  it('follows a change, a withdrawal and a new publication from the outbox', async () => {
    await change(ids[1]!, `name = 'Le Fanal'`, 2);
    await drain();
    expect([await found('phar'), await found('fanal')]).toEqual([[], [ids[1]]]);
    await change(ids[1]!, `publication = 'withdrawn'`, 3);
    await drain();
    expect(await found('fanal')).toEqual([]);
    await change(ids[1]!, `publication = 'published'`, 4);
    await drain();
    expect(await found('fanal')).toEqual([ids[1]]);
    expect(await look()).toBe('whole');
  });

  it('leaves no word of a withdrawn listing behind', async () => {
    await change(ids[1]!, `publication = 'withdrawn', name = 'Le Fanal'`, 5);
    await drain();
    const [word] = await search.database.query<{ documents: number }>(
      `SELECT w.documents FROM search_word w JOIN search_generation g USING (generation) WHERE g.engine = 'postgresql' AND word = 'fanal'`,
    );
    expect(word?.documents ?? 0).toBe(0);
  });

  it('is not rebuilt while news waits: it is only late', async () => {
    await change(ids[0]!, `name = 'La Ruche dorée'`, 2);
    expect([await look(), await look()]).toEqual(['catching_up', 'catching_up']);
    await drain();
    expect(await look()).toBe('whole');
  });

  it('is rebuilt although news that can never be applied is left', async () => {
    await search.database.query(
      `INSERT INTO outbox_event (topic, aggregate_id, version, attempts, due_at) VALUES ('listing', $1, 9, 8, now() + interval '1 hour')`,
      [ids[2]],
    );
    await search.database.query(`DELETE FROM search_document WHERE listing_id = $1`, [ids[2]]);
    expect(['catching_up rebuilt whole', 'rebuilt whole whole']).toContain(
      `${await look()} ${await look()} ${await look()}`,
    );
    await search.database.query(`DELETE FROM outbox_event WHERE attempts > 0`);
  });

  it('waits for the news of its own engine only', async () => {
    const source = search.app.get(IndexSourceReader, { strict: false });
    await search.database.query(
      `INSERT INTO outbox_event (topic, aggregate_id, version) VALUES ('search-meilisearch', $1, 1)`,
      [ids[2]],
    );
    expect((await source.state('postgresql')).waiting).toBe(0);
    expect((await source.state('meilisearch')).waiting).toBe(1);
  });

  it('leaves no news behind for an engine that is not configured any more', async () => {
    await look();
    expect(await search.app.get(OutboxRunner).counts()).toMatchObject({ waiting: 0 });
  });

  it('is rebuilt when it was wiped, and says nothing meanwhile', async () => {
    await search.database.query('TRUNCATE search_document');
    await expect(found('ruch')).rejects.toBeInstanceOf(EngineUnavailable);
    expect(await look()).toBe('rebuilt');
    expect(await found('ruch')).toEqual([ids[0]]);
  });

  it('is rebuilt at the second look at the latest when it differs from the directory: an old copy was put back', async () => {
    await search.database.query(`DELETE FROM search_document WHERE listing_id = $1`, [ids[2]]);
    // The comparison word for word, a part of the directory at a time, may come upon the missing listing first.
    expect(['catching_up rebuilt', 'rebuilt whole']).toContain(`${await look()} ${await look()}`);
    expect(await found('dun')).toEqual([ids[2]]);
  });

  it('is rebuilt when it was written with other words', async () => {
    await search.database.query(`UPDATE search_generation SET analysis = '0/old'`);
    expect([await look(), await look()]).toEqual(['rebuilt', 'whole']);
  });

  it('is rebuilt when a place has another name, not when it has another point', async () => {
    await seedTerritories(search.database);
    await search.app.get<ReferenceProvider>(REFERENCE, { strict: false }).refresh();
    await look();
    await search.database.query(`UPDATE municipality SET lat = lat + 0.01 WHERE code = '35027'`);
    await search.app.get<ReferenceProvider>(REFERENCE, { strict: false }).refresh();
    expect(await look()).toBe('whole');
    await search.database.query(`UPDATE municipality SET name = 'Villeneuve' WHERE code = '35027'`);
    await search.app.get<ReferenceProvider>(REFERENCE, { strict: false }).refresh();
    expect([await look(), await look()]).toEqual(['rebuilt', 'whole']);
    expect(await found('villeneuv')).toHaveLength(2);
  });

  it('is not rebuilt with old names by a process that has not heard of the new ones', async () => {
    await search.database.query(`UPDATE municipality SET name = 'Longueville' WHERE code = '35027'`);
    const provider = search.app.get<ReferenceProvider>(REFERENCE, { strict: false });
    const old = provider.current();
    await provider.refresh();
    await look();
    const current = jest.spyOn(provider, 'current').mockReturnValue(old);
    const refresh = jest.spyOn(provider, 'refresh').mockImplementation(async () => current.mockRestore());
    expect(await look()).toBe('whole');
    refresh.mockRestore();
    current.mockRestore();
  });

  it('takes what is published during a rebuild', async () => {
    const engine = keeper.engines[0]!;
    const rebuild = engine.rebuild.bind(engine);
    let late = '';
    const spy = jest.spyOn(engine, 'rebuild').mockImplementation(async (source) =>
      rebuild({
        ...source,
        documents: async function* () {
          yield* source.documents();
          [late = ''] = await writeListings(search.database, [listing('Le Retardataire')]);
        },
      }),
    );
    await keeper.rebuild(engine);
    spy.mockRestore();
    expect(await found('retardatair')).toEqual([late]);
    await drain();
    expect(await look()).toBe('whole');
  });
});
