import type { SqlRunner } from '../../../platform/database';
import type { ComparedListing } from '../domain/duplicate-evidence';

/** Columns of a {@link ComparedListing}, of `listing l`. */
const COMPARED = `l.id, l.neq, array_remove(ARRAY[l.name, l.trade_name] || l.other_names, NULL) AS names, l.municipality_code AS "municipalityCode",
  l.address, l.postal_code AS "postalCode", l.lat, l.lng, l.precision = 'exact' AS exact, lower(l.email) AS email, l.phone, l.website,
  l.source_id AS "sourceId", l.external_id AS "externalId"`;

export interface KnownCompared extends ComparedListing {
  readonly demo: boolean;
}

/** A published listing that an edited one may come to resemble. */
export interface NearListing extends ComparedListing {
  readonly slug: string;
}

/** A large city's own; those that share a number or a contact come first. */
const NEAR = 5_000;

/**
 * Published listings of the same world (real, or the demonstration's) that share a place, a number or a contact with what is
 * compared; without any of these no two listings are likely to be one.
 * @param domain of its website, where it is its own
 */
export const readComparedNear = (
  sql: SqlRunner,
  id: string,
  { municipalityCode, neq, email, phone }: ComparedListing,
  domain: string | null,
): Promise<NearListing[]> =>
  sql.query<NearListing>(
    `SELECT ${COMPARED}, l.slug FROM listing l JOIN listing_source s ON s.id = l.source_id
     WHERE l.publication = 'published' AND l.id <> $1
       AND s.demo = (SELECT own.demo FROM listing o JOIN listing_source own ON own.id = o.source_id WHERE o.id = $1)
       AND (l.municipality_code = $2 OR l.neq = $3 OR lower(l.email) = $4 OR l.phone = $5 OR l.website ILIKE '%' || $6 || '%')
     ORDER BY coalesce(l.neq = $3, false) OR coalesce(lower(l.email) = $4, false) OR coalesce(l.phone = $5, false) DESC, l.id
     LIMIT ${NEAR}`,
    [id, municipalityCode, neq, email, phone, domain],
  );

const PAGE = 20_000;

/** Every listing that is not merged, in the order of their ids. */
export async function* readCompared(sql: SqlRunner): AsyncGenerator<KnownCompared> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await sql.query<KnownCompared>(
      `SELECT ${COMPARED}, s.demo FROM listing l JOIN listing_source s ON s.id = l.source_id
       WHERE l.publication <> 'merged' AND l.id > $1 ORDER BY l.id LIMIT ${PAGE}`,
      [after],
    );
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.id;
  }
}

/** What tells that listings changed since they were last compared. */
export async function listingsFingerprint(sql: SqlRunner): Promise<string> {
  const [row] = await sql.query<{ text: string }>(
    `SELECT concat_ws(' ', count(*), max(updated_at)) AS text FROM listing`,
  );
  return row?.text ?? '';
}

/** A side of a pair as its queue shows it. */
export interface PairSide {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly neq: string | null;
  readonly municipalityCode: string;
  readonly publication: string;
  readonly status: string;
  readonly managedBy: string | null;
  readonly source: string;
  readonly demo: boolean;
  readonly lat: number;
  readonly lng: number;
  readonly version: number;
  readonly networkIds: readonly string[];
}

export async function readSides(sql: SqlRunner, ids: readonly string[]): Promise<Map<string, PairSide>> {
  const rows = await sql.query<PairSide>(
    `SELECT l.id, l.slug, l.name, l.neq, l.municipality_code AS "municipalityCode", l.publication, l.status,
       l.managed_by AS "managedBy", s.name AS source, s.demo, l.lat, l.lng, l.version,
       array(SELECT network_id::text FROM network_member m WHERE m.listing_id = l.id) AS "networkIds"
     FROM listing l JOIN listing_source s ON s.id = l.source_id WHERE l.id = ANY ($1)`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** A pair that somebody told apart. */
export interface ApartPair {
  readonly one: string;
  readonly other: string;
}

export const readApart = (sql: SqlRunner): Promise<ApartPair[]> =>
  sql.query<ApartPair>('SELECT one_id AS one, other_id AS other FROM listing_pair_apart');

/** How much is attached to a listing, by table. */
export async function countAttached(sql: SqlRunner, id: string): Promise<Record<string, number>> {
  const [row] = await sql.query<Record<string, number>>(
    `SELECT (SELECT count(*) FROM listing_claim WHERE listing_id = $1)::int AS claims,
       (SELECT count(*) FROM listing_change WHERE listing_id = $1 AND state IN ('waiting', 'changes_asked'))::int AS changes,
       (SELECT count(*) FROM listing_report WHERE listing_id = $1)::int AS reports,
       (SELECT count(*) FROM listing_draft WHERE listing_id = $1)::int AS drafts`,
    [id],
  );
  return row ?? {};
}
