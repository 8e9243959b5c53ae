import { VocabularyDesk } from '../vocabulary';
import { IndexKeeper } from './indexing/index-keeper';
import { prepareSearch } from '.';
import { hasMeilisearch, startMeilisearch, type RunningMeilisearch } from './adapters/meilisearch/a-meilisearch.suite';
import { writeListings } from './testing/a-listing.suite';
import { startSearchApp, type SearchApp } from './testing/search-app.suite';

const engines = hasMeilisearch ? ['postgresql', 'meilisearch'] : ['postgresql'];
if (!hasMeilisearch) test.skip('skipped: no Meilisearch', () => undefined);

describe.each(engines)('words that staff add, on %s', (engine) => {
  let meilisearch: RunningMeilisearch | null = null;
  let search: SearchApp;
  let entry: string;

  beforeAll(async () => {
    meilisearch = engine === 'meilisearch' ? await startMeilisearch() : null;
    search = await startSearchApp(meilisearch === null ? {} : { MEILI_URL: meilisearch.url });
    const service = { modes: ['services'], area: { kind: 'province' } as const };
    await writeListings(search.database, [
      { name: 'Les Grandes Fêtes', municipality: '35027', activities: [{ ...service, sectors: ['S18.3'] }] },
      {
        name: 'Au Pays des boules',
        municipality: '35027',
        descriptionFr: 'Zorbules de toutes les tailles.',
        activities: [{ ...service, sectors: [] }],
      },
    ]);
    await prepareSearch(search.app);
  });
  afterAll(async () => {
    await search.close();
    await meilisearch?.stop();
  });

  const names = async (q: string): Promise<string[]> =>
    (await search.list({ q })).results.map(({ name }) => name).toSorted();

  it('are plain words before', async () => {
    const { understood, degraded } = await search.list({ q: 'zorbules' });
    expect({ understood: understood.sectors, degraded }).toEqual({ understood: [], degraded: false });
    expect(await names('zorbules')).toEqual(['Au Pays des boules']);
    expect(await names('chapiteaux')).toEqual(['Les Grandes Fêtes']);
  });

  it('mean their sectors in searches at once', async () => {
    const desk = search.app.get(VocabularyDesk);
    const proposed = await desk.proposeEntry({ phrases: ['zorbules'], language: 'fr', sectors: ['S18.3'] }, null);
    entry = proposed.ok ? proposed.value.id : '';
    await desk.acceptEntry(entry, null);
    expect((await search.list({ q: 'zorbule' })).understood.sectors.map(({ id }) => id)).toEqual(['S18.3']);
    expect(await names('zorbules')).toContain('Les Grandes Fêtes');
  });

  it('mean them in listings once the indexes have followed', async () => {
    const verdicts = await search.app.get(IndexKeeper).look();
    expect([...verdicts.values()].every((verdict) => verdict === 'rebuilt')).toBe(true);
    expect(await names('chapiteaux')).toEqual(['Au Pays des boules', 'Les Grandes Fêtes']);
    expect(await search.app.get(IndexKeeper).look()).toEqual(
      new Map([...verdicts.keys()].map((name) => [name, 'whole'])),
    );
  });

  it('are plain words again once retired', async () => {
    await search.app.get(VocabularyDesk).retireEntry(entry, null);
    await search.app.get(IndexKeeper).look();
    expect((await search.list({ q: 'zorbules' })).understood.sectors).toEqual([]);
    expect(await names('chapiteaux')).toEqual(['Les Grandes Fêtes']);
  });
});
