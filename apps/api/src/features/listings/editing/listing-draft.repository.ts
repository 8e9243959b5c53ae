import type { SqlRunner } from '../../../platform/database';
import type { ListingPatch } from '../domain/listing-patch';

/** What one person is writing; only they read it. `listingId` is null for a listing that does not exist yet. */
export interface ListingDraftRow {
  readonly id: string;
  readonly listingId: string | null;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly baseVersion: number;
  readonly patch: ListingPatch;
  readonly savedAt: Date;
}

const COLUMNS = `id, listing_id AS "listingId", person_id AS "personId", organisation_id AS "organisationId",
  base_version AS "baseVersion", patch, saved_at AS "savedAt"`;

export async function findDraft(sql: SqlRunner, listingId: string, personId: string): Promise<ListingDraftRow | null> {
  const [row] = await sql.query<ListingDraftRow>(
    `SELECT ${COLUMNS} FROM listing_draft WHERE listing_id = $1 AND person_id = $2`,
    [listingId, personId],
  );
  return row ?? null;
}

/** Saves over what the same person had written; the version they saw first is kept until the draft is gone. */
export async function saveDraft(
  sql: SqlRunner,
  draft: Omit<ListingDraftRow, 'savedAt'>,
): Promise<Pick<ListingDraftRow, 'baseVersion' | 'savedAt'> & { readonly currentVersion: number }> {
  const [row] = await sql.query<ListingDraftRow & { readonly currentVersion: number }>(
    `INSERT INTO listing_draft (id, listing_id, person_id, organisation_id, base_version, patch) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (listing_id, person_id) DO UPDATE
       SET patch = excluded.patch, base_version = excluded.base_version, organisation_id = excluded.organisation_id, saved_at = now()
     RETURNING ${COLUMNS}, (SELECT version FROM listing WHERE id = listing_id) AS "currentVersion"`,
    [draft.id, draft.listingId, draft.personId, draft.organisationId, draft.baseVersion, JSON.stringify(draft.patch)],
  );
  if (row === undefined) throw new Error('a draft is always saved');
  return row;
}

export async function deleteDraft(sql: SqlRunner, listingId: string, personId: string): Promise<boolean> {
  const gone = await sql.query('DELETE FROM listing_draft WHERE listing_id = $1 AND person_id = $2 RETURNING id', [
    listingId,
    personId,
  ]);
  return gone.length > 0;
}
