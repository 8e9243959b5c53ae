import { createHash, randomBytes } from 'node:crypto';
import type { SqlRunner } from '../../platform/database';
import { uuidv7 } from '../../platform/ids';
import type { PersonalRef } from './domain/audit-fact';

/** Whose value it is: `person`, `listing`, … and its id. */
export interface PersonalSubject {
  readonly kind: string;
  readonly id: string;
}

/** The hash of a value beside its salt; without the salt it tells nothing of the value. `personal_value` in SQL does the same. */
export const personalHash = (salt: string, value: string): string =>
  createHash('sha256').update(`${salt} ${value}`).digest('hex');

/**
 * Keeps a personal value in the erasable table, once for each subject and field.
 * @returns what versions and the audit log may hold of it; null for no value
 */
export async function keepPersonalValue(
  tx: SqlRunner,
  subject: PersonalSubject,
  field: string,
  value: string | null,
): Promise<PersonalRef | null> {
  if (value === null) return null;
  const [known] = await tx.query<{ id: string; salt: string }>(
    `SELECT id, salt FROM personal_value WHERE subject_kind = $1 AND subject_id = $2 AND field = $3 AND value = $4 LIMIT 1`,
    [subject.kind, subject.id, field, value],
  );
  if (known !== undefined) return { value: known.id, sha256: personalHash(known.salt, value) };
  const id = uuidv7();
  const salt = randomBytes(16).toString('hex');
  await tx.query(
    'INSERT INTO personal_value (id, subject_kind, subject_id, field, salt, value) VALUES ($1, $2, $3, $4, $5, $6)',
    [id, subject.kind, subject.id, field, salt, value],
  );
  return { value: id, sha256: personalHash(salt, value) };
}

/** The values behind ids; erased ones are absent. */
export async function readPersonalValues(sql: SqlRunner, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.query<{ id: string; value: string }>(
    'SELECT id, value FROM personal_value WHERE id = ANY ($1)',
    [ids],
  );
  return new Map(rows.map(({ id, value }) => [id, value]));
}

/** Erases what is kept of a subject. @returns how many values */
export async function erasePersonalValues(tx: SqlRunner, subject: PersonalSubject): Promise<number> {
  const gone = await tx.query(
    'DELETE FROM personal_value WHERE subject_kind = $1 AND subject_id = $2 RETURNING 1 AS one',
    [subject.kind, subject.id],
  );
  return gone.length;
}
