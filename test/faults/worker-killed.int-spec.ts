import { migrate } from '../../apps/api/src/platform/database';
import type { TestDatabase } from '@repere/testing';
import {
  checksumOf,
  directoryOf,
  edit,
  embeddedIndexOf,
  eventually,
  waitingNews,
  writeCaterers,
  type Edit,
  type Versions,
} from './rig/directory';
import { createEmptyDatabase } from './rig/empty-database';
import { MeilisearchStub } from './rig/meilisearch-stub';
import { BuiltProcess } from './rig/process';
import { seeded, shuffled } from './rig/seed';

jest.setTimeout(600_000);

/** Kills; the fault matrix wants the points random, the budget wants few. */
const KILLS = Number(process.env['KILLS'] ?? 5);
const LISTINGS = 300;
const KINDS: readonly Edit[] = ['rename', 'rename', 'withdraw', 'publish', 'delete'];

describe('F2: the worker is killed while it brings the index up to date', () => {
  let base: TestDatabase;
  let stub: MeilisearchStub;
  let ids: string[];
  const workers: BuiltProcess[] = [];
  const startWorker = (): BuiltProcess => {
    const worker = new BuiltProcess('worker', { DATABASE_URL: base.url, MEILI_URL: stub.url });
    workers.push(worker);
    return worker;
  };

  beforeAll(async () => {
    base = await createEmptyDatabase();
    stub = await new MeilisearchStub().open();
    await migrate(base.url);
    ids = await writeCaterers(base.database, LISTINGS);
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.end('SIGKILL')));
    await stub?.close();
    await base?.drop();
  });

  const heldBy = async (): Promise<Record<'postgresql' | 'meilisearch', Versions>> => ({
    postgresql: await embeddedIndexOf(base.database),
    meilisearch: stub.listings(),
  });
  const isBehind = async (): Promise<string[]> => {
    const truth = checksumOf(await directoryOf(base.database));
    return Object.entries(await heldBy()).flatMap(([engine, held]) => (checksumOf(held) === truth ? [] : [engine]));
  };

  it(`${KILLS} times at random points; both indexes equal the directory afterwards, in one piece`, async () => {
    const { random } = seeded('F2');
    const points: string[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      for (let edits = 0; edits < 6; edits++)
        await edit(base.database, KINDS[Math.floor(random() * KINDS.length)]!, shuffled(ids, random).slice(0, 40));
      stub.taskMs = () => random() * 60;
      // The point is a call to the engine: before it is served, or some time into it.
      const [calls, ms] = [1 + Math.floor(random() * 14), random() < 0.5 ? 0 : random() * 150];
      let left = calls;
      const worker = startWorker();
      await new Promise<void>((reached) => {
        stub.onRequest = ({ path }) => {
          left -= 1;
          if (left === 0) setTimeout(reached, ms);
          if (left === 0)
            points.push(`call ${calls} (${path.split('/').slice(3).join('/') || path}) + ${Math.round(ms)} ms`);
        };
        setTimeout(reached, 60_000).unref();
      });
      await worker.end('SIGKILL');
      stub.onRequest = () => undefined;
    }
    process.stderr.write(`F2: killed at ${points.join('; ')}\n`);
    expect(points.length).toBeGreaterThan(0);
    const last = startWorker();
    const ms = await eventually(
      'both indexes equal the directory',
      async () => (await waitingNews(base.database)) === 0 && (await isBehind()).length === 0,
      180_000,
    );
    process.stderr.write(`F2: whole again ${Math.round(ms)} ms after the last start (promised: 60,000)\n`);
    // Nothing half-built is left that nobody knows of: what is written down, the next rebuild removes.
    const written = await base.database.query<{ uid: string }>(
      `SELECT 'repere_' || generation AS uid FROM search_generation WHERE engine = 'meilisearch'`,
    );
    expect([...stub.indexes.keys()].filter((uid) => !written.some((row) => row.uid === uid))).toEqual([]);
    expect((await last.end('SIGTERM')).code).toBe(0);
  });

  it('is seen by these checks when news counts as applied before it is', async () => {
    await edit(base.database, 'rename', [...(await directoryOf(base.database)).keys()].slice(0, 3));
    await base.database.query(`UPDATE outbox_event SET processed_at = now() WHERE processed_at IS NULL`);
    expect(await isBehind()).toEqual(['postgresql', 'meilisearch']);
  });
});
