import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestDatabase } from '@repere/testing';
import { AuditReader } from '../../apps/api/src/features/audit';
import { anEditor, editingOn } from '../../apps/api/src/features/listings/testing/editing-here';
import { builtInProvider, StoppedClock } from '../../apps/api/src/features/listings/testing/import-listings-here';
import { LoadDemo } from '../../apps/api/src/features/listings/use-cases/load-demo';
import { seedTerritories } from '../../apps/api/src/features/territories';
import { restoreBackup, RestoreRefused } from '../../apps/api/src/platform/backup/restore-backup';
import { BackupDirectoryTaken, writeBackup } from '../../apps/api/src/platform/backup/write-backup';
import { migrate } from '../../apps/api/src/platform/database';
import { createEmptyDatabase } from './rig/empty-database';

jest.setTimeout(300_000);

/** How many listings stand, and how many editors write while the copy is made. */
const SIZE = { listings: 300, editors: 6 } as const;

let home: string;
let live: TestDatabase;
const empties: TestDatabase[] = [];

async function prepared(): Promise<TestDatabase> {
  const made = await createEmptyDatabase();
  await migrate(made.url);
  await seedTerritories(made.database);
  empties.push(made);
  return made;
}
const dataDir = (name: string): string => {
  const path = join(home, name);
  mkdirSync(path, { recursive: true });
  return path;
};
const refusalOf = (restoring: Promise<unknown>): Promise<unknown> =>
  restoring.then(
    () => 'restored',
    (error: unknown) => (error instanceof RestoreRefused ? error.refusal : error),
  );

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'repere-backup-'));
  live = await prepared();
  const demo = new LoadDemo(live.database, new StoppedClock(), builtInProvider);
  await demo.execute({ count: SIZE.listings });
  mkdirSync(join(dataDir('live'), 'files/ab'), { recursive: true });
  writeFileSync(join(home, 'live/files/ab/photo'), 'pixels');
  mkdirSync(join(home, 'live/mail'), { recursive: true });
  writeFileSync(join(home, 'live/mail/1.eml'), 'To: somebody');
});
afterAll(async () => {
  for (const one of empties) await one.drop();
  rmSync(home, { recursive: true, force: true });
});

/** Editors who write until they are told to stop; each counts what was acknowledged. */
function editors(): { stop(): Promise<number> } {
  let stopped = false;
  const use = editingOn(live.database);
  const work = Array.from({ length: SIZE.editors }, async (_, at) => {
    const rows = await live.database.query<{ id: string }>('SELECT id FROM listing ORDER BY id');
    const mine = rows.filter((_row, index) => index % SIZE.editors === at).map(({ id }) => id);
    let acknowledged = 0;
    for (let turn = 0; !stopped; turn++) {
      const id = mine[turn % mine.length]!;
      const expectedVersion = 1 + Math.floor(turn / mine.length);
      const patch = {
        contact: { phone: `418 555-${String(1000 + ((turn + at) % 9000))}` },
        description: { fr: `Tour ${turn}` },
      };
      const done = await use.update.execute({ id, expectedVersion, patch, comment: null }, anEditor('staff'));
      if (done.ok) acknowledged += 1;
    }
    return acknowledged;
  });
  return {
    stop: async () => {
      stopped = true;
      return (await Promise.all(work)).reduce((sum, one) => sum + one, 0);
    },
  };
}

