import type { SqlRunner } from '../../../platform/database';

/** Somebody who edits a listing says that another is not the same enterprise. */
export interface SaidApart {
  readonly by: string;
  readonly at: Date;
}

/** @returns false when it had been said */
export async function keepSaidApart(
  tx: SqlRunner,
  listingId: string,
  otherId: string,
  { by, personId }: { readonly by: string; readonly personId: string },
): Promise<boolean> {
  const kept = await tx.query(
    `INSERT INTO listing_said_apart (listing_id, other_id, said_by, person_id) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING other_id`,
    [listingId, otherId, by, personId],
  );
  return kept.length > 0;
}

/** Those of whom it was said, by whoever edits the listing or by staff. */
export async function toldApartFrom(sql: SqlRunner, listingId: string): Promise<Set<string>> {
  const rows = await sql.query<{ id: string }>(
    `SELECT other_id AS id FROM listing_said_apart WHERE listing_id = $1
     UNION SELECT CASE one_id WHEN $1 THEN other_id ELSE one_id END FROM listing_pair_apart WHERE $1 IN (one_id, other_id)`,
    [listingId],
  );
  return new Set(rows.map(({ id }) => id));
}

/** What the two sides of a pair say of each other, oldest first. */
export const saidOfPair = (sql: SqlRunner, one: string, other: string): Promise<SaidApart[]> =>
  sql.query<SaidApart>(
    `SELECT said_by AS by, said_at AS at FROM listing_said_apart
     WHERE (listing_id, other_id) IN (($1, $2), ($2, $1)) ORDER BY said_at`,
    [one, other],
  );
