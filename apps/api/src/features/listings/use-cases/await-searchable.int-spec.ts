import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import type { CommandOutcome, CommandSession } from '../../../platform/cli';
import { parseConfig } from '../../../platform/config';
import { uuidv7 } from '../../../platform/ids';
import { createLog } from '../../../platform/logging/log';
import { OutboxRunner, publish, RetryLater, type OutboxConsumer } from '../../../platform/outbox';
import { registerListingCommands } from '../listing-commands';
import { builtInProvider, StoppedClock } from '../testing/import-listings-here';
import { AwaitSearchable } from './await-searchable';
import { ImportListings } from './import-listings';

let base: TestDatabase;
let folder: string;

beforeAll(async () => {
  base = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'await-'));
});
beforeEach(() => base.database.query('TRUNCATE listing_source, listing, listing_import, outbox_event CASCADE'));
afterAll(async () => {
  await base.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** Hands each listing's news on to a second engine, as the search does when one is configured. */
const forwarding: OutboxConsumer = {
  topic: 'listing',
  batchSize: 10,
  consume: (messages, tx) =>
    publish(
      tx,
      messages.map((message) => ({ ...message, topic: 'second-engine' })),
    ),
};
const away: OutboxConsumer['consume'] = async () => {
  throw new RetryLater(10);
};

function runnerWith(consume: OutboxConsumer['consume']): OutboxRunner {
  const runner = new OutboxRunner(base.database, createLog('silent'));
  runner.register(forwarding);
  runner.register({ topic: 'second-engine', batchSize: 10, consume });
  return runner;
}

const announce = (): Promise<void> => publish(base.database, [{ topic: 'listing', aggregateId: uuidv7(), version: 1 }]);

async function importAndWait(outbox: OutboxRunner): Promise<CommandOutcome | undefined> {
  const { database } = base;
  const awaiting = new AwaitSearchable(database, outbox);
  const importing = new ImportListings(
    database,
    parseConfig({ DATA_DIR: folder }),
    new StoppedClock(),
    builtInProvider,
  );
  jest.spyOn(awaiting, 'execute').mockImplementation(() => AwaitSearchable.prototype.execute.call(awaiting, 200));
  const known = new Map<unknown, unknown>([
    [ImportListings, importing],
    [AwaitSearchable, awaiting],
  ]);
  const session = { app: { get: (token: unknown) => known.get(token) }, language: 'en', say: () => undefined };
  const outcomes: CommandOutcome[] = [];
  const program = new Command().exitOverride();
  registerListingCommands(program, async (work) => {
    outcomes.push(await work(session as unknown as CommandSession));
  });
  const file = join(folder, 'list.csv');
  writeFileSync(file, 'Nom,Ville\nLa Ruche,Laval\n');
  await program.parseAsync(['listings', 'import', file, '--wait'], { from: 'user' });
  return outcomes[0];
}

describe('waiting until listings are searchable', () => {
  it('ends when each engine has heard of them', async () => {
    const heard: string[] = [];
    await announce();
    const runner = runnerWith(async (messages) => void heard.push(...messages.map(({ topic }) => topic)));
    expect(await new AwaitSearchable(base.database, runner).execute(1_000)).toBe(true);
    expect(heard).toEqual(['second-engine']);
  });

  it('waits for news handed on to an engine that comes back', async () => {
    let heard = false;
    const backAt = performance.now() + 1_500;
    await announce();
    const runner = runnerWith(async () => {
      if (performance.now() < backAt) throw new RetryLater(20);
      heard = true;
    });
    expect(await new AwaitSearchable(base.database, runner).execute(5_000)).toBe(true);
    expect(heard).toBe(true);
  });

  it('gives up when an engine stays away', async () => {
    await announce();
    expect(await new AwaitSearchable(base.database, runnerWith(away)).execute(200)).toBe(false);
  });

  it('does not wait for news that an earlier write left and that can never be applied', async () => {
    await announce();
    await base.database.query(`UPDATE outbox_event SET attempts = 8, due_at = now() + interval '1 hour'`);
    expect(await new AwaitSearchable(base.database, runnerWith(away)).execute(200)).toBe(true);
  });
});

describe('listings import --wait', () => {
  it('says that the listings are searchable', async () => {
    expect(await importAndWait(runnerWith(async () => undefined))).toMatchObject({
      ok: true,
      result: { new: 1, searchable: true },
    });
  });

  it('fails with a sentence when the search does not follow, the import being done', async () => {
    const outcome = await importAndWait(runnerWith(away));
    expect(outcome).toMatchObject({ ok: false, result: { new: 1, searchable: false } });
    expect(outcome?.text).toContain('The import is done, but the search has not caught up yet');
    expect(await base.database.query('SELECT name FROM listing')).toEqual([{ name: 'La Ruche' }]);
  });
});
