import type { ListingField } from '@repere/kernel';
import type { SqlRunner } from '../../../platform/database';
import { publish } from '../../../platform/outbox';
import type { ListingPatch } from '../domain/listing-patch';
import type { Authorship } from './listing-state.repository';

/** News of changes under review travels under this topic, by the change's id. */
export const LISTING_CHANGE_TOPIC = 'listing-change';

/** waiting → changes_asked → waiting (the author answers by another change, which takes the place) → decided. */
export type ChangeState = 'waiting' | 'changes_asked' | 'accepted' | 'partly' | 'refused' | 'withdrawn' | 'superseded';

/** A change that waits for review, or waited. */
export interface ListingChange extends Authorship {
  readonly id: string;
  readonly listingId: string;
  /** The version that its author saw. */
  readonly baseVersion: number;
  readonly fields: readonly ListingField[];
  readonly patch: ListingPatch;
  readonly comment: string | null;
  readonly state: ChangeState;
  readonly decisions: Readonly<Partial<Record<ListingField, 'accepted' | 'refused'>>>;
  readonly reply: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
}

export const CHANGE_COLUMNS = `c.id, c.listing_id AS "listingId", c.base_version AS "baseVersion", c.fields, c.patch, c.owner, c.by,
  c.person_id AS "personId", c.organisation_id AS "organisationId", c.comment, c.state, c.decisions, c.reply,
  c.decided_by AS "decidedBy", c.decided_at AS "decidedAt", c.created_at AS "createdAt", c.version`;

/** Changes of one listing that nobody has decided on, oldest first. */
export const openChanges = (sql: SqlRunner, listingId: string): Promise<ListingChange[]> =>
  sql.query<ListingChange>(
    `SELECT ${CHANGE_COLUMNS} FROM listing_change c WHERE c.listing_id = $1 AND c.state IN ('waiting', 'changes_asked')
     ORDER BY c.created_at, c.id`,
    [listingId],
  );

export async function findChange(sql: SqlRunner, id: string): Promise<ListingChange | null> {
  const [change] = await sql.query<ListingChange>(`SELECT ${CHANGE_COLUMNS} FROM listing_change c WHERE c.id = $1`, [
    id,
  ]);
  return change ?? null;
}

export async function insertChange(
  tx: SqlRunner,
  change: Omit<ListingChange, 'state' | 'decisions' | 'reply' | 'decidedBy' | 'decidedAt' | 'createdAt' | 'version'>,
): Promise<void> {
  await tx.query(
    `INSERT INTO listing_change (id, listing_id, base_version, fields, patch, owner, by, person_id, organisation_id, comment, state)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'waiting')`,
    [
      change.id,
      change.listingId,
      change.baseVersion,
      change.fields,
      JSON.stringify(change.patch),
      change.owner,
      change.by,
      change.personId,
      change.organisationId,
      change.comment,
    ],
  );
  await announce(tx, change.id, 1);
}

/** What becomes of a change. @returns false when somebody else decided first */
export async function settleChange(
  tx: SqlRunner,
  { id, version }: Pick<ListingChange, 'id' | 'version'>,
  settled: Pick<ListingChange, 'state' | 'decisions' | 'reply' | 'decidedBy'>,
): Promise<boolean> {
  const done = await tx.query(
    `UPDATE listing_change SET state = $3, decisions = $4, reply = $5, decided_by = $6, decided_at = now(), version = version + 1
     WHERE id = $1 AND version = $2 AND state IN ('waiting', 'changes_asked') RETURNING id`,
    [id, version, settled.state, JSON.stringify(settled.decisions), settled.reply, settled.decidedBy],
  );
  if (done.length === 0) return false;
  await announce(tx, id, version + 1);
  return true;
}

/** A decision is taken back: the change waits again. */
export async function reopenChange(
  tx: SqlRunner,
  { id, version }: Pick<ListingChange, 'id' | 'version'>,
): Promise<number> {
  await tx.query(
    `UPDATE listing_change SET state = 'waiting', decisions = '{}', reply = NULL, decided_by = NULL, decided_at = NULL,
       version = version + 1 WHERE id = $1`,
    [id],
  );
  await announce(tx, id, version + 1);
  return version + 1;
}

const announce = (tx: SqlRunner, aggregateId: string, version: number): Promise<void> =>
  publish(tx, [{ topic: LISTING_CHANGE_TOPIC, aggregateId, version }]);
