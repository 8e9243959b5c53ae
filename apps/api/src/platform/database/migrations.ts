import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { projectRoot } from '../project-root';
import { nameDatabaseError } from './database-errors';

/** Prisma's own lock, so that its CLI and two starting processes never migrate at once. */
const LOCK = 72_707_369;

const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY NOT NULL, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
  logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

/** A migration in the way: `failed` just now, `unfinished` since an earlier attempt, or `unknown` to this version of the code. */
export class MigrationProblem extends Error {
  constructor(
    readonly state: 'failed' | 'unfinished' | 'unknown',
    readonly migration: string,
    readonly reason: string,
  ) {
    super(`migration ${migration}: ${state} ${reason}`);
    this.name = 'MigrationProblem';
  }
}

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

interface AppliedRow {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: Date | null;
}

/** What a start did to the schema: names in order; `edited` were changed in the files after they had been applied. */
export interface MigrationOutcome {
  readonly applied: readonly string[];
  readonly edited: readonly string[];
}

/**
 * Brings the schema up to date, exactly as `prisma migrate deploy` would, without its command line.
 * Each file runs wholly or not at all; a second process waits for the first and then finds nothing to do.
 * @throws MigrationProblem
 */
export async function migrate(
  url: string,
  directory = join(projectRoot, 'prisma/migrations'),
): Promise<MigrationOutcome> {
  const client = new Client({
    connectionString: url,
    application_name: 'repere-migrate',
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await client.query(TABLE);
    const rows = await recorded(client);
    const known = migrationsIn(directory);
    refuseTrouble(rows, known);
    const done = new Map(rows.map((row) => [row.migration_name, row.checksum]));
    const pending = known.filter(({ name }) => !done.has(name));
    for (const migration of pending) await apply(client, migration);
    const edited = known.filter(({ name, checksum }) => (done.get(name) ?? checksum) !== checksum);
    return { applied: pending.map(({ name }) => name), edited: edited.map(({ name }) => name) };
  } catch (error) {
    throw nameDatabaseError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** How many migrations the database still waits for. */
export async function pendingMigrations(
  url: string,
  directory = join(projectRoot, 'prisma/migrations'),
): Promise<number> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ there: boolean }>(
      `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`,
    );
    const known = migrationsIn(directory);
    if (rows[0]?.there !== true) return known.length;
    const names = new Set((await recorded(client)).map((row) => row.migration_name));
    return known.filter(({ name }) => !names.has(name)).length;
  } catch (error) {
    throw nameDatabaseError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function recorded(client: Client): Promise<AppliedRow[]> {
  const { rows } = await client.query<AppliedRow>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  return rows;
}

function refuseTrouble(rows: readonly AppliedRow[], known: readonly Migration[]): void {
  const unfinished = rows.find((row) => row.finished_at === null);
  if (unfinished !== undefined) throw new MigrationProblem('unfinished', unfinished.migration_name, '');
  const names = new Set(known.map(({ name }) => name));
  const unknown = rows.find((row) => !names.has(row.migration_name));
  if (unknown !== undefined) throw new MigrationProblem('unknown', unknown.migration_name, '');
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  const id = randomUUID();
  await client.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)', [
    id,
    checksum,
    name,
  ]);
  try {
    await client.query(sql);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // The file was undone as a whole: record why, and leave the way free once its cause is gone.
    await client.query('UPDATE _prisma_migrations SET logs = $2, rolled_back_at = now() WHERE id = $1', [id, reason]);
    throw new MigrationProblem('failed', name, reason);
  }
  await client.query('UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1', [id]);
}

function migrationsIn(directory: string): Migration[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(directory, entry.name, 'migration.sql')))
    .map((entry) => {
      const bytes = readFileSync(join(directory, entry.name, 'migration.sql'));
      return {
        name: entry.name,
        sql: bytes.toString('utf8'),
        checksum: createHash('sha256').update(bytes).digest('hex'),
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
