import type { SqlRunner } from '../../platform/database';

/** What was last done with the demonstration here. */
export type DemoFact = 'loaded' | 'cleared';

/** Null when the demonstration was never loaded nor cleared in this directory. */
export async function readDemoFact(sql: SqlRunner): Promise<DemoFact | null> {
  const [row] = await sql.query<{ value: DemoFact }>(`SELECT value FROM installation_fact WHERE key = 'demo'`);
  return row?.value ?? null;
}

export async function writeDemoFact(sql: SqlRunner, fact: DemoFact, at: Date): Promise<void> {
  await sql.query(
    `INSERT INTO installation_fact (key, value, updated_at) VALUES ('demo', to_jsonb($1::text), $2)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
    [fact, at],
  );
}
