import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@repere/testing';
import { projectRoot } from '../project-root';
import { migrate, pendingMigrations } from './migrations';

describe('migrate', () => {
  let test: TestDatabase;
  let directory: string;
  const add = (name: string, sql: string): void => {
    mkdirSync(join(directory, name));
    writeFileSync(join(directory, name, 'migration.sql'), sql);
  };

  beforeEach(async () => {
    test = await createTestDatabase();
    await test.database.query('DROP SCHEMA public CASCADE');
    await test.database.query('CREATE SCHEMA public');
    directory = mkdtempSync(join(tmpdir(), 'repere-migrations-'));
    cpSync(join(projectRoot, 'prisma/migrations'), directory, { recursive: true });
  });
  afterEach(async () => {
    rmSync(directory, { recursive: true });
    await test.drop();
  });

  it('F18: two processes that migrate at once apply everything exactly once', async () => {
    const waiting = await pendingMigrations(test.url, directory);
    const outcomes = await Promise.all([migrate(test.url, directory), migrate(test.url, directory)]);
    expect(outcomes.map(({ applied }) => applied.length).sort((a, b) => a - b)).toEqual([0, waiting]);
    expect(await pendingMigrations(test.url, directory)).toBe(0);
  });

  it('finds nothing to do the second time', async () => {
    await migrate(test.url, directory);
    expect(await migrate(test.url, directory)).toEqual({ applied: [], edited: [] });
  });

  it('undoes a failing migration as a whole, names it, and applies it once mended', async () => {
    await migrate(test.url, directory);
    add('29990101000000_broken', 'CREATE TABLE half (id int); SELECT * FROM nowhere;');
    await expect(migrate(test.url, directory)).rejects.toMatchObject({
      state: 'failed',
      migration: '29990101000000_broken',
    });
    expect(await test.database.query(`SELECT to_regclass('half') AS half`)).toEqual([{ half: null }]);
    writeFileSync(join(directory, '29990101000000_broken/migration.sql'), 'CREATE TABLE half (id int);');
    expect(await migrate(test.url, directory)).toMatchObject({ applied: ['29990101000000_broken'] });
  });

  it('refuses a database that a newer version has migrated', async () => {
    add('29990101000000_newer', 'SELECT 1;');
    await migrate(test.url, directory);
    rmSync(join(directory, '29990101000000_newer'), { recursive: true });
    await expect(migrate(test.url, directory)).rejects.toMatchObject({ state: 'unknown' });
  });

  it('tells of a migration edited after it was applied', async () => {
    add('29990101000000_note', 'SELECT 1;');
    await migrate(test.url, directory);
    writeFileSync(join(directory, '29990101000000_note/migration.sql'), 'SELECT 2;');
    expect(await migrate(test.url, directory)).toMatchObject({ edited: ['29990101000000_note'] });
  });
});
