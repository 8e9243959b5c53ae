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
      const said = known.map((word) => (json ? JSON.stringify(word).slice(1, -1) : word));
      const text = said.reduce((sql, _word, at) => `replace(${sql}, $${at + 2}, $1)`, `${name}::text`);
      const rows = await tx.query(
        `UPDATE ${table} SET ${name} = (${text})::${json ? 'jsonb' : 'text'}
         WHERE ${said.map((_word, at) => `strpos(${name}::text, $${at + 2}) > 0`).join(' OR ')} RETURNING 1 AS one`,
        [STRUCK, ...said],
      );
      if (rows.length > 0) struck[table] = Math.max(struck[table] ?? 0, rows.length);
    }
  await tx.query(`SELECT set_config('repere.erasing', 'off', true)`);
  return struck;
}

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
