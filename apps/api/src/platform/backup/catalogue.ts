import type { ClientBase } from 'pg';

/** A table as backups see it. */
export interface BackupTable {
  readonly name: string;
  /** Those that are stored, not computed. */
  readonly columns: readonly string[];
  /** Tables that its rows point to. */
  readonly needs: readonly string[];
}

/** The history of migrations is compared, not copied. */
const APART = ['_prisma_migrations'];

const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const quoted = identifier;

/** Every table, those that others point to first. */
export async function tablesInOrder(client: ClientBase): Promise<BackupTable[]> {
  const { rows } = await client.query<BackupTable>(
    `SELECT c.relname AS name,
       array(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
             AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
       array(SELECT DISTINCT f.relname::text FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid
             WHERE k.conrelid = c.oid AND k.contype = 'f' AND f.oid <> c.oid) AS needs
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname <> ALL ($1) ORDER BY c.relname`,
    [APART],
  );
  return inOrder(rows);
}

/** @throws when tables point to each other in a circle, which COPY could not load */
export function inOrder(tables: readonly BackupTable[]): BackupTable[] {
  const done: BackupTable[] = [];
  const names = new Set<string>();
  let left = [...tables];
  while (left.length > 0) {
    const ready = left.filter(({ needs }) => needs.every((name) => names.has(name)));
    if (ready.length === 0) throw new Error(`tables point to each other: ${left.map(({ name }) => name).join(', ')}`);
    for (const table of ready) {
      done.push(table);
      names.add(table.name);
    }
    left = left.filter(({ name }) => !names.has(name));
  }
  return done;
}

/** Every migration that this database has seen. */
export async function schemaOf(client: ClientBase): Promise<{ name: string; checksum: string }[]> {
  const { rows: there } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`,
  );
  if (there[0]?.there !== true) return [];
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE rolled_back_at IS NULL AND finished_at IS NOT NULL
     ORDER BY migration_name`,
  );
  return rows;
}
