import type { SqlRunner } from '../../../platform/database';

export interface ToldApart {
  readonly at: Date;
  readonly comment: string | null;
}

/** Two listings told apart; `one` sorts before `other`. */
export async function findApart(sql: SqlRunner, one: string, other: string): Promise<ToldApart | null> {
  const [row] = await sql.query<ToldApart>(
    'SELECT at, comment FROM listing_pair_apart WHERE one_id = $1 AND other_id = $2',
    [one, other],
  );
  return row ?? null;
}

/** @returns false when it was known */
export async function keepApart(
  tx: SqlRunner,
  pair: { readonly one: string; readonly other: string },
  by: { readonly personId: string; readonly organisationId: string | null; readonly comment: string | null },
): Promise<boolean> {
  const kept = await tx.query(
    `INSERT INTO listing_pair_apart (one_id, other_id, comment, person_id, organisation_id) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT DO NOTHING RETURNING one_id`,
    [pair.one, pair.other, by.comment, by.personId, by.organisationId],
  );
  return kept.length > 0;
}

/** @returns false when nobody had told them apart */
export async function forgetApart(
  tx: SqlRunner,
  { one, other }: { readonly one: string; readonly other: string },
): Promise<boolean> {
  const gone = await tx.query('DELETE FROM listing_pair_apart WHERE one_id = $1 AND other_id = $2 RETURNING one_id', [
    one,
    other,
  ]);
  return gone.length > 0;
}
