import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { nameDatabaseError } from '../database/database-errors';
import { inOrder, quoted, schemaOf, tablesInOrder } from './catalogue';
import { dataFiles, fileHash } from './data-files';
import { readManifest, type Manifest } from './manifest';

/** Tables whose rows somebody made; a database just prepared has none in any of them. */
const CONTENT = ['listing', 'person', 'audit_entry', 'award_line', 'mail', 'listing_draft'];

export type RestoreRefusal =
  | { readonly code: 'no_backup' }
  | { readonly code: 'database_not_empty'; readonly table: string }
  | { readonly code: 'files_not_empty'; readonly path: string }
  | { readonly code: 'other_schema'; readonly backup: string; readonly here: string }
  /** A file of the backup is missing, cut short or altered. */
  | { readonly code: 'damaged'; readonly file: string };

/** Why a backup was not restored; nothing has changed then. */
export class RestoreRefused extends Error {
  constructor(readonly refusal: RestoreRefusal) {
    super(refusal.code);
    this.name = 'RestoreRefused';
  }
}

export interface RestoreOptions {
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly directory: string;
  readonly progress?: (table: string) => void;
}

/**
 * Puts a backup back into an empty database of the same schema: checked whole before anything is touched, then in one transaction.
 * @throws RestoreRefused
 */
export async function restoreBackup(options: RestoreOptions): Promise<Manifest> {
  const { databaseUrl, dataDir, directory, progress = () => undefined } = options;
  const manifest = await readManifest(directory);
  if (manifest === null) throw new RestoreRefused({ code: 'no_backup' });
  const client = new Client({ connectionString: databaseUrl, application_name: 'repere-restore' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await refuseOthers(client, manifest, dataDir);
    await refuseDamage(directory, manifest);
    await client.query('BEGIN');
    await client.query('SET LOCAL statement_timeout = 0');
    await load(client, directory, manifest, progress);
    await restoreFiles(directory, dataDir, manifest);
    await client.query('COMMIT');
    return manifest;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error instanceof RestoreRefused ? error : nameDatabaseError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function refuseOthers(client: Client, manifest: Manifest, dataDir: string): Promise<void> {
  const here = await schemaOf(client);
  const name = (schema: Manifest['schema']): string => schema.at(-1)?.name ?? '—';
  const same =
    here.length === manifest.schema.length &&
    here.every((one, at) => one.name === manifest.schema[at]?.name && one.checksum === manifest.schema[at]?.checksum);
  if (!same) throw new RestoreRefused({ code: 'other_schema', backup: name(manifest.schema), here: name(here) });
  for (const table of CONTENT) {
    const { rows: there } = await client.query<{ there: boolean }>(`SELECT to_regclass($1) IS NOT NULL AS there`, [
      table,
    ]);
    if (there[0]?.there !== true) continue;
    const { rows } = await client.query(`SELECT 1 FROM ${quoted(table)} LIMIT 1`);
    if (rows.length > 0) throw new RestoreRefused({ code: 'database_not_empty', table });
  }
  const wanted = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
  for (const path of await dataFiles(dataDir)) {
    const sha256 = wanted.get(path);
    if (sha256 !== undefined && sha256 !== (await fileHash(join(dataDir, path))))
      throw new RestoreRefused({ code: 'files_not_empty', path });
  }
}

async function refuseDamage(directory: string, manifest: Manifest): Promise<void> {
  for (const { file, sha256 } of manifest.tables) {
    const hash = createHash('sha256');
    const whole = await pipeline(createReadStream(join(directory, file)), createGunzip(), hash).then(
      () => hash.digest('hex') === sha256,
      () => false,
    );
    if (!whole) throw new RestoreRefused({ code: 'damaged', file });
  }
  for (const { path, sha256 } of manifest.files) {
    const file = join('files', path);
    const found = await fileHash(join(directory, file)).catch(() => null);
    if (found !== sha256) throw new RestoreRefused({ code: 'damaged', file });
  }
}

async function load(
  client: Client,
  directory: string,
  manifest: Manifest,
  progress: (table: string) => void,
): Promise<void> {
  const tables = await tablesInOrder(client);
  const held = new Map(manifest.tables.map((table) => [table.name, table]));
  // The rows say already what triggers would say again: places in the audit chain, versions.
  for (const { name } of tables) await client.query(`ALTER TABLE ${quoted(name)} DISABLE TRIGGER USER`);
  await client.query(`TRUNCATE ${tables.map(({ name }) => quoted(name)).join(', ')}`);
  for (const { name } of inOrder(tables)) {
    const table = held.get(name);
    if (table === undefined) continue;
    progress(name);
    const sink = client.query(copyFrom(`COPY ${quoted(name)} (${table.columns.map(quoted).join(', ')}) FROM STDIN`));
    await pipeline(createReadStream(join(directory, table.file)), createGunzip(), sink);
  }
  for (const { name } of tables) await client.query(`ALTER TABLE ${quoted(name)} ENABLE TRIGGER USER`);
  for (const { name, value, called } of manifest.sequences)
    await client.query('SELECT setval(to_regclass($1), $2::bigint, $3)', [quoted(name), value, called]);
  const { rows: views } = await client.query<{ name: string }>(
    `SELECT matviewname AS name FROM pg_matviews WHERE schemaname = 'public' ORDER BY 1`,
  );
  for (const { name } of views) await client.query(`REFRESH MATERIALIZED VIEW ${quoted(name)}`);
}

async function restoreFiles(directory: string, dataDir: string, manifest: Manifest): Promise<void> {
  for (const { path } of manifest.files) {
    const to = join(dataDir, path);
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    await copyFile(join(directory, 'files', path), to);
  }
}
