import { randomUUID } from 'node:crypto';
import { aDocument } from '../../apps/api/src/features/search/adapters/index-documents.suite';
import type { IndexChange, SearchEngine } from '../../apps/api/src/features/search/search-engine.port';
import {
  checksumOf,
  directoryOf,
  edit,
  embeddedIndexOf,
  waitingNews,
  writeCaterers,
  type Edit,
  type Versions,
} from './rig/directory';
import { MeilisearchStub } from './rig/meilisearch-stub';
import { startSearchRig, type SearchRig } from './rig/search-rig';
import { seeded, shuffled } from './rig/seed';

jest.setTimeout(60_000);

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

const KINDS: readonly Edit[] = ['rename', 'withdraw', 'publish', 'delete'];
const DRAW = { F10: 3, F11: 100 } as const;

/** Edits many listings several times, as a busy week does. */
async function edits(random: () => number): Promise<void> {
  const ids = await writeCaterers(rig.database, 60);
  for (let round = 0; round < 8; round++)
    await edit(rig.database, KINDS[Math.floor(random() * 4)]!, shuffled(ids, random).slice(0, 20));
}

/** Written words and how many listings hold each, of the index that serves. */
const words = () =>
  rig.database.query(
    `SELECT word, search_word.documents FROM search_word JOIN search_generation USING (generation)
     WHERE engine = 'postgresql' AND state = 'serving' AND search_word.documents > 0 ORDER BY word`,
  );

const isSettled = async (): Promise<void> => {
  const truth = await directoryOf(rig.database);
  await rig.catalogue.refresh();
  expect(await waitingNews(rig.database)).toBe(0);
  expect(new Map([...(await embeddedIndexOf(rig.database))].sort())).toEqual(new Map([...truth].sort()));
  expect(new Map([...stub.listings()].sort())).toEqual(new Map([...truth].sort()));
  expect((await rig.catalogue.current()).size).toBe(truth.size);
};

it('F10: news that comes three times, together and again later, counts once', async () => {
  const { random } = seeded('F10');
  await edits(random);
  for (let copy = 1; copy < DRAW.F10; copy++)
    await rig.database.query(
      `INSERT INTO outbox_event (topic, aggregate_id, version) SELECT topic, aggregate_id, version FROM outbox_event`,
    );
  await rig.outbox.drain();
  await rig.database.query('UPDATE outbox_event SET processed_at = NULL');
  await rig.outbox.drain();
  await isSettled();
  const counted = await words();
  await rig.keeper.rebuild(rig.keeper.engines[0]!);
  expect(counted).toEqual(await words());
});

/** A life for each listing: written again and again, removed and written again at times, each time a version higher. */
function lives(random: () => number, listings: number): IndexChange[] {
  return Array.from({ length: listings }, () => {
    const listingId = randomUUID();
    return Array.from({ length: 1 + Math.floor(random() * 6) }, (_, at): IndexChange =>
      random() < 0.25
        ? { kind: 'remove', listingId, version: at + 1 }
        : { kind: 'upsert', document: aDocument({ name: [`nom${at}`] }, listingId, at + 1) },
    );
  }).flat();
}

const listingOf = (change: IndexChange): string =>
  change.kind === 'remove' ? change.listingId : change.document.listingId;
const versionOf = (change: IndexChange): number =>
  change.kind === 'remove' ? change.version : change.document.version;

/** What must stand at the end: the highest version of each, unless that is a removal. */
function highest(changes: readonly IndexChange[]): Versions {
  const last = new Map<string, IndexChange>();
  for (const change of changes)
    if (versionOf(last.get(listingOf(change)) ?? change) <= versionOf(change)) last.set(listingOf(change), change);
  return new Map([...last].flatMap(([id, change]) => (change.kind === 'upsert' ? [[id, versionOf(change)]] : [])));
}

