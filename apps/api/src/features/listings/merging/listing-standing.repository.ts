import type { ListingField } from '@repere/kernel';
import type { SqlRunner } from '../../../platform/database';
import { FIELD_COLUMNS } from '../listing-history.sql';

/** Columns whose values versions keep, and those that only grow. */
const ELSEWHERE = [...Object.values(FIELD_COLUMNS).flat(), 'id', 'version', 'created_at', 'updated_at'];

/**
 * SQL: what `listing l` is beside its fields (publication, status, manager, source…), by column, and whose word its fields are.
 * It holds no personal value.
 */
export const STANDING_SQL = `jsonb_build_object('columns', to_jsonb(l) - ARRAY[${ELSEWHERE.map((column) => `'${column}'`).join(', ')}],
  'authors', (SELECT coalesce(jsonb_agg(to_jsonb(f) - 'listing_id'), '[]') FROM listing_field f WHERE f.listing_id = l.id))`;

/** What a listing was beside its fields. */
export interface KeptStanding {
  readonly columns: Readonly<Record<string, unknown>>;
  readonly authors: readonly { readonly field: string }[];
}

export async function readStanding(sql: SqlRunner, id: string): Promise<KeptStanding> {
  const [row] = await sql.query<{ standing: KeptStanding }>(
    `SELECT ${STANDING_SQL} AS standing FROM listing l WHERE l.id = $1`,
    [id],
  );
  if (row === undefined) throw new Error('a locked listing is there');
  return row.standing;
}

/** Makes a listing again what it was beside its fields. */
export async function restoreColumns(tx: SqlRunner, id: string, { columns }: KeptStanding): Promise<void> {
  const names = Object.keys(columns).filter((name) => /^[a-z_]+$/.test(name));
  await tx.query(
    `UPDATE listing SET (${names.join(', ')}) = (SELECT ${names.join(', ')} FROM jsonb_populate_record(NULL::listing, $2))
     WHERE id = $1`,
    [id, JSON.stringify(columns)],
  );
}

/** Makes some fields again the word of whose they were; a field without row is the first word of its source. */
export async function restoreAuthors(
  tx: SqlRunner,
  id: string,
  { authors }: KeptStanding,
  fields: readonly ListingField[],
): Promise<void> {
  await tx.query('DELETE FROM listing_field WHERE listing_id = $1 AND field = ANY ($2)', [id, fields]);
  const back = authors.filter(({ field }) => (fields as readonly string[]).includes(field));
  await tx.query(`INSERT INTO listing_field SELECT r.* FROM jsonb_populate_recordset(NULL::listing_field, $1) r`, [
    JSON.stringify(back.map((author) => ({ ...author, listing_id: id }))),
  ]);
}
