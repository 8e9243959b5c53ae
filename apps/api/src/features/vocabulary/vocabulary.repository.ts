import { textArray, type SqlRunner } from '../../platform/database';
import type { EntryState, StaffEntry } from './domain/vocabulary-entry';

/** Channel on which processes hear that words were added or retired. */
export const VOCABULARY_CHANNEL = 'vocabulary';

const COLUMNS = `id, phrases, language, sectors, role, state, note, proposed_at AS "proposedAt", proposed_by AS "proposedBy",
  accepted_at AS "acceptedAt", accepted_by AS "acceptedBy", retired_at AS "retiredAt", retired_by AS "retiredBy"`;

/** Entries, oldest first; of one state, or all. */
export function readEntries(sql: SqlRunner, state: EntryState | null = null): Promise<StaffEntry[]> {
  return sql.query<StaffEntry>(
    `SELECT ${COLUMNS} FROM vocabulary_entry WHERE $1::text IS NULL OR state = $1 ORDER BY id`,
    [state],
  );
}

export async function readEntry(sql: SqlRunner, id: string): Promise<StaffEntry | null> {
  const [entry] = await sql.query<StaffEntry>(`SELECT ${COLUMNS} FROM vocabulary_entry WHERE id = $1 FOR UPDATE`, [id]);
  return entry ?? null;
}

export async function saveEntry(sql: SqlRunner, entry: StaffEntry): Promise<void> {
  await sql.query(
    `INSERT INTO vocabulary_entry (id, phrases, language, sectors, role, state, note, proposed_at, proposed_by,
       accepted_at, accepted_by, retired_at, retired_by)
     VALUES ($1, $2::text[], $3, $4::text[], $5, $6, $7, $8, $9, $10, $11, $12, $13)
     ON CONFLICT (id) DO UPDATE SET state = excluded.state, accepted_at = excluded.accepted_at,
       accepted_by = excluded.accepted_by, retired_at = excluded.retired_at, retired_by = excluded.retired_by`,
    [
      entry.id,
      textArray(entry.phrases),
      entry.language,
      textArray(entry.sectors),
      entry.role,
      entry.state,
      entry.note,
      entry.proposedAt,
      entry.proposedBy,
      entry.acceptedAt,
      entry.acceptedBy,
      entry.retiredAt,
      entry.retiredBy,
    ],
  );
}

/** Tells every process, once this transaction commits. */
export async function announceVocabulary(sql: SqlRunner): Promise<void> {
  await sql.query(`SELECT pg_notify($1, '')`, [VOCABULARY_CHANNEL]);
}

/** One month's count of a text, as staff see it. */
export interface CountedMiss {
  readonly text: string;
  readonly language: string;
  readonly searches: number;
  readonly lastMonth: string;
}

/** Adds to the counts of a month, and forgets what is older than twelve. */
export async function countMisses(
  sql: SqlRunner,
  month: string,
  misses: readonly { readonly text: string; readonly language: string; readonly searches: number }[],
): Promise<void> {
  await sql.query(
    `INSERT INTO search_miss (text, language, month, searches)
     SELECT text, language, $1::date, searches FROM unnest($2::text[], $3::text[], $4::int[]) AS one (text, language, searches)
     ON CONFLICT (month, language, text) DO UPDATE SET searches = search_miss.searches + excluded.searches`,
    [
      month,
      textArray(misses.map(({ text }) => text)),
      textArray(misses.map(({ language }) => language)),
      misses.map(({ searches }) => searches),
    ],
  );
  await sql.query(`DELETE FROM search_miss WHERE month < $1::date - interval '12 months'`, [month]);
}

/** The commonest first; what was asked fewer times than `least` stays unseen: it may be one person's words. */
export function readMisses(
  sql: SqlRunner,
  least: number,
  limit: number,
  month: string | null = null,
): Promise<CountedMiss[]> {
  return sql.query<CountedMiss>(
    `SELECT text, language, sum(searches)::int AS searches, to_char(max(month), 'YYYY-MM') AS "lastMonth"
     FROM search_miss WHERE $3::text IS NULL OR to_char(month, 'YYYY-MM') = $3 GROUP BY text, language HAVING sum(searches) >= $1
     ORDER BY sum(searches) DESC, text LIMIT $2`,
    [least, limit, month],
  );
}

/** How many searches found nothing, by month, the latest first; words that are not shown are counted too. */
export const readMissMonths = (sql: SqlRunner): Promise<{ month: string; searches: number }[]> =>
  sql.query<{ month: string; searches: number }>(
    `SELECT to_char(month, 'YYYY-MM') AS month, sum(searches)::int AS searches FROM search_miss GROUP BY month ORDER BY month DESC`,
  );