/** Shuffles within windows of a hundred, as parallel workers do, with a third delivered twice. */
function inDisorder(changes: readonly IndexChange[], random: () => number): IndexChange[] {
  const byAge = [...changes].sort((a, b) => versionOf(a) - versionOf(b));
  const repeated = byAge.flatMap((change) => (random() < 0.33 ? [change, change] : [change]));
  const windows = Array.from({ length: Math.ceil(repeated.length / DRAW.F11) }, (_, at) =>
    repeated.slice(at * DRAW.F11, (at + 1) * DRAW.F11),
  );
  return windows.flatMap((window) => shuffled(window, random));
}

async function applyInBatches(engine: SearchEngine, changes: readonly IndexChange[], random: () => number) {
  for (let at = 0; at < changes.length;) {
    const size = 1 + Math.floor(random() * 60);
    await engine.apply(changes.slice(at, at + size));
    at += size;
  }
}

const empty = { documents: async function* () {}, lateChanges: () => Promise.resolve([]), analysis: 'test' };
const names = ['postgresql', 'meilisearch'] as const;
const engineOf = (name: (typeof names)[number]) => rig.keeper.engines.find((engine) => engine.name === name)!;
const heldBy = { postgresql: () => embeddedIndexOf(rig.database), meilisearch: async () => stub.listings() };

describe.each(names)('%s', (name) => {
  beforeEach(async () => {
    await engineOf(name).rebuild(empty);
  });

  it('F11: windows of a hundred in any order end at the highest versions', async () => {
    const { random } = seeded(`F11 ${name}`);
    const changes = lives(random, 120);
    await applyInBatches(engineOf(name), inDisorder(changes, random), random);
    const [held, wanted] = [await heldBy[name](), highest(changes)];
    expect(checksumOf(held)).toBe(checksumOf(wanted));
    expect(await engineOf(name).state()).toMatchObject({ documents: wanted.size, checksum: checksumOf(wanted) });
  });

  it('F12: a listing removed stays removed, whatever comes late', async () => {
    const listingId = randomUUID();
    const at = (version: number): IndexChange => ({
      kind: 'upsert',
      document: aDocument({ name: ['disparu'] }, listingId, version),
    });
    const engine = engineOf(name);
    await engine.apply([at(1)]);
    await engine.apply([{ kind: 'remove', listingId, version: 5 }]);
    await engine.apply([at(4)]);
    await engine.apply([at(5), at(2)]);
    expect([...(await heldBy[name]())]).toEqual([]);
    await engine.apply([at(6)]);
    expect([...(await heldBy[name]())]).toEqual([[listingId, 6]]);
  });
});

it('F12: a listing deleted from the directory stays out when its old news comes back', async () => {
  for (const engine of rig.keeper.engines) await rig.keeper.rebuild(engine);
  const [id = ''] = await writeCaterers(rig.database, 1);
  await rig.outbox.drain();
  await edit(rig.database, 'delete', [id]);
  await rig.outbox.drain();
  await rig.database.query(`INSERT INTO outbox_event (topic, aggregate_id, version) VALUES ('listing', $1, 1)`, [id]);
  await rig.outbox.drain();
  await isSettled();
  expect((await embeddedIndexOf(rig.database)).has(id)).toBe(false);
});

it('F11, F12: are seen by these checks when an index takes whatever comes last', async () => {
  const { random } = seeded('F11 sabotaged');
  const changes = lives(random, 120);
  const held = new Map<string, number>();
  for (const change of inDisorder(changes, random))
    if (change.kind === 'remove') held.delete(change.listingId);
    else held.set(change.document.listingId, change.document.version);
  expect(checksumOf(held)).not.toBe(checksumOf(highest(changes)));
});

it('F10: is seen by these checks when words are counted at each delivery', async () => {
  const before = await words();
  await rig.database.query(`UPDATE search_word SET documents = documents + 1`);
  expect(await words()).not.toEqual(before);
});
