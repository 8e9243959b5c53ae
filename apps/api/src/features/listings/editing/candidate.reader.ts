import type { SqlRunner } from '../../../platform/database';
import type { KnownListing } from '../domain/known-listing';

/** What a new listing is compared by. */
export interface CandidateKeys {
  readonly neq: string | null;
  readonly municipalityCode: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
}

export interface CandidateRow extends KnownListing {
  readonly slug: string;
  readonly managedBy: string | null;
}

type BareRow = Omit<CandidateRow, 'blanks' | 'owned' | 'line' | 'ownSource' | 'demo'>;

const COLUMNS = `l.id, l.slug, l.external_id AS "externalId", l.neq, l.name, l.municipality_code AS "municipalityCode", l.address, l.email,
  l.phone, l.website, l.publication, l.status, l.content_hash AS "contentHash", l.managed_by AS "managedBy"`;

/** Real listings that could be the same enterprise: of the same municipality, NEQ or contact; merged ones apart. */
export async function readCandidates(sql: SqlRunner, keys: CandidateKeys): Promise<CandidateRow[]> {
  const rows = await sql.query<BareRow>(
    `SELECT ${COLUMNS} FROM listing l JOIN listing_source s ON s.id = l.source_id
     WHERE NOT s.demo AND l.publication <> 'merged'
       AND (l.municipality_code = $1 OR l.neq = $2 OR lower(l.email) = lower($3) OR l.phone = $4 OR l.website = $5)
     ORDER BY l.id LIMIT 20000`,
    [keys.municipalityCode, keys.neq, keys.email, keys.phone, keys.website],
  );
  return rows.map(asKnown);
}

/** Every real listing of the directory, wherever it lies: somebody looks for an enterprise before saying where it is. */
export async function readEverywhere(sql: SqlRunner): Promise<CandidateRow[]> {
  const rows = await sql.query<BareRow>(
    `SELECT ${COLUMNS} FROM listing l JOIN listing_source s ON s.id = l.source_id
     WHERE NOT s.demo AND l.publication <> 'merged' ORDER BY l.id`,
  );
  return rows.map(asKnown);
}

const asKnown = (row: BareRow): CandidateRow => ({
  ...row,
  ...{ ownSource: false, demo: false, line: null, blanks: new Set(), owned: new Map() },
});
