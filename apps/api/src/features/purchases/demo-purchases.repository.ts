import type { SqlRunner } from '../../platform/database';

const DEMO = 'demo';

export async function hasDemoPurchases(sql: SqlRunner): Promise<boolean> {
  const rows = await sql.query('SELECT 1 FROM purchase_file WHERE source_code = $1 LIMIT 1', [DEMO]);
  return rows.length > 0;
}

export async function countDemoLines(sql: SqlRunner): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM award_line WHERE source_code = $1 AND current',
    [DEMO],
  );
  return row?.count ?? 0;
}

/**
 * Takes every line of the demonstration back. Lines stay as no longer current, so that whoever follows revisions sees them
 * go; everything else is deleted.
 * @returns the hashes of the files, the revision, and how many lines went
 */
export async function withdrawDemoPurchases(tx: SqlRunner): Promise<{
  readonly files: readonly { id: string; sha256: string }[];
  readonly revision: number;
  readonly lines: number;
}> {
  const [next] = await tx.query<{ revision: number }>(`SELECT nextval('purchase_revision')::bigint AS revision`);
  const revision = next?.revision ?? 0;
  const lines = await tx.query(
    'UPDATE award_line SET current = false, revision = $2 WHERE source_code = $1 AND current RETURNING id',
    [DEMO, revision],
  );
  await tx.query('DELETE FROM bid b USING purchase_release r WHERE r.id = b.release_id AND r.source_code = $1', [DEMO]);
  await tx.query('DELETE FROM purchase_release WHERE source_code = $1', [DEMO]);
  await tx.query('UPDATE award_line SET buyer_id = NULL WHERE source_code = $1', [DEMO]);
  await tx.query('DELETE FROM buyer WHERE register = $1', [DEMO]);
  const files = await tx.query<{ id: string; sha256: string }>(
    'DELETE FROM purchase_file WHERE source_code = $1 RETURNING id, sha256',
    [DEMO],
  );
  return { files, revision, lines: lines.length };
}
