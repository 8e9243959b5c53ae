import type { Language } from '@repere/kernel';
import type { SqlRunner } from '../../../platform/database';

/** A listing that may be asked about, and how far that has come. */
export interface DueListing {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly email: string | null;
  readonly managedBy: string | null;
  readonly municipalityCode: string;
  readonly since: string;
  readonly step: number | null;
  readonly sentOn: string | null;
}

/** The last confirmation, else the day the listing came. */
const SINCE = `coalesce(l.last_confirmed_on, (l.created_at AT TIME ZONE 'America/Toronto')::date)`;
/** More than one run can write; the next one takes the rest. */
const MOST = 5_000;

/** Published listings last confirmed on `since` or before whose round is not over; invented ones are nobody's. */
export const dueListings = (sql: SqlRunner, since: string, networkTold: number): Promise<DueListing[]> =>
  sql.query<DueListing>(
    `SELECT l.id, l.name, l.version, l.email, l.managed_by AS "managedBy", l.municipality_code AS "municipalityCode",
       ${SINCE} AS since, r.step, r.sent_on AS "sentOn"
     FROM listing l JOIN listing_source s ON s.id = l.source_id
     LEFT JOIN confirmation_round r ON r.listing_id = l.id AND r.since = ${SINCE}
     WHERE l.publication = 'published' AND NOT s.demo AND ${SINCE} <= $1::date AND coalesce(r.step, 0) < $2
     ORDER BY ${SINCE}, l.id LIMIT ${MOST}`,
    [since, networkTold],
  );

export interface TeamAddress {
  readonly organisationId: string;
  readonly personId: string;
  readonly email: string;
  readonly language: Language;
}

/** The mailboxes of these organisations, as `person` and `organisation_member` of the accounts room keep them. */
export const teamAddresses = (sql: SqlRunner, organisationIds: readonly string[]): Promise<TeamAddress[]> =>
  sql.query<TeamAddress>(
    `SELECT m.organisation_id AS "organisationId", p.id AS "personId", p.email, p.language
     FROM organisation_member m JOIN person p ON p.id = m.person_id
     WHERE m.organisation_id = ANY ($1::uuid[]) AND p.disabled_at IS NULL ORDER BY p.id`,
    [organisationIds],
  );

export async function stoppedAddresses(sql: SqlRunner, hashes: readonly string[]): Promise<Set<string>> {
  const rows = await sql.query<{ hash: string }>(
    'SELECT address_hash AS hash FROM confirmation_stop WHERE address_hash = ANY ($1)',
    [hashes],
  );
  return new Set(rows.map(({ hash }) => hash));
}

export interface NewLink {
  readonly id: string;
  readonly tokenHash: string;
  readonly addressHash: string;
  readonly personId: string | null;
  readonly basis: 'team' | 'published_address';
  readonly sentOn: string;
  readonly expiresAt: Date;
}

/** @returns false when this address has had its mail of the day */
export async function insertLink(tx: SqlRunner, link: NewLink): Promise<boolean> {
  const rows = await tx.query(
    `INSERT INTO confirmation_link (id, token_hash, address_hash, person_id, basis, sent_on, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (address_hash, sent_on) DO NOTHING RETURNING id`,
    [link.id, link.tokenHash, link.addressHash, link.personId, link.basis, link.sentOn, link.expiresAt],
  );
  return rows.length > 0;
}

export async function insertAsked(
  tx: SqlRunner,
  linkId: string,
  listings: readonly { readonly id: string; readonly version: number }[],
): Promise<void> {
  await tx.query(
    `INSERT INTO confirmation_asked (link_id, listing_id, version)
     SELECT $1, one.id, one.version FROM unnest($2::uuid[], $3::int[]) AS one(id, version)`,
    [linkId, listings.map(({ id }) => id), listings.map(({ version }) => version)],
  );
}

