import type { FieldOwner, ListingField } from '@repere/kernel';
import type { SqlRunner } from '../../../platform/database';
import { publish } from '../../../platform/outbox';
import { isListingField, type EditableListing } from '../domain/listing-field';
import type { ActivityRecord } from '../domain/listing-record';
import { baseSnapshotSql, FIELD_COLUMNS, snapshotSql } from '../listing-history.sql';
import { STORED_COLUMNS } from '../listing.reader';
import { LISTING_TOPIC } from '../listing.repository';
import type { StoredListing } from '../stored-listing';

/** A listing that nobody else can change until the transaction ends. */
export interface LockedListing extends StoredListing {
  readonly holdReason: string | null;
}

/** Whose word a change is. */
export interface Authorship {
  readonly owner: FieldOwner;
  /** The organisation's name; never a person's. */
  readonly by: string;
  readonly personId: string | null;
  readonly organisationId: string | null;
}

export type VersionKind =
  'edit' | 'review' | 'restore' | 'create' | 'publication' | 'confirm' | 'manager' | 'merge' | 'undo';

/** Columns beside the fields that a write may change. */
export type Standing = Pick<
  LockedListing,
  'publication' | 'holdReason' | 'status' | 'statusBy' | 'statusOn' | 'managedBy'
>;

export interface StateChange {
  readonly listing: EditableListing;
  readonly standing: Standing;
  /** Fields whose value changes hands. */
  readonly fields: readonly ListingField[];
  readonly author: Authorship;
  readonly kind: VersionKind;
  readonly comment: string | null;
}

export async function lockListing(tx: SqlRunner, id: string): Promise<LockedListing | null> {
  const [listing] = await tx.query<LockedListing>(
    `SELECT ${STORED_COLUMNS}, l.hold_reason AS "holdReason" FROM listing l JOIN listing_source s ON s.id = l.source_id
     WHERE l.id = $1 FOR UPDATE OF l`,
    [id],
  );
  return listing ?? null;
}

/** Whose word each value is, where it is not the first word of the listing's source. */
export async function fieldOwners(sql: SqlRunner, id: string): Promise<Map<ListingField, FieldOwner>> {
  const rows = await sql.query<{ field: string; owner: FieldOwner }>(
    'SELECT field, owner FROM listing_field WHERE listing_id = $1',
    [id],
  );
  return new Map(rows.flatMap(({ field, owner }) => (isListingField(field) ? [[field, owner] as const] : [])));
}

/** The same with all that is known of whose word it is. */
export async function fieldAuthors(
  sql: SqlRunner,
  id: string,
): Promise<Map<ListingField, Authorship & { readonly version: number }>> {
  const rows = await sql.query<Authorship & { field: string; version: number }>(
    `SELECT field, owner, by, person_id AS "personId", organisation_id AS "organisationId", version FROM listing_field
     WHERE listing_id = $1`,
    [id],
  );
  return new Map(rows.flatMap(({ field, ...author }) => (isListingField(field) ? [[field, author] as const] : [])));
}

/** Values are again the word of those who said them before; null: the first word of the listing's source. */
export async function giveBackFields(
  tx: SqlRunner,
  id: string,
  authors: Readonly<Partial<Record<ListingField, (Authorship & { readonly version: number }) | null>>>,
): Promise<void> {
  for (const [field, author] of Object.entries(authors))
    if (author === null) await tx.query('DELETE FROM listing_field WHERE listing_id = $1 AND field = $2', [id, field]);
    else
      await tx.query(
        `UPDATE listing_field SET owner = $3, by = $4, person_id = $5, organisation_id = $6, version = $7
         WHERE listing_id = $1 AND field = $2`,
        [id, field, author.owner, author.by, author.personId, author.organisationId, author.version],
      );
}

/** The listing as it stands, before its first change by hand, kept as a version. */
const KEEP_BASE = baseSnapshotSql('SELECT $1::uuid');
const KEEP_VERSION = snapshotSql({
  ids: 'SELECT $1::uuid',
  kind: '$2',
  fields: '$3::text[]',
  owner: '$4',
  by: '$5',
  personId: '$6::uuid',
  organisationId: '$7::uuid',
  comment: '$8',
  at: 'now()',
});

/** The present state of a listing that only imports have written so far has no version yet: it gets one. */
export async function keepPresent(tx: SqlRunner, id: string): Promise<void> {
  await tx.query(KEEP_BASE, [id]);
}

