import type { SqlRunner, Transaction } from '../../platform/database';
import type { AliasOwner, Evidence, MatchMethod, MatchStatus } from './domain/match';
import type { StandingDecision } from './domain/decisions';

/** One run at a time, whoever starts it. */
const MATCHING = 72_707_375;

export const lockMatching = async (tx: SqlRunner): Promise<void> =>
  void (await tx.query('SELECT pg_advisory_xact_lock($1)', [MATCHING]));

/** Where the last run stood. */
export interface LastRun {
  readonly methodVersion: number;
  readonly purchasesRevision: number;
  readonly listingsAt: Date;
}

export async function lastRun(sql: SqlRunner): Promise<LastRun | null> {
  const [row] = await sql.query<LastRun>(
    `SELECT method_version AS "methodVersion", purchases_revision AS "purchasesRevision", listings_at AS "listingsAt"
     FROM match_run ORDER BY finished_at DESC, id DESC LIMIT 1`,
  );
  return row ?? null;
}

/** A supplier as a line shows it, before it is matched. */
export interface SeenSupplier {
  readonly lineId: string;
  readonly position: number;
  readonly demo: boolean;
  readonly nameKey: string;
  readonly spelling: string;
  /** Valid only. */
  readonly neq: string | null;
  readonly seenOn: string;
  readonly current: boolean;
}

/** A supplier with its answer. */
export interface FreshMatch extends Omit<SeenSupplier, 'current'> {
  readonly ownerNeq: string | null;
  readonly buyerId: string | null;
  readonly value: string | null;
  readonly municipality: string | null;
  readonly region: string | null;
  readonly sign: 'cooperative' | 'nonprofit' | null;
  readonly status: MatchStatus;
  readonly method: MatchMethod;
  readonly score: number;
  readonly listingId: string | null;
  readonly decisionId: string | null;
  readonly evidence: readonly Evidence[];
  readonly rivals: readonly { readonly enterpriseId: string; readonly score: number }[];
}

/** Tables of this run alone. */
export async function openScratch(tx: SqlRunner): Promise<void> {
  await tx.query(`CREATE TEMP TABLE seen_supplier (line_id uuid, position smallint, demo boolean, name_key text, spelling text,
    neq text, seen_on date, current boolean) ON COMMIT DROP`);
  await tx.query(`CREATE TEMP TABLE due_line (line_id uuid PRIMARY KEY) ON COMMIT DROP`);
  await tx.query(`CREATE TEMP TABLE fresh_match (line_id uuid, position smallint, demo boolean, name_key text, spelling text,
    neq text, owner_neq text, buyer_id uuid, seen_on date, value numeric(24, 6), municipality text, region text, sign text,
    status text, method text, score float, listing_id uuid, decision_id uuid, evidence jsonb, rivals jsonb) ON COMMIT DROP`);
}

export const writeSeen = (tx: Transaction, rows: readonly SeenSupplier[]): Promise<number> =>
  tx.copyFrom(
    'seen_supplier',
    ['line_id', 'position', 'demo', 'name_key', 'spelling', 'neq', 'seen_on', 'current'],
    rows.map((row) => [
      row.lineId,
      row.position,
      row.demo,
      row.nameKey,
      row.spelling,
      row.neq,
      row.seenOn,
      row.current,
    ]),
  );

export const writeFresh = (tx: Transaction, rows: readonly FreshMatch[]): Promise<number> =>
  tx.copyFrom(
    'fresh_match',
    [
      ...['line_id', 'position', 'demo', 'name_key', 'spelling', 'neq', 'owner_neq', 'buyer_id', 'seen_on', 'value'],
      ...[
        'municipality',
        'region',
        'sign',
        'status',
        'method',
        'score',
        'listing_id',
        'decision_id',
        'evidence',
        'rivals',
      ],
    ],
    rows.map((row) => [
      ...[
        row.lineId,
        row.position,
        row.demo,
        row.nameKey,
        row.spelling,
        row.neq,
        row.ownerNeq,
        row.buyerId,
        row.seenOn,
      ],
      ...[row.value, row.municipality, row.region, row.sign, row.status, row.method, row.score, row.listingId],
      ...[row.decisionId, JSON.stringify(row.evidence), JSON.stringify(row.rivals)],
    ]),
  );

/**
 * Brings the aliases of every spelling seen up to date: those of the lines seen now and of the lines that stay.
 * Lines whose spelling gained or lost an owner become due too: the order in which files come does not matter.
 * @param whole every line was seen: nothing stays of what was known before
 */
