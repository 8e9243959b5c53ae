import type { ListingField } from '@repere/kernel';
import { textArray, type CopyValue, type SqlRunner, type Transaction } from '../../platform/database';
import { publish } from '../../platform/outbox';
import type { CompletableField } from './domain/known-listing';
import type { ActivityRecord, HoldReason, ListingRecord } from './domain/listing-record';
import { keepAfterImport, keepBeforeImport } from './importing/import-row.repository';
import { APPLY, CREATE_INCOMING, INCOMING_COLUMNS, LOCK_AND_RESPECT } from './listing-writes.sql';

/** News of listings travels under this topic; versions grow with every change that readers can see. */
export const LISTING_TOPIC = 'listing';

/** One listing to write. `complete` fills only the named fields of a listing that another source put here. */
export interface ListingWrite {
  readonly action: 'insert' | 'replace' | 'complete';
  readonly id: string;
  /** Of a new listing; an existing one keeps its own. */
  readonly slug: string;
  readonly record: ListingRecord;
  readonly contentHash: string;
  readonly hold: HoldReason | null;
  readonly fields: readonly CompletableField[];
  /** Fields that `replace` leaves as they are. */
  readonly kept: readonly ListingField[];
}

/** Who the written listings come from, and the ISO date of that evidence. */
export interface WriteOrigin {
  readonly sourceId: string;
  readonly sourceName: string;
  readonly on: string;
  /** The import that writes them, so that it can be undone. */
  readonly importId?: string;
}

const ANNOUNCED_AT_ONCE = 5_000;

/** One import at a time: a second one waits, so that neither recognises what the other is about to write. */
export async function lockListings(tx: SqlRunner): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('repere.listings'))`);
}

/** The source by its name, made at its first import; a demonstration source stays one. */
export async function ensureSource(
  tx: SqlRunner,
  id: string,
  name: string,
  demo: boolean,
): Promise<{ id: string; demo: boolean }> {
  await tx.query('INSERT INTO listing_source (id, name, demo) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING', [
    id,
    name,
    demo,
  ]);
  const [row] = await tx.query<{ id: string; demo: boolean }>('SELECT id, demo FROM listing_source WHERE name = $1', [
    name,
  ]);
  return row ?? { id, demo };
}

/**
 * Writes a stream of listings set by set: COPY to a temporary table, then one INSERT, UPDATE and outbox row for each that changes.
 * Nothing is visible to anyone before the transaction commits.
 * @returns how many listings were written
 */
export async function writeListings(
  tx: Transaction,
  writes: AsyncIterable<ListingWrite> | Iterable<ListingWrite>,
  origin: WriteOrigin,
): Promise<number> {
  await tx.query(CREATE_INCOMING);
  const copied = await tx.copyFrom('incoming_listing', INCOMING_COLUMNS, copyRows(writes, origin));
  if (copied === 0) return 0;
  await tx.query('ANALYZE incoming_listing');
  for (const statement of LOCK_AND_RESPECT) await tx.query(statement);
  if (origin.importId !== undefined) await keepBeforeImport(tx, origin.importId);
  for (const statement of APPLY) await tx.query(statement);
  if (origin.importId !== undefined) await keepAfterImport(tx, origin.importId);
  await announce(tx);
  return copied;
}

/** Removes every demonstration listing, each with its last version for those who keep copies. */
export async function deleteDemo(tx: SqlRunner): Promise<number> {
  const gone = await tx.query<{ id: string; version: number }>(
    'DELETE FROM listing USING listing_source s WHERE s.id = source_id AND s.demo RETURNING listing.id, version',
  );
  await tx.query(`DELETE FROM personal_value WHERE subject_kind = 'listing' AND subject_id = ANY ($1)`, [
    gone.map(({ id }) => id),
  ]);
  const messages = gone.map(({ id, version }) => ({ topic: LISTING_TOPIC, aggregateId: id, version: version + 1 }));
  for (let i = 0; i < messages.length; i += ANNOUNCED_AT_ONCE)
    await publish(tx, messages.slice(i, i + ANNOUNCED_AT_ONCE));
  return gone.length;
}

async function announce(tx: SqlRunner): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await tx.query<{ id: string; version: number }>(
      `SELECT l.id, l.version FROM listing l JOIN incoming_listing i USING (id) WHERE l.id > $1 ORDER BY l.id LIMIT ${ANNOUNCED_AT_ONCE}`,
      [after],
    );
    await publish(
      tx,
      rows.map(({ id, version }) => ({ topic: LISTING_TOPIC, aggregateId: id, version })),
    );
    const last = rows.at(-1);
    if (last === undefined || rows.length < ANNOUNCED_AT_ONCE) return;
    after = last.id;
  }
}

async function* copyRows(
  writes: AsyncIterable<ListingWrite> | Iterable<ListingWrite>,
  origin: WriteOrigin,
): AsyncGenerator<readonly CopyValue[]> {
  for await (const write of writes) yield copyRow(write, origin);
}

/** In the order of `INCOMING_COLUMNS`. */
function copyRow(
  { action, id, slug, record: r, contentHash, hold, fields, kept }: ListingWrite,
  origin: WriteOrigin,
): readonly CopyValue[] {
  return [
    action,
    id,
    slug,
    origin.sourceId,
    r.externalId,
    r.neq,
    r.name,
    r.tradeName,
    textArray(r.otherNames),
    r.acronym,
    r.legalForm,
    r.municipalityCode,
    r.address,
    r.postalCode,
    r.lat,
    r.lng,
    r.precision,
    r.email,
    r.phone,
    r.website,
    r.descriptionFr,
    r.descriptionEn,
    textArray(r.languages),
    r.employees,
    textArray(r.recognitions),
    textArray(r.practices),
    textArray(r.clientReferences),
    hold === null ? 'published' : 'held',
    hold,
    origin.sourceName,
    origin.on,
    r.lastConfirmedOn,
    contentHash,
    JSON.stringify(r.activities.map(activityRow)),
    textArray(fields),
    textArray(kept),
  ];
}

const activityRow = ({ sectors, modes, area, descriptionFr, descriptionEn }: ActivityRecord): object => ({
  sectors,
  modes,
  area_kind: area.kind,
  area_km: area.kind === 'radius' ? area.km : null,
  area_codes: area.kind === 'zones' ? area.codes : [],
  description_fr: descriptionFr,
  description_en: descriptionEn,
});

/** Every slug in use. */
export async function takenSlugs(sql: SqlRunner): Promise<Set<string>> {
  return new Set((await sql.query<{ slug: string }>('SELECT slug FROM listing')).map(({ slug }) => slug));
}

/** How many listings a source has, published or not. */
export async function countListings(sql: SqlRunner, sourceId: string): Promise<number> {
  const [row] = await sql.query<{ count: number }>('SELECT count(*) AS count FROM listing WHERE source_id = $1', [
    sourceId,
  ]);
  return row?.count ?? 0;
}

/** Is there any listing at all? */
export async function hasListings(sql: SqlRunner): Promise<boolean> {
  return (await sql.query('SELECT FROM listing LIMIT 1')).length > 0;
}
