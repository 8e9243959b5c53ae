import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { nameDatabaseError } from '../database/database-errors';
import { version } from '../version';
import { quoted, schemaOf, tablesInOrder, type BackupTable } from './catalogue';
import { copyDataFile, dataFiles } from './data-files';
import { MANIFEST, newManifest, type Manifest } from './manifest';

export interface BackupOptions {
  readonly databaseUrl: string;
  readonly dataDir: string;
  /** A directory that does not exist yet, or is empty. */
  readonly directory: string;
  readonly progress?: (table: string) => void;
}

/** The directory holds something already: a backup never writes over anything. */
export class BackupDirectoryTaken extends Error {}

/**
 * Copies the whole product to a directory, while it is in use: every table as it was at one moment (one repeatable-read
 * snapshot), then the files, so that the worst case is a file that nothing points to. Needs no outside client.
 * The directory takes its name once everything is in it.
 * @throws BackupDirectoryTaken
 */
export async function writeBackup(options: BackupOptions): Promise<Manifest> {
  const { directory, databaseUrl, dataDir } = options;
  const there = await readdir(directory).catch(() => []);
  if (there.length > 0) throw new BackupDirectoryTaken(directory);
  const partial = `${directory.replace(/\/+$/, '')}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(join(partial, 'tables'), { recursive: true, mode: 0o700 });
  const client = new Client({ connectionString: databaseUrl, application_name: 'repere-backup' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const database = await copyDatabase(client, partial, options.progress);
    const files: Manifest['files'] = [];
    for (const path of await dataFiles(dataDir)) {
      // A backup kept inside the data directory does not hold itself.
      if (join(dataDir, path).startsWith(partial) || join(dataDir, path).startsWith(directory)) continue;
      const file = await copyDataFile(dataDir, join(partial, 'files'), path);
      if (file !== null) files.push(file);
    }
    const manifest = newManifest({ version, createdAt: new Date().toISOString(), ...database, files });
    await writeFile(join(partial, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`);
    await rm(directory, { recursive: true, force: true });
    await rename(partial, directory);
    return manifest;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw nameDatabaseError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

type DatabasePart = Pick<Manifest, 'postgresql' | 'lsn' | 'schema' | 'tables' | 'sequences' | 'audit'>;

async function copyDatabase(
  client: Client,
  directory: string,
  progress: (table: string) => void = () => undefined,
): Promise<DatabasePart> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await client.query('SET LOCAL statement_timeout = 0');
  const { rows: facts } = await client.query<{ postgresql: string; lsn: string }>(
    `SELECT current_setting('server_version') AS postgresql,
       (CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END)::text AS lsn`,
  );
  const schema = await schemaOf(client);
  const tables: Manifest['tables'] = [];
  for (const table of await tablesInOrder(client)) {
    progress(table.name);
    tables.push(await copyTable(client, table, directory));
  }
  const { rows: sequences } = await client.query<Manifest['sequences'][number]>(
    `SELECT sequencename AS name, coalesce(last_value, start_value)::text AS value, last_value IS NOT NULL AS called
     FROM pg_sequences WHERE schemaname = 'public' ORDER BY sequencename`,
  );
  const audit = await lastAuditEntry(client);
  await client.query('COMMIT');
  return { ...{ postgresql: '', lsn: '' }, ...facts[0], schema, tables, sequences, audit };
}

async function copyTable(client: Client, table: BackupTable, directory: string): Promise<Manifest['tables'][number]> {
  const { name, columns } = table;
  const file = join('tables', `${name}.copy.gz`);
  const hash = createHash('sha256');
  let rows = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      // A line break inside a value is escaped: each one that is written ends a row.
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) rows += 1;
      done(null, chunk);
    },
  });
  const source = client.query(copyTo(`COPY ${quoted(name)} (${columns.map(quoted).join(', ')}) TO STDOUT`));
  await pipeline(source, counted, createGzip({ level: 4 }), createWriteStream(join(directory, file), { mode: 0o600 }));
  return { name, columns: [...columns], file, rows, sha256: hash.digest('hex') };
}

async function lastAuditEntry(client: Client): Promise<Manifest['audit']> {
  const { rows: there } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('audit_entry') IS NOT NULL AS there`,
  );
  if (there[0]?.there !== true) return null;
  const { rows } = await client.query<{ entries: string; hash: string }>(
    'SELECT seq AS entries, hash FROM audit_entry ORDER BY seq DESC LIMIT 1',
  );
  return rows[0] === undefined ? null : { entries: Number(rows[0].entries), hash: rows[0].hash };
}
