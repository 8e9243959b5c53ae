import type { SqlRunner } from '../../platform/database';

/** Of one status to another: how many suppliers of lines, and how many dollars. */
export interface Move {
  readonly from: string | null;
  readonly to: string | null;
  readonly lines: number;
  /** Decimal text. */
  readonly value: string;
}

/** What a buyer's attributed dollars become. */
export interface BuyerMove {
  readonly buyer: string | null;
  readonly before: string;
  readonly after: string;
}

/**
 * Keeps the list of candidates: a number that some line shows as a collective enterprise's, unless the directory holds it.
 * Looked at again for the numbers of the fresh lines, before and after.
 */
export async function settleCandidates(tx: SqlRunner, newId: () => string): Promise<void> {
  await tx.query('CREATE INDEX ON fresh_match (line_id, position)');
  await tx.query('ANALYZE fresh_match');
  await tx.query(`CREATE TEMP TABLE candidate_neq ON COMMIT DROP AS
    SELECT DISTINCT demo, owner_neq AS neq FROM fresh_match WHERE owner_neq IS NOT NULL UNION
    SELECT m.demo, m.owner_neq FROM supplier_match m WHERE m.owner_neq IS NOT NULL
      AND m.line_id IN (SELECT line_id FROM due_line)`);
  await tx.query(`CREATE TEMP TABLE fresh_candidate ON COMMIT DROP AS
    SELECT demo, neq, (array_agg(spelling ORDER BY seen_on DESC, spelling))[1] AS name,
      mode() WITHIN GROUP (ORDER BY sign) AS family,
      mode() WITHIN GROUP (ORDER BY municipality) AS municipality, mode() WITHIN GROUP (ORDER BY region) AS region,
      count(*)::int AS lines, coalesce(sum(value), 0) AS value, min(seen_on) AS first_seen, max(seen_on) AS last_seen
    FROM (SELECT demo, owner_neq AS neq, spelling, sign, municipality, region, value, seen_on, listing_id FROM fresh_match
          UNION ALL
          SELECT demo, owner_neq, spelling, sign, municipality, region, value, seen_on, listing_id FROM supplier_match m
          WHERE m.line_id NOT IN (SELECT line_id FROM due_line)) AS seen
    JOIN candidate_neq USING (demo, neq)
    GROUP BY demo, neq HAVING count(sign) > 0 AND count(listing_id) = 0`);
  const rows = await tx.query<{ demo: boolean; neq: string }>(
    `SELECT demo, neq FROM fresh_candidate f WHERE NOT EXISTS
       (SELECT FROM candidate_organisation c WHERE (c.demo, c.neq) = (f.demo, f.neq)) ORDER BY neq`,
  );
  await tx.query(
    `INSERT INTO candidate_organisation (id, demo, neq, name, family, municipality, region, lines, value, first_seen, last_seen)
     SELECT n.id, f.* FROM fresh_candidate f JOIN unnest($1::uuid[], $2::boolean[], $3::text[]) AS n (id, demo, neq)
       ON (n.demo, n.neq) = (f.demo, f.neq)`,
    [rows.map(newId), rows.map(({ demo }) => demo), rows.map(({ neq }) => neq)],
  );
  await tx.query(`UPDATE candidate_organisation c SET name = f.name, family = f.family, municipality = f.municipality,
      region = f.region, lines = f.lines, value = f.value, first_seen = f.first_seen, last_seen = f.last_seen
    FROM fresh_candidate f WHERE (c.demo, c.neq) = (f.demo, f.neq)`);
  await tx.query(`DELETE FROM candidate_organisation c USING candidate_neq n WHERE (c.demo, c.neq) = (n.demo, n.neq)
    AND c.status = 'open' AND NOT EXISTS (SELECT FROM fresh_candidate f WHERE (f.demo, f.neq) = (c.demo, c.neq))`);
}

/** Rejected lines whose owner is an open candidate are its lines. */
const FINAL = `SELECT f.line_id, f.position, f.demo, f.name_key, f.spelling, f.neq, f.owner_neq, f.buyer_id, f.seen_on, f.value,
  f.municipality, f.region, f.sign, CASE WHEN c.id IS NULL THEN f.status ELSE 'candidate' END AS status,
  CASE WHEN c.id IS NULL THEN f.method ELSE 'form' END AS method, f.score, f.listing_id, c.id AS candidate_id, f.decision_id,
  f.evidence, f.rivals
  FROM fresh_match f LEFT JOIN candidate_organisation c ON c.status = 'open' AND f.status = 'rejected' AND f.decision_id IS NULL
    AND (c.demo, c.neq) = (f.demo, f.owner_neq)`;