describe('F24: a backup made while people write', () => {
  const directory = (): string => join(home, 'backup');
  let restored: TestDatabase;
  let entries: number;

  beforeAll(async () => {
    const writing = editors();
    await new Promise((wait) => setTimeout(wait, 500));
    const manifest = await writeBackup({ databaseUrl: live.url, dataDir: join(home, 'live'), directory: directory() });
    await new Promise((wait) => setTimeout(wait, 300));
    expect(await writing.stop()).toBeGreaterThan(20);
    entries = manifest.audit?.entries ?? 0;
    restored = await prepared();
    await restoreBackup({ databaseUrl: restored.url, dataDir: dataDir('restored'), directory: directory() });
  });

  it('is one moment: each edit is there with its version, its log entry and its news, or not at all', async () => {
    const [counted] = await restored.database.query<Record<string, number>>(
      `SELECT (SELECT coalesce(sum(version - 1), 0) FROM listing) AS edits,
         (SELECT count(*) FROM listing_version WHERE kind = 'edit') AS versions,
         (SELECT count(*) FROM audit_entry WHERE action = 'listing.update') AS entries,
         (SELECT count(*) FROM outbox_event WHERE topic = 'listing' AND version > 1) AS news`,
    );
    expect(counted).toEqual({
      edits: counted?.edits,
      versions: counted?.edits,
      entries: counted?.edits,
      news: counted?.edits,
    });
    expect(counted?.edits).toBeGreaterThan(0);
  });

  it('comes back the same to the last byte', async () => {
    const again = join(home, 'again');
    const second = await writeBackup({ databaseUrl: restored.url, dataDir: join(home, 'restored'), directory: again });
    const first = JSON.parse(readFileSync(join(directory(), 'manifest.json'), 'utf8')) as typeof second;
    const sums = (manifest: typeof second) => manifest.tables.map(({ name, rows, sha256 }) => ({ name, rows, sha256 }));
    expect(sums(second)).toEqual(sums(first));
    expect(second.files).toEqual(first.files);
    expect(second.files.map(({ path }) => path)).toEqual(['files/ab/photo']);
  });

  it('has a whole log, to which the restored product adds', async () => {
    const audit = new AuditReader(restored.database);
    expect(await audit.verify()).toMatchObject({ entries, fault: null });
    const [one] = await restored.database.query<{ id: string; version: number }>(
      'SELECT id, version FROM listing LIMIT 1',
    );
    const patch = { description: { fr: 'Après le retour' } };
    await editingOn(restored.database).update.execute(
      { id: one!.id, expectedVersion: one!.version, patch, comment: null },
      anEditor('staff'),
    );
    expect(await audit.verify()).toMatchObject({ entries: entries + 1, fault: null });
    await expect(restored.database.query('DELETE FROM audit_entry')).rejects.toThrow('only grows');
  });

  it('is refused by a database that holds something', async () => {
    const restoring = restoreBackup({ databaseUrl: live.url, dataDir: dataDir('x'), directory: directory() });
    expect(await refusalOf(restoring)).toMatchObject({ code: 'database_not_empty', table: 'listing' });
  });

  it('is refused by another schema', async () => {
    const other = await prepared();
    await other.database.query(`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
      VALUES ('x', 'x', '29990101000000_later', now())`);
    const restoring = restoreBackup({ databaseUrl: other.url, dataDir: dataDir('y'), directory: directory() });
    expect(await refusalOf(restoring)).toMatchObject({ code: 'other_schema', here: '29990101000000_later' });
  });

  it('is refused when a file of it was touched, before anything is', async () => {
    const other = await prepared();
    const table = join(directory(), 'tables/listing.copy.gz');
    const whole = readFileSync(table);
    appendFileSync(table, 'x');
    const restoring = () => restoreBackup({ databaseUrl: other.url, dataDir: dataDir('z'), directory: directory() });
    expect(await refusalOf(restoring())).toEqual({ code: 'damaged', file: 'tables/listing.copy.gz' });
    writeFileSync(table, whole.subarray(0, whole.length / 2));
    expect(await refusalOf(restoring())).toEqual({ code: 'damaged', file: 'tables/listing.copy.gz' });
    expect(await other.database.query('SELECT id FROM listing LIMIT 1')).toEqual([]);
    writeFileSync(table, whole);
  });

  it('never writes over anything', async () => {
    const again = writeBackup({ databaseUrl: live.url, dataDir: join(home, 'live'), directory: directory() });
    await expect(again).rejects.toBeInstanceOf(BackupDirectoryTaken);
    expect(existsSync(`${directory()}.partial`)).toBe(false);
    expect(await refusalOf(restoreBackup({ databaseUrl: live.url, dataDir: home, directory: home }))).toEqual({
      code: 'no_backup',
    });
  });
});
