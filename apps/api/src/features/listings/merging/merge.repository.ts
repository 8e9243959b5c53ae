import type { ListingField } from '@repere/kernel';
import type { SqlRunner } from '../../../platform/database';
import { publish } from '../../../platform/outbox';
import type { MovedRows } from './listing-attachments';
import type { KeptStanding } from './listing-standing.repository';

/** News of merges and of their undoing travels under this topic, by the merge's id. */
const LISTING_MERGE_TOPIC = 'listing-merge';

/** What both listings were, and what moved: all that undoing takes. */
export interface BeforeMerge {
  readonly kept: KeptStanding;
  readonly gone: KeptStanding;
  readonly moved: MovedRows;
  /** Rows of the kept one that gave way to the other's; merges of before 24 November 2026 have none. */
  readonly gaveWay?: MovedRows;
  /** Versions that the moved drafts began from. */
  readonly drafts: readonly { readonly id: string; readonly baseVersion: number }[];
  /** Listings that had been merged into the one that went. */
  readonly followed: readonly string[];
}

export interface ListingMerge {
  readonly id: string;
  readonly keptId: string;
  readonly goneId: string;
  /** The versions that the merge made. */
  readonly keptVersion: number;
  readonly goneVersion: number;
  readonly fields: readonly ListingField[];
  readonly before: BeforeMerge;
  readonly comment: string | null;
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly mergedAt: Date;
  readonly undoneAt: Date | null;
}

const COLUMNS = `m.id, m.kept_id AS "keptId", m.gone_id AS "goneId", m.kept_version AS "keptVersion", m.gone_version AS "goneVersion",
  m.fields, m.before, m.comment, m.person_id AS "personId", m.organisation_id AS "organisationId", m.merged_at AS "mergedAt",
  m.undone_at AS "undoneAt"`;

export async function insertMerge(tx: SqlRunner, merge: Omit<ListingMerge, 'mergedAt' | 'undoneAt'>): Promise<void> {
  const { id, keptId, goneId, keptVersion, goneVersion, fields, before, comment, personId, organisationId } = merge;
  await tx.query(
    `INSERT INTO listing_merge (id, kept_id, gone_id, kept_version, gone_version, fields, before, comment, person_id, organisation_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[id, keptId, goneId, keptVersion, goneVersion, fields, JSON.stringify(before), comment],
      ...[personId, organisationId],
    ],
  );
  await publish(tx, [{ topic: LISTING_MERGE_TOPIC, aggregateId: id, version: 1 }]);
}

/** A merge, held until the transaction ends. */
export async function holdMerge(tx: SqlRunner, id: string): Promise<ListingMerge | null> {
  const [merge] = await tx.query<ListingMerge>(`SELECT ${COLUMNS} FROM listing_merge m WHERE m.id = $1 FOR UPDATE`, [
    id,
  ]);
  return merge ?? null;
}

export async function markUndone(tx: SqlRunner, id: string, personId: string): Promise<void> {
  await tx.query('UPDATE listing_merge SET undone_at = now(), undone_by = $2 WHERE id = $1', [id, personId]);
  await publish(tx, [{ topic: LISTING_MERGE_TOPIC, aggregateId: id, version: 2 }]);
}

/** The one that goes, and whatever led to it, lead to the other. @returns the ids that already led to it */
export async function leadTo(tx: SqlRunner, goneId: string, keptId: string): Promise<string[]> {
  const followed = await tx.query<{ id: string }>(
    'UPDATE listing SET merged_into = $2 WHERE merged_into = $1 RETURNING id',
    [goneId, keptId],
  );
  await tx.query('UPDATE listing SET merged_into = $2 WHERE id = $1', [goneId, keptId]);
  return followed.map(({ id }) => id);
}

export async function leadBack(tx: SqlRunner, followed: readonly string[], goneId: string): Promise<void> {
  await tx.query('UPDATE listing SET merged_into = $2 WHERE id = ANY ($1)', [followed, goneId]);
}

/** What the kept listing took from the other is the word of whoever said it there, not of who merged. */
export async function inheritAuthors(
  tx: SqlRunner,
  goneId: string,
  keptId: string,
  version: number,
  fields: readonly ListingField[],
): Promise<void> {
  await tx.query(
    `INSERT INTO listing_field (listing_id, field, owner, by, person_id, organisation_id, version, set_at)
     SELECT $2, taken.field, coalesce(f.owner, 'import'), coalesce(f.by, s.name), f.person_id, f.organisation_id, $3,
       coalesce(f.set_at, l.created_at)
     FROM unnest($4::text[]) AS taken (field) JOIN listing l ON l.id = $1 JOIN listing_source s ON s.id = l.source_id
     LEFT JOIN listing_field f ON f.listing_id = $1 AND f.field = taken.field
     ON CONFLICT (listing_id, field) DO UPDATE SET owner = excluded.owner, by = excluded.by, person_id = excluded.person_id,
       organisation_id = excluded.organisation_id, version = excluded.version, set_at = excluded.set_at`,
    [goneId, keptId, version, fields],
  );
}

/** What rests on the status of the one that goes: until when, who had declared. */
export async function inheritStatus(tx: SqlRunner, goneId: string, keptId: string): Promise<void> {
  await tx.query(
    `UPDATE listing k SET (status, status_by, status_on, status_until, declared_by, declared_on) =
       (SELECT g.status, g.status_by, g.status_on, g.status_until, g.declared_by, g.declared_on FROM listing g WHERE g.id = $1)
     WHERE k.id = $2`,
    [goneId, keptId],
  );
}

/** Drafts that moved began from another listing: they meet the present state as a conflict, field by field. */
export async function rebaseDrafts(
  tx: SqlRunner,
  ids: readonly string[],
  version: number,
): Promise<BeforeMerge['drafts']> {
  if (ids.length === 0) return [];
  const drafts = await tx.query<{ id: string; baseVersion: number }>(
    'SELECT id, base_version AS "baseVersion" FROM listing_draft WHERE id = ANY ($1::uuid[])',
    [ids],
  );
  await tx.query('UPDATE listing_draft SET base_version = $2 WHERE id = ANY ($1::uuid[])', [ids, version]);
  return drafts;
}

export async function restoreDrafts(tx: SqlRunner, drafts: BeforeMerge['drafts']): Promise<void> {
  for (const { id, baseVersion } of drafts)
    await tx.query('UPDATE listing_draft SET base_version = $2 WHERE id = $1', [id, baseVersion]);
}