const COLUMNS = [
  ...[
    'demo',
    'name_key',
    'spelling',
    'neq',
    'owner_neq',
    'buyer_id',
    'seen_on',
    'value',
    'municipality',
    'region',
    'sign',
  ],
  ...['status', 'method', 'score', 'listing_id', 'candidate_id', 'decision_id', 'evidence', 'rivals'],
];
const list = (prefix: string): string => COLUMNS.map((column) => `${prefix}.${column}`).join(', ');

/** What the fresh answers change of the ones that stand; asked before they are written. */
export async function measureMoves(tx: SqlRunner): Promise<{ moves: readonly Move[]; buyers: readonly BuyerMove[] }> {
  await tx.query(`CREATE TEMP TABLE final_match ON COMMIT DROP AS ${FINAL}`);
  await tx.query('ALTER TABLE final_match ADD PRIMARY KEY (line_id, position)');
  const both = `(SELECT * FROM supplier_match WHERE line_id IN (SELECT line_id FROM due_line)) AS old
    FULL JOIN final_match AS new USING (line_id, position)`;
  const moves = await tx.query<Move>(
    `SELECT old.status AS "from", new.status AS "to", count(*)::int AS lines, trim_scale(coalesce(sum(coalesce(new.value, old.value)), 0))::text AS value
     FROM ${both} WHERE (old.status, old.listing_id, old.candidate_id) IS DISTINCT FROM (new.status, new.listing_id, new.candidate_id)
     GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`,
  );
  const attributed = (side: string): string =>
    `coalesce(sum(${side}.value) FILTER (WHERE ${side}.status IN ('confirmed', 'probable')), 0)`;
  const buyers = await tx.query<BuyerMove>(
    `SELECT b.name AS buyer, trim_scale(${attributed('old')})::text AS before, trim_scale(${attributed('new')})::text AS after
     FROM ${both} LEFT JOIN buyer b ON b.id = coalesce(new.buyer_id, old.buyer_id)
     GROUP BY b.id, b.name HAVING ${attributed('old')} <> ${attributed('new')}
     ORDER BY abs(${attributed('new')} - ${attributed('old')}) DESC, b.name LIMIT 20`,
  );
  return { moves, buyers };
}

/** Writes the answers that differ; lines that are gone lose theirs. @returns how many changed */
export async function writeMatches(tx: SqlRunner, methodVersion: number, revision: number): Promise<number> {
  const [written] = await tx.query<{ changed: number }>(
    `WITH written AS (
       INSERT INTO supplier_match AS m (line_id, position, ${COLUMNS.join(', ')}, method_version, revision)
       SELECT f.line_id, f.position, ${list('f')}, $1, $2 FROM final_match f
       ON CONFLICT (line_id, position) DO UPDATE SET (${COLUMNS.join(', ')}) = (${list('excluded')}),
         method_version = excluded.method_version, revision = excluded.revision, version = m.version + 1
       WHERE (${list('m')}) IS DISTINCT FROM (${list('excluded')})
       RETURNING 1)
     SELECT count(*)::int AS changed FROM written`,
    [methodVersion, revision],
  );
  const [gone] = await tx.query<{ changed: number }>(
    `WITH gone AS (DELETE FROM supplier_match m USING due_line d WHERE d.line_id = m.line_id
       AND NOT EXISTS (SELECT FROM final_match f WHERE (f.line_id, f.position) = (m.line_id, m.position)) RETURNING 1)
     SELECT count(*)::int AS changed FROM gone`,
  );
  return (written?.changed ?? 0) + (gone?.changed ?? 0) + (await followCandidates(tx, revision));
}

/** Lines that were not looked at again follow their number: it became a candidate, or is one no more. */
async function followCandidates(tx: SqlRunner, revision: number): Promise<number> {
  const [row] = await tx.query<{ changed: number }>(
    `WITH moved AS (
       UPDATE supplier_match m SET status = CASE WHEN t.id IS NULL THEN 'rejected' ELSE 'candidate' END,
         method = CASE WHEN t.id IS NULL THEN 'none' ELSE 'form' END, candidate_id = t.id, revision = $1, version = m.version + 1
       FROM (SELECT s.line_id, s.position, c.id FROM candidate_neq n JOIN supplier_match s ON (s.demo, s.owner_neq) = (n.demo, n.neq)
             LEFT JOIN candidate_organisation c ON (c.demo, c.neq) = (n.demo, n.neq) AND c.status = 'open') AS t
       WHERE (m.line_id, m.position) = (t.line_id, t.position) AND m.status IN ('rejected', 'candidate') AND m.decision_id IS NULL
         AND m.candidate_id IS DISTINCT FROM t.id RETURNING 1)
     SELECT count(*)::int AS changed FROM moved`,
    [revision],
  );
  return row?.changed ?? 0;
}
