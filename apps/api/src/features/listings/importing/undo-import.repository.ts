import type { SqlRunner } from '../../../platform/database';

/** A listing that the undoing of an import left as it is. */
export interface KeptRow {
  readonly id: string;
  readonly name: string;
  readonly why: string;
}

export interface ImportUndo {
  readonly importId: string;
  readonly personId: string;
  readonly withdrawn: number;
  readonly restored: number;
  readonly kept: readonly KeptRow[];
}

/** The source of an applied import. */
export async function nameOfImport(sql: SqlRunner, id: string): Promise<string | null> {
  const [row] = await sql.query<{ source: string }>('SELECT source FROM listing_import WHERE id = $1', [id]);
  return row?.source ?? null;
}

export async function findUndo(sql: SqlRunner, importId: string): Promise<(ImportUndo & { readonly at: Date }) | null> {
  const [row] = await sql.query<ImportUndo & { at: Date }>(
    `SELECT import_id AS "importId", person_id AS "personId", withdrawn, restored, kept, at FROM listing_import_undo
     WHERE import_id = $1`,
    [importId],
  );
  return row ?? null;
}

export async function insertUndo(tx: SqlRunner, undo: ImportUndo): Promise<void> {
  await tx.query(
    'INSERT INTO listing_import_undo (import_id, person_id, withdrawn, restored, kept) VALUES ($1, $2, $3, $4, $5)',
    [undo.importId, undo.personId, undo.withdrawn, undo.restored, JSON.stringify(undo.kept)],
  );
}

/** Somebody asks for it, proposes something, or counts it among the members of a network. */
export async function hasFollowers(sql: SqlRunner, id: string): Promise<boolean> {
  const rows = await sql.query(
    `SELECT FROM listing_claim WHERE listing_id = $1 AND state NOT IN ('refused', 'withdrawn', 'expired')
     UNION ALL SELECT FROM listing_change WHERE listing_id = $1 AND state IN ('waiting', 'changes_asked')
     UNION ALL SELECT FROM network_member WHERE listing_id = $1
     UNION ALL SELECT FROM listing WHERE merged_into = $1 LIMIT 1`,
    [id],
  );
  return rows.length > 0;
}

/** The next import of the same row finds it changed, and brings it back. */
export async function forgetContent(tx: SqlRunner, id: string): Promise<void> {
  await tx.query(`UPDATE listing SET content_hash = '' WHERE id = $1`, [id]);
}
