import type { SqlRunner } from '../../platform/database';
import { columns, dataMap } from './domain/data-map';

/** What stands where somebody was named. */
const STRUCK = '[…]';

/** Shorter names are words of their own too often. */
const SHORTEST = 5;

/**
 * Strikes names and addresses out of what people wrote to each other about a review, wherever the data map says that they may
 * be named. What happened to a review is otherwise never rewritten.
 * @returns rows touched, by table
 */
export async function strikeMentions(tx: SqlRunner, words: readonly string[]): Promise<Record<string, number>> {
  const struck: Record<string, number> = {};
  const known = words.filter((word) => word.length >= SHORTEST);
  if (known.length === 0) return struck;
  await tx.query(`SELECT set_config('repere.erasing', 'on', true)`);
  for (const [table, { mentions }] of Object.entries(dataMap))
    for (const { name, json } of await columnsOf(tx, table, columns(mentions))) {
      const said = known.map((word) => wholeWord(json ? JSON.stringify(word).slice(1, -1) : word));
      const text = said.reduce((sql, _word, at) => `regexp_replace(${sql}, $${at + 2}, $1, 'gi')`, `${name}::text`);
      const rows = await tx.query(
        `UPDATE ${table} SET ${name} = (${text})::${json ? 'jsonb' : 'text'}
         WHERE ${said.map((_word, at) => `${name}::text ~* $${at + 2}`).join(' OR ')} RETURNING 1 AS one`,
        [STRUCK, ...said],
      );
      if (rows.length > 0) struck[table] = Math.max(struck[table] ?? 0, rows.length);
    }
  await tx.query(`SELECT set_config('repere.erasing', 'off', true)`);
  return struck;
}

const LETTER = '[[:alnum:]\u00C0-\u024F-]';

/**
 * A PostgreSQL expression: the word in any case, not where it is a part of another (« Luc Roy » in « Jean-Luc Roy », « Luc Royer »). In JSON a new
 * line before it is written with a letter.
 */
const wholeWord = (word: string): string =>
  `(?:(?<=\\\\[nrt])|(?<!${LETTER}))${word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?!${LETTER})`;

const columnsOf = (
  tx: SqlRunner,
  table: string,
  names: readonly string[],
): Promise<{ name: string; json: boolean }[]> =>
  names.length === 0
    ? Promise.resolve([])
    : tx.query(
        `SELECT column_name::text AS name, data_type = 'jsonb' AS json FROM information_schema.columns
         WHERE table_schema = current_schema() AND table_name = $1 AND column_name = ANY ($2::text[])`,
        [table, names],
      );