/** Notes how far the rounds of these listings have come. @returns those that were not that far yet */
export async function advanceRounds(
  tx: SqlRunner,
  rounds: readonly { readonly id: string; readonly since: string; readonly step: number }[],
  today: string,
): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }>(
    `INSERT INTO confirmation_round (listing_id, since, step, sent_on)
     SELECT one.id, one.since, one.step, $4::date FROM unnest($1::uuid[], $2::date[], $3::int[]) AS one(id, since, step)
     ON CONFLICT (listing_id, since) DO UPDATE SET step = excluded.step, sent_on = excluded.sent_on
       WHERE confirmation_round.step < excluded.step
     RETURNING listing_id AS id`,
    [rounds.map(({ id }) => id), rounds.map(({ since }) => since), rounds.map(({ step }) => step), today],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Were networks already told of something on this day? */
export async function toldOn(sql: SqlRunner, day: string, networkTold: number): Promise<boolean> {
  const rows = await sql.query('SELECT 1 FROM confirmation_round WHERE step = $2 AND sent_on = $1::date LIMIT 1', [
    day,
    networkTold,
  ]);
  return rows.length > 0;
}

/** The networks that look after a listing, by its place or as one of its members; the Chantier where there is none. */
export interface NetworkOf {
  readonly networkId: string;
  readonly listingId: string;
}

export const networksOf = (
  sql: SqlRunner,
  places: readonly { readonly id: string; readonly territories: readonly string[] }[],
): Promise<NetworkOf[]> =>
  sql.query<NetworkOf>(
    `WITH place AS (
       SELECT one.id, string_to_array(one.codes, ' ') AS codes FROM unnest($1::uuid[], $2::text[]) AS one(id, codes)),
     found AS (
       SELECT o.id AS network, p.id AS listing FROM place p JOIN organisation o ON o.kind = 'network' AND NOT o.chantier
         AND o.status = 'confirmed' AND (o.territories && p.codes
           OR EXISTS (SELECT 1 FROM network_member m WHERE m.network_id = o.id AND m.listing_id = p.id)))
     SELECT network AS "networkId", listing AS "listingId" FROM found
     UNION ALL
     SELECT o.id, p.id FROM place p JOIN organisation o ON o.chantier
     WHERE NOT EXISTS (SELECT 1 FROM found WHERE found.listing = p.id)`,
    [places.map(({ id }) => id), places.map(({ territories }) => territories.join(' '))],
  );

export interface StoredLink {
  readonly id: string;
  readonly addressHash: string;
  readonly personId: string | null;
  readonly expiresAt: Date;
  readonly stopped: boolean;
}

export async function findLink(sql: SqlRunner, tokenHash: string): Promise<StoredLink | null> {
  const [link] = await sql.query<StoredLink>(
    `SELECT k.id, k.address_hash AS "addressHash", k.person_id AS "personId", k.expires_at AS "expiresAt",
       EXISTS (SELECT 1 FROM confirmation_stop s WHERE s.address_hash = k.address_hash) AS stopped
     FROM confirmation_link k WHERE k.token_hash = $1`,
    [tokenHash],
  );
  return link ?? null;
}

export type ConfirmationAnswer = 'confirmed' | 'updated' | 'withdrawn';

export interface Asked {
  readonly listingId: string;
  /** When the mail left. */
  readonly version: number;
  readonly answer: ConfirmationAnswer | null;
}

export const askedListings = (sql: SqlRunner, linkId: string): Promise<Asked[]> =>
  sql.query<Asked>(
    `SELECT a.listing_id AS "listingId", a.version, a.answer FROM confirmation_asked a JOIN listing l ON l.id = a.listing_id
     WHERE a.link_id = $1 ORDER BY l.name, l.id`,
    [linkId],
  );

export async function noteAnswer(
  tx: SqlRunner,
  linkId: string,
  listingId: string,
  answer: ConfirmationAnswer | null,
  at: Date,
): Promise<void> {
  await tx.query('UPDATE confirmation_asked SET answer = $3, answered_at = $4 WHERE link_id = $1 AND listing_id = $2', [
    linkId,
    listingId,
    answer,
    at,
  ]);
}

export async function setStopped(sql: SqlRunner, addressHash: string, at: Date | null): Promise<void> {
  if (at === null) await sql.query('DELETE FROM confirmation_stop WHERE address_hash = $1', [addressHash]);
  else
    await sql.query(
      'INSERT INTO confirmation_stop (address_hash, stopped_at) VALUES ($1, $2) ON CONFLICT (address_hash) DO NOTHING',
      [addressHash, at],
    );
}

/** Links whose time is over are forgotten; who asked for silence is not. */
export async function sweepLinks(sql: SqlRunner, now: Date): Promise<void> {
  await sql.query(
    `WITH gone AS (DELETE FROM confirmation_link WHERE expires_at < $1 RETURNING id)
     DELETE FROM confirmation_asked WHERE link_id IN (SELECT id FROM gone)`,
    [now],
  );
}
