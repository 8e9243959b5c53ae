import { execFileSync } from 'node:child_process';
import { writeListings } from '../../apps/api/src/features/search/testing/a-listing.suite';
import type { TextSearch } from '../../apps/api/src/features/search/search-engine.port';
import { checksumOf, directoryOf, eventually, WORD } from './rig/directory';
import { MeilisearchStub } from './rig/meilisearch-stub';
import { RealMeilisearch } from './rig/real-meilisearch';
import { startSearchRig, type SearchRig } from './rig/search-rig';

jest.setTimeout(300_000);

/** Found by nobody until it is written, after the copy that is later put back. */
const NEW = 'apiculture';
const writeBeekeepers = async (rig: SearchRig): Promise<void> => {
  const activities = [{ sectors: ['S07.1'], area: { kind: 'province' as const } }];
  const keeper = (at: number) => ({ name: `Apiculture ${at}`, municipality: '37067', activities });
  await writeListings(rig.database, [keeper(1), keeper(2), keeper(3)]);
  await rig.outbox.drain();
  await rig.catalogue.refresh();
};
const generation = async ({ database }: SearchRig): Promise<string | undefined> =>
  (
    await database.query<{ generation: string }>(
      `SELECT generation FROM search_generation WHERE engine = 'meilisearch'`,
    )
  )[0]?.generation;
const looks = async ({ keeper }: SearchRig): Promise<string | undefined> => (await keeper.look()).get('meilisearch');

describe('F7: the engine lost its index', () => {
  let stub: MeilisearchStub;
  let rig: SearchRig;
  beforeEach(async () => {
    stub = await new MeilisearchStub().open();
    rig = await startSearchRig(stub);
  });
  afterEach(async () => {
    await rig?.close();
    await stub?.close();
  });
  const isWhole = async (): Promise<void> =>
    expect(checksumOf(stub.listings())).toBe(checksumOf(await directoryOf(rig.database)));

  const losses: [string, () => void][] = [
    ['everything', () => stub.indexes.clear()],
    ['all documents', () => stub.indexes.forEach((documents) => documents.clear())],
    ['all but the mark', () => stub.indexes.forEach((documents) => rig.ids.forEach((id) => documents.delete(id)))],
    ['the mark', () => stub.indexes.forEach((documents) => documents.delete('marker'))],
  ];
  it.each(losses)('%s: nothing is said to be missing, and one look later it is there again', async (_name, lose) => {
    const before = await generation(rig);
    lose();
    expect((await rig.search(WORD)).found).toMatchObject({ total: 12 });
    expect(await looks(rig)).toBe('rebuilt');
    expect(await generation(rig)).not.toBe(before);
    await isWhole();
    expect(stub.indexes.size).toBe(1);
  });

  it('answers all along while the index is built again, into a new one that is then swapped in', async () => {
    stub.indexes.clear();
    stub.taskMs = () => 120;
    let rebuilt = false;
    const rebuilding = looks(rig).then(() => (rebuilt = true));
    const totals = new Set<number | undefined>();
    while (!rebuilt) totals.add((await rig.search(WORD)).found?.total);
    await rebuilding;
    expect([...totals]).toEqual([12]);
  });

  it('an old copy is put back: no result is denied, and it is found out', async () => {
    const copy = stub.copy();
    await writeBeekeepers(rig);
    stub.indexes = copy;
    expect((await rig.search(NEW)).found).toMatchObject({ total: 3, degraded: true });
    rig.keeper.start();
    const ms = await eventually('the index is whole again', async () => {
      expect((await rig.search(NEW)).found?.total).toBe(3);
      return checksumOf(stub.listings()) === checksumOf(await directoryOf(rig.database));
    });
    process.stderr.write(`F7: found out and rebuilt in ${Math.round(ms)} ms (promised: 30,000)\n`);
    await eventually('an answer of the engine', async () => (await rig.search(NEW)).found?.degraded === false);
    const lines = rig.log.filter(({ msg }) => msg === 'the search index is rebuilt');
    // By its checksum, or by the comparison word for word when that comes upon it first.
    expect(lines.at(-1)).toMatchObject({ engine: 'meilisearch', fault: expect.stringMatching(/^(stale|damaged)$/) });
  });

  it('is seen by these checks when the engine is believed alone', async () => {
    const copy = stub.copy();
    await writeBeekeepers(rig);
    stub.indexes = copy;
    rig.replaceEngine((engine) => Reflect.get(engine, 'chosen') as TextSearch);
    expect((await rig.search(NEW)).found).toMatchObject({ total: 0, degraded: false });
  });

  it('leaves no index behind when a rebuild is cut short', async () => {
    stub.indexes.clear();
    let swapping = false;
    stub.fault = ({ method, path }) => {
      swapping ||= method === 'POST' && path.endsWith('/documents');
      return swapping ? { kind: 'reset' } : null;
    };
    expect(await looks(rig)).toBe('away');
    expect(stub.indexes.size).toBe(1);
    stub.heal();
    expect(await looks(rig)).toBe('rebuilt');
    await eventually('one index is left', () => stub.indexes.size === 1);
    await isWhole();
  });
});

const onPath = (): boolean => {
  try {
    execFileSync('meilisearch', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

(onPath() ? describe : describe.skip)('F7 on a real Meilisearch (skipped: none on the PATH)', () => {
  let engine: RealMeilisearch;
  let rig: SearchRig;
  beforeAll(async () => {
    engine = await RealMeilisearch.start();
    rig = await startSearchRig(engine);
  });
  afterAll(async () => {
    await rig?.close();
    await engine?.remove();
  });
  const answersAgain = () =>
    eventually('an answer of the engine', async () => (await rig.search(WORD)).found?.degraded === false);

  it('an old copy of its files is put back', async () => {
    await engine.saveCopy();
    await answersAgain();
    await writeBeekeepers(rig);
    expect((await rig.search(NEW)).found).toMatchObject({ total: 3, degraded: false });
    await engine.restoreCopy();
    await answersAgain();
    expect((await rig.search(NEW)).found).toMatchObject({ total: 3, degraded: true });
    expect(['catching_up rebuilt', 'rebuilt whole']).toContain(`${await looks(rig)} ${await looks(rig)}`);
    expect((await rig.search(NEW)).found).toMatchObject({ total: 3, degraded: false });
  });

  it('its files are lost', async () => {
    // The beekeepers cater too.
    await engine.wipe();
    expect((await rig.search(WORD)).found).toMatchObject({ total: 15, degraded: true });
    expect(await looks(rig)).toBe('rebuilt');
    await answersAgain();
    expect((await rig.search(WORD)).found).toMatchObject({ total: 15, degraded: false });
  });
});
