import type { SqlRunner } from '../../platform/database';

/** Revisions of award lines and of matches. */
export interface Marks {
  readonly purchases: number;
  readonly matching: number;
}

const KEY = 'statistics.marks';

const STANDING = `SELECT coalesce((SELECT max(revision) FROM award_line), 0)::bigint AS purchases,
            greatest((SELECT max(revision) FROM supplier_match), (SELECT max(revision) FROM listing_membership), 0)::bigint AS matching`;

/** Where lines and matches stand now. */
export async function standing(sql: SqlRunner): Promise<Marks> {
  const [row] = await sql.query<Marks>(STANDING);
  return row ?? { purchases: 0, matching: 0 };
}

/** Where facts and cube stand; nowhere before the first refresh. */
export async function readMarks(sql: SqlRunner): Promise<Marks> {
  const [row] = await sql.query<{ value: Marks }>('SELECT value FROM installation_fact WHERE key = $1', [KEY]);
  return row?.value ?? { purchases: 0, matching: 0 };
}

export async function writeMarks(sql: SqlRunner, marks: Marks): Promise<void> {
  await sql.query(
    `INSERT INTO installation_fact (key, value, updated_at) VALUES ($1, $2, now())
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = now()`,
    [KEY, JSON.stringify(marks)],
  );
}

/** Fills `changed_line` with what was touched after two revisions; one row: how many. */
export const changedLinesSql = `
WITH found AS (
  INSERT INTO changed_line
  SELECT id FROM award_line WHERE revision > $1::bigint
  UNION
  SELECT line_id FROM supplier_match WHERE revision > $2::bigint
  UNION
  SELECT m.line_id FROM listing_membership s JOIN supplier_match m ON m.listing_id = s.listing_id WHERE s.revision > $2::bigint
  RETURNING 1
) SELECT count(*)::int AS count FROM found`;

/** Where lines and matches stand, where figures stand, and how many files there are: one question before every answer. */
export async function compareMarks(
  sql: SqlRunner,
): Promise<{ readonly now: Marks; readonly then: Marks; readonly files: number }> {
  const [row] = await sql.query<Marks & { readonly value: Marks | null; readonly files: number }>(
    `SELECT standing.*, (SELECT value FROM installation_fact WHERE key = $1) AS value,
       (SELECT count(*)::int FROM purchase_file) AS files FROM (${STANDING}) AS standing`,
    [KEY],
  );
  const nowhere = { purchases: 0, matching: 0 };
  if (row === undefined) return { now: nowhere, then: nowhere, files: 0 };
  const { purchases, matching, value, files } = row;
  return { now: { purchases, matching }, then: value ?? nowhere, files };
}
