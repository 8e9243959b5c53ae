import { IndexKeeper } from '../../apps/api/src/features/search/indexing/index-keeper';
import type { SearchEngine } from '../../apps/api/src/features/search/search-engine.port';
import { Metrics } from '../../apps/api/src/platform/http/metrics';
import { checksumOf, directoryOf, edit, embeddedIndexOf, eventually, WORD } from './rig/directory';
import { MeilisearchStub } from './rig/meilisearch-stub';
import { startSearchRig, type SearchRig } from './rig/search-rig';

jest.setTimeout(180_000);

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

const documents = () => [...stub.indexes.values()][0]!;
const poke = (sql: string) => () => rig.database.query(sql.replace('$id', `'${rig.ids[4] ?? ''}'`));
const change = (to: object) => () => {
  const id = rig.ids[4] ?? '';
  documents().set(id, { ...documents().get(id), ...to });
};
const ROW = 'search_document WHERE listing_id = $id';

const damages: [string, 'postgresql' | 'meilisearch', () => unknown][] = [
  ['a row is gone', 'postgresql', poke(`DELETE FROM ${ROW}`)],
  ['a row says another version', 'postgresql', poke(`UPDATE search_document SET version = 99 WHERE listing_id = $id`)],
  ['a row lost its words', 'postgresql', poke(`UPDATE search_document SET tsv = '' WHERE listing_id = $id`)],
  [
    'a row too many',
    'postgresql',
    poke(`INSERT INTO search_document SELECT generation, gen_random_uuid(), 1, name_key, tsv, words FROM ${ROW}`),
  ],
  ['a document is gone', 'meilisearch', () => documents().delete(rig.ids[4] ?? '')],
  ['a document says another version', 'meilisearch', change({ v: 99 })],
  ['a document lost its words', 'meilisearch', change({ a: [], b: [], c: [], d: [] })],
  ['a document is taken for a removed one', 'meilisearch', change({ gone: true })],
];

describe('F27: an index is damaged behind the product’s back', () => {
  const repaired = async (name: string): Promise<boolean> => {
    for (let look = 0; look < 2; look++)
      if ((await rig.keeper.look()).get(name as 'postgresql') === 'rebuilt') return true;
    return false;
  };

  it.each(damages)('%s (%s): two looks find and repair it', async (_name, engine, damage) => {
    await damage();
    expect(await repaired(engine)).toBe(true);
    const truth = await directoryOf(rig.database);
    expect(checksumOf(await embeddedIndexOf(rig.database))).toBe(checksumOf(truth));
    expect(checksumOf(stub.listings())).toBe(checksumOf(truth));
    expect((await rig.search(WORD)).found).toMatchObject({ total: truth.size, degraded: false });
    expect([...(await rig.keeper.look()).values()]).toEqual(['whole', 'whole']);
  });

  it('is repaired while edits keep coming', async () => {
    rig.outbox.start();
    let editing = true;
    const editor = async (): Promise<void> => {
      for (let at = 0; editing; at++) {
        await edit(rig.database, 'rename', [rig.ids[at % 4] ?? '']);
        await new Promise((wait) => setTimeout(wait, 50));
      }
    };
    const edits = editor();
    await rig.database.query(`DELETE FROM search_document WHERE listing_id = $1`, [rig.ids[8]]);
    await eventually('the row is there again', async () => {
      await rig.keeper.look();
      return (await embeddedIndexOf(rig.database)).has(rig.ids[8] ?? '');
    });
    editing = false;
    await edits;
  });

  it('is counted, for staff to see', async () => {
    const text = await rig.get(Metrics).registry.metrics();
    expect(text).toMatch(/repere_search_index_rebuilds_total\{engine="postgresql",fault="stale"\} \d/);
    expect(text).toMatch(/repere_search_index_rebuilds_total\{engine="postgresql",fault="damaged"\} \d/);
    expect(text).toMatch(/repere_search_index_rebuilds_total\{engine="meilisearch",fault="damaged"\} \d/);
  });

  it('is seen by these checks when nobody compares', async () => {
    const [embedded] = rig.keeper.engines;
    const blind: SearchEngine = {
      name: 'postgresql',
      match: (query) => embedded!.match(query),
      apply: (changes) => embedded!.apply(changes),
      rebuild: (source) => embedded!.rebuild(source),
      state: async () => {
        const truth = await directoryOf(rig.database);
        const { analysis } = rig.keeper;
        return { generation: 'g', analysis, documents: truth.size, checksum: checksumOf(truth) };
      },
      differing: () => Promise.resolve([]),
    };
    const [database, source, words, log] = ['database', 'source', 'words', 'log'].map((name) =>
      Reflect.get(rig.keeper, name),
    ) as [never, never, never, never];
    await poke(`DELETE FROM ${ROW}`)();
    const keeper = new IndexKeeper(database, [blind], source, words, log);
    expect([...(await keeper.look()).values(), ...(await keeper.look()).values()]).toEqual(['whole', 'whole']);
    expect((await embeddedIndexOf(rig.database)).has(rig.ids[4] ?? '')).toBe(false);
  });
});

describe('F27: the catalogue in memory missed a change', () => {
  it('finds it by comparing versions, within five minutes', async () => {
    const [id] = rig.ids;
    await rig.database.query(`UPDATE listing SET version = version + 1, publication = 'withdrawn' WHERE id = $1`, [id]);
    await rig.catalogue.refresh();
    const before = rig.catalogue.size;
    const now = performance.now.bind(performance);
    const later = jest.spyOn(performance, 'now').mockImplementation(() => now() + 290_000);
    await rig.catalogue.refresh();
    later.mockRestore();
    expect(rig.catalogue.size).toBe(before - 1);
  });
});
