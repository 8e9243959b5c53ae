import type { SqlRunner } from '../../../platform/database';

/** What a network vouched for. */
export interface Certification {
  readonly organisationId: string;
  readonly by: string;
  /** The listing whose version was looked at: another one where a merge brought the word here. */
  readonly of: string;
  readonly version: number;
  readonly at: Date;
}

/** Those of one listing, the oldest first. */
export const certificationsOf = (sql: SqlRunner, listingId: string): Promise<Certification[]> =>
  sql.query<Certification>(
    `SELECT organisation_id AS "organisationId", by, coalesce(of_listing_id, listing_id) AS of, version, certified_at AS at FROM listing_certification
     WHERE listing_id = $1 ORDER BY certified_at, organisation_id`,
    [listingId],
  );

/** Only the network itself moves or removes its word; no edit, import or decision touches the row (D5). */
export async function keepCertification(
  tx: SqlRunner,
  listingId: string,
  { organisationId, by, personId, version }: Omit<Certification, 'at' | 'of'> & { readonly personId: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO listing_certification (listing_id, organisation_id, by, person_id, version) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (listing_id, organisation_id) DO UPDATE
       SET by = excluded.by, person_id = excluded.person_id, version = excluded.version, of_listing_id = NULL, certified_at = now()`,
    [listingId, organisationId, by, personId, version],
  );
}

export async function dropCertification(tx: SqlRunner, listingId: string, organisationId: string): Promise<boolean> {
  const gone = await tx.query(
    'DELETE FROM listing_certification WHERE listing_id = $1 AND organisation_id = $2 RETURNING 1 AS one',
    [listingId, organisationId],
  );
  return gone.length > 0;
}
