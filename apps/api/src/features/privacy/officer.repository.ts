import type { PrivacyOfficer } from '@repere/contract';
import type { SqlRunner } from '../../platform/database';

interface Kept {
  readonly officer: PrivacyOfficer;
  readonly version: number;
}

/** The person who answers for personal information, by whom an administrator named last. */
export async function readOfficer(sql: SqlRunner): Promise<PrivacyOfficer | null> {
  const [row] = await sql.query<{ value: Kept }>(`SELECT value FROM installation_fact WHERE key = 'privacy.officer'`);
  return row?.value.officer ?? null;
}

/** @returns how many times one was named */
export async function writeOfficer(tx: SqlRunner, officer: PrivacyOfficer): Promise<number> {
  const [row] = await tx.query<{ version: number }>(
    `INSERT INTO installation_fact (key, value) VALUES ('privacy.officer', jsonb_build_object('officer', $1::jsonb, 'version', 1))
     ON CONFLICT (key) DO UPDATE SET updated_at = now(),
       value = jsonb_build_object('officer', $1::jsonb, 'version', (installation_fact.value ->> 'version')::int + 1)
     RETURNING (value ->> 'version')::int AS version`,
    [JSON.stringify(officer)],
  );
  return row?.version ?? 1;
}