/**
 * Writes a new state of a locked listing: its values and whose word they are, the version before and the version after, the
 * news. The audit entry is the caller's, last.
 * @returns the new version
 */
export async function saveState(tx: SqlRunner, before: LockedListing, change: StateChange): Promise<number> {
  await keepPresent(tx, before.id);
  const version = before.version + 1;
  await updateListing(tx, before.id, version, change);
  if (change.fields.includes('activities')) await replaceActivities(tx, before.id, change.listing.activities);
  await keepAuthors(tx, before.id, version, change);
  await keepVersion(tx, before.id, change);
  await publish(tx, [{ topic: LISTING_TOPIC, aggregateId: before.id, version }]);
  return version;
}

/** The first version of a listing that was just inserted. */
export async function keepFirstVersion(
  tx: SqlRunner,
  id: string,
  change: Pick<StateChange, 'fields' | 'author' | 'comment'>,
): Promise<void> {
  await keepAuthors(tx, id, 1, change);
  await keepVersion(tx, id, { ...change, kind: 'create' });
}

async function keepVersion(
  tx: SqlRunner,
  id: string,
  { kind, fields, author, comment }: Pick<StateChange, 'kind' | 'fields' | 'author' | 'comment'>,
): Promise<void> {
  const { owner, by, personId, organisationId } = author;
  await tx.query(KEEP_VERSION, [id, kind, fields, owner, by, personId, organisationId, comment]);
}

/** Values by column, in the order in which they are numbered. */
function columnValues(listing: EditableListing): [column: string, value: unknown][] {
  return Object.entries(FIELD_COLUMNS).flatMap(([field, columns]): [string, unknown][] => {
    if (field === 'municipality')
      return [
        ['municipality_code', listing.municipalityCode],
        ['lat', listing.lat],
        ['lng', listing.lng],
        ['precision', listing.precision],
      ];
    const value = listing[field as Exclude<ListingField, 'municipality' | 'activities'>];
    return [[columns[0] ?? '', field === 'supplierSheet' && value !== null ? JSON.stringify(value) : value]];
  });
}

async function updateListing(
  tx: SqlRunner,
  id: string,
  version: number,
  { listing, standing }: StateChange,
): Promise<void> {
  const columns: [string, unknown][] = [
    ...columnValues(listing),
    ['publication', standing.publication],
    ['hold_reason', standing.holdReason],
    ['status', standing.status],
    ['status_by', standing.statusBy],
    ['status_on', standing.statusOn],
    ['managed_by', standing.managedBy],
  ];
  await tx.query(
    `UPDATE listing SET ${columns.map(([column], at) => `${column} = $${at + 3}`).join(', ')}, version = $2, updated_at = now(),
       managed_since = CASE WHEN managed_by IS NOT DISTINCT FROM $${columns.length + 2} THEN managed_since ELSE now() END
     WHERE id = $1`,
    [id, version, ...columns.map(([, value]) => value)],
  );
}

async function replaceActivities(tx: SqlRunner, id: string, activities: readonly ActivityRecord[]): Promise<void> {
  await tx.query('DELETE FROM activity WHERE listing_id = $1', [id]);
  for (const [position, { sectors, modes, area, descriptionFr, descriptionEn }] of activities.entries())
    await tx.query(
      `INSERT INTO activity (listing_id, position, sectors, modes, area_kind, area_km, area_codes, description_fr, description_en)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        position,
        sectors,
        modes,
        area.kind,
        area.kind === 'radius' ? area.km : null,
        area.kind === 'zones' ? area.codes : [],
        descriptionFr,
        descriptionEn,
      ],
    );
}

async function keepAuthors(
  tx: SqlRunner,
  id: string,
  version: number,
  { fields, author }: Pick<StateChange, 'fields' | 'author'>,
): Promise<void> {
  if (fields.length === 0) return;
  await tx.query(
    `INSERT INTO listing_field (listing_id, field, owner, by, person_id, organisation_id, version)
     SELECT $1, field, $3, $4, $5, $6, $7 FROM unnest($2::text[]) AS field
     ON CONFLICT (listing_id, field) DO UPDATE SET owner = excluded.owner, by = excluded.by, person_id = excluded.person_id,
       organisation_id = excluded.organisation_id, version = excluded.version, set_at = now()`,
    [id, fields, author.owner, author.by, author.personId, author.organisationId, version],
  );
}