export async function learnAliases(tx: SqlRunner, whole: boolean): Promise<void> {
  await tx.query('CREATE INDEX ON seen_supplier (line_id)');
  await tx.query('ANALYZE seen_supplier');
  await tx.query(`CREATE TEMP TABLE alias_key ON COMMIT DROP AS
    SELECT demo, name_key FROM seen_supplier UNION
    SELECT m.demo, m.name_key FROM supplier_match m WHERE ${whole ? 'true' : 'm.line_id IN (SELECT line_id FROM seen_supplier)'}`);
  await tx.query(`CREATE TEMP TABLE fresh_alias ON COMMIT DROP AS
    SELECT demo, name_key, neq, min(spelling) AS spelling, count(*)::int AS lines, min(seen_on) AS first_seen, max(seen_on) AS last_seen
    FROM (SELECT demo, name_key, neq, spelling, seen_on FROM seen_supplier WHERE neq IS NOT NULL AND current
          ${
            whole
              ? ''
              : `UNION ALL
          SELECT m.demo, m.name_key, m.neq, m.spelling, m.seen_on FROM supplier_match m JOIN alias_key k USING (demo, name_key)
          WHERE m.neq IS NOT NULL AND m.line_id NOT IN (SELECT line_id FROM seen_supplier)`
          }) AS seen
    GROUP BY demo, name_key, neq`);
  await tx.query(`CREATE TEMP TABLE moved_key ON COMMIT DROP AS
    SELECT DISTINCT demo, name_key FROM (
      (SELECT demo, name_key, neq FROM fresh_alias EXCEPT SELECT demo, name_key, neq FROM supplier_alias) UNION ALL
      (SELECT a.demo, a.name_key, a.neq FROM supplier_alias a JOIN alias_key k USING (demo, name_key)
       EXCEPT SELECT demo, name_key, neq FROM fresh_alias)) AS moved`);
  await tx.query(`DELETE FROM supplier_alias a USING alias_key k WHERE (a.demo, a.name_key) = (k.demo, k.name_key)
    AND NOT EXISTS (SELECT FROM fresh_alias f WHERE (f.demo, f.name_key, f.neq) = (a.demo, a.name_key, a.neq))`);
  await tx.query(`INSERT INTO supplier_alias (demo, name_key, neq, spelling, lines, first_seen, last_seen)
    SELECT demo, name_key, neq, spelling, lines, first_seen, last_seen FROM fresh_alias
    ON CONFLICT (demo, name_key, neq) DO UPDATE SET spelling = excluded.spelling, lines = excluded.lines,
      first_seen = excluded.first_seen, last_seen = excluded.last_seen
    WHERE (supplier_alias.spelling, supplier_alias.lines, supplier_alias.first_seen, supplier_alias.last_seen)
      IS DISTINCT FROM (excluded.spelling, excluded.lines, excluded.first_seen, excluded.last_seen)`);
}

/** The lines to be answered again: those seen, and those that share a spelling whose owners moved. */
export async function markDue(tx: SqlRunner): Promise<void> {
  await tx.query(`INSERT INTO due_line SELECT line_id FROM seen_supplier UNION
    SELECT m.line_id FROM supplier_match m JOIN moved_key k USING (demo, name_key) ON CONFLICT DO NOTHING`);
}

/** Lines that a change of listings may touch: by number, by what they led to, or by the same spelling. */
export async function markDueOfListings(
  tx: SqlRunner,
  since: Date,
  keysOf: (names: readonly string[]) => readonly string[],
): Promise<void> {
  const rows = await tx.query<{ id: string; neq: string | null; names: readonly string[] }>(
    `SELECT id, neq, array_remove(ARRAY[name, trade_name] || other_names, NULL) AS names FROM listing WHERE updated_at > $1`,
    [since],
  );
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO due_line SELECT line_id FROM supplier_match
     WHERE listing_id = ANY($1::uuid[]) OR neq = ANY($2) OR owner_neq = ANY($2) OR name_key = ANY($3)
     ON CONFLICT DO NOTHING`,
    [rows.map(({ id }) => id), rows.flatMap(({ neq }) => neq ?? []), rows.flatMap(({ names }) => keysOf(names))],
  );
}

export async function dueLines(tx: SqlRunner, after: string, size: number): Promise<readonly string[]> {
  const rows = await tx.query<{ line_id: string }>(
    'SELECT line_id FROM due_line WHERE line_id > $1 ORDER BY line_id LIMIT $2',
    [after, size],
  );
  return rows.map(({ line_id: id }) => id);
}

/** The owners of some spellings, the most often seen first. */
export async function aliasesOf(
  tx: SqlRunner,
  demo: boolean,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly AliasOwner[]>> {
  const rows = await tx.query<{ name_key: string; neq: string; lines: number }>(
    `SELECT name_key, neq, lines FROM supplier_alias WHERE demo = $1 AND name_key = ANY($2) ORDER BY name_key, lines DESC, neq`,
    [demo, [...new Set(keys)]],
  );
  const owners = new Map<string, AliasOwner[]>();
  for (const { name_key: key, neq, lines } of rows)
    owners.set(key, [...(owners.get(key) ?? []), { neq, count: lines }]);
  return owners;
}

/** The decisions that stand for some lines and spellings, oldest first; one for a listing that was merged since is for the one it became. */
export function standingDecisions(
  tx: SqlRunner,
  lineIds: readonly string[],
  keys: readonly string[],
): Promise<readonly StandingDecision[]> {
  return tx.query<StandingDecision & object>(
    `SELECT id, scope, line_id AS "lineId", position, name_key AS "nameKey", buyer_id AS "buyerId", verdict,
       coalesce((SELECT merged_into FROM listing l WHERE l.id = listing_id AND l.publication = 'merged'), listing_id) AS "listingId"
     FROM match_decision WHERE undone_at IS NULL AND (line_id = ANY($1::uuid[]) OR name_key = ANY($2))
     ORDER BY decided_at, id`,
    [lineIds, [...new Set(keys)]],
  );
}

export async function nextRevision(tx: SqlRunner): Promise<number> {
  const [row] = await tx.query<{ revision: number }>(`SELECT nextval('match_revision')::bigint AS revision`);
  return row?.revision ?? 0;
}
