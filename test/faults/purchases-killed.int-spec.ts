import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { purchaseDemoPackages } from '@repere/demo';
import { builtInReference } from '@repere/reference';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { checksumOf, totalOf } from '../../apps/api/src/features/purchases/testing/import-purchases';

const RUNNER = resolve(__dirname, '../bench/purchases.cjs');

/** Fault F3: an import killed at any moment leaves nothing, and run again gives what it would have given. */
describe('an import of purchases that is killed', () => {
  let test: TestDatabase;
  let directory: string;
  let file: string;

  beforeAll(async () => {
    test = await createTestDatabase();
    directory = await mkdtemp(join(tmpdir(), 'repere-killed-'));
    file = join(directory, 'package.json');
    const [one] = purchaseDemoPackages({
      reference: builtInReference(),
      today: '2026-11-23',
      lines: 1_200,
      packages: 1,
      listings: 300,
    });
    const sink = createWriteStream(file);
    for await (const chunk of one?.chunks() ?? []) sink.write(chunk);
    await new Promise<void>((done) => sink.end(done));
  });
  afterAll(async () => {
    await test.drop();
    await rm(directory, { recursive: true });
  });

  /** Runs the import in a process of its own; killed once it has sent so many rows to the database, or left alone. */
  const run = (killAfter: number | null): Promise<number | null> =>
    new Promise((done) => {
      const child = spawn(process.execPath, [RUNNER, 'role', 'import', file, directory, test.url], { stdio: 'ignore' });
      const watch = setInterval(() => {
        if (killAfter === null) return;
        void test.database
          .query<{ rows: number }>(
            `SELECT coalesce(max(tuples_processed), -1)::int AS rows FROM pg_stat_progress_copy WHERE datname = current_database()`,
          )
          .then(([row]) => (row?.rows ?? -1) >= killAfter && child.kill('SIGKILL'))
          .catch(() => undefined);
      }, 5);
      child.once('exit', (code) => {
        clearInterval(watch);
        done(code);
      });
    });

  const counts = (): Promise<object[]> =>
    test.database.query(
      `SELECT (SELECT count(*)::int FROM purchase_file) AS files, (SELECT count(*)::int FROM purchase_release) AS releases,
         (SELECT count(*)::int FROM award_line) AS lines, (SELECT count(*)::int FROM buyer) AS buyers`,
    );
  const nothing = { files: 0, releases: 0, lines: 0, buyers: 0 };

  it('is wholly in or wholly out at any byte, and gives the same table when it is run again', async () => {
    const seeds = [0, 411, 1_203];
    for (const rows of seeds) {
      const code = await run(rows);
      const [found] = await counts();
      if (code === null) expect(found).toEqual(nothing);
      else expect(found).toMatchObject({ files: 1 });
      if (code !== null)
        await test.database.query(
          'TRUNCATE purchase_source, purchase_file, purchase_release, buyer, award_line, bid CASCADE',
        );
    }
    expect(await run(null)).toBe(0);
    const afterKills = [await totalOf(test.database), await checksumOf(test.database)];
    await test.database.query(
      'TRUNCATE purchase_source, purchase_file, purchase_release, buyer, award_line, bid CASCADE',
    );
    expect(await run(null)).toBe(0);
    expect([await totalOf(test.database), await checksumOf(test.database)]).toEqual(afterKills);
  }, 600_000);
});
