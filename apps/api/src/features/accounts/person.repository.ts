import type { Language } from '@repere/kernel';
import type { SqlRunner } from '../../platform/database';
import { uuidv7 } from '../../platform/ids';
import { publish } from '../../platform/outbox';

/** News of people travels under this topic, by the person's id. */
export const PERSON_TOPIC = 'person';

export interface PersonRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly passwordHash: string | null;
  readonly totpSecret: Uint8Array | null;
  readonly totpConfirmed: boolean;
  readonly disabled: boolean;
  readonly version: number;
}

const COLUMNS = `id, email, name, language, password_hash AS "passwordHash", totp_secret AS "totpSecret",
  totp_confirmed_at IS NOT NULL AS "totpConfirmed", disabled_at IS NOT NULL AS disabled, version`;

/** @param email normalised */
export async function findPersonByEmail(sql: SqlRunner, email: string): Promise<PersonRow | null> {
  const [row] = await sql.query<PersonRow>(`SELECT ${COLUMNS} FROM person WHERE email = $1`, [email]);
  return row ?? null;
}

export async function findPerson(sql: SqlRunner, id: string): Promise<PersonRow | null> {
  const [row] = await sql.query<PersonRow>(`SELECT ${COLUMNS} FROM person WHERE id = $1`, [id]);
  return row ?? null;
}

/** The person, kept from others until the end of the transaction. @throws when there is none such */
export async function lockPerson(tx: SqlRunner, id: string): Promise<PersonRow> {
  const [row] = await tx.query<PersonRow>(`SELECT ${COLUMNS} FROM person WHERE id = $1 FOR UPDATE`, [id]);
  if (row === undefined) throw new Error(`no person ${id}`);
  return row;
}

/** The person of an address, made if need be; two links opened at once make one person. */
export async function findOrCreatePerson(
  tx: SqlRunner,
  { email, name, language }: { readonly email: string; readonly name?: string | null; readonly language: Language },
): Promise<PersonRow> {
  const id = uuidv7();
  const made = await tx.query(
    'INSERT INTO person (id, email, name, language) VALUES ($1, $2, $3, $4) ON CONFLICT (email) DO NOTHING RETURNING id',
    [id, email, name || email.slice(0, email.lastIndexOf('@')), language],
  );
  if (made.length > 0) await publish(tx, [{ topic: PERSON_TOPIC, aggregateId: id, version: 1 }]);
  const person = await findPersonByEmail(tx, email);
  if (person === null) throw new Error('a person vanished while signing in');
  return person;
}

/** Columns of one's account that change one at a time. */
export interface PersonChange {
  readonly email?: string;
  readonly name?: string;
  readonly language?: Language;
  readonly passwordHash?: string | null;
  readonly totpSecret?: Buffer | null;
  readonly totpConfirmed?: boolean;
  readonly disabled?: boolean;
}

/** Changes a person and announces it. */
export async function updatePerson(tx: SqlRunner, id: string, change: PersonChange): Promise<void> {
  const columns: [string, unknown][] = [
    ['email', change.email],
    ['name', change.name],
    ['language', change.language],
    ['password_hash', change.passwordHash],
    ['totp_secret', change.totpSecret],
  ];
  const given = columns.filter(([, value]) => value !== undefined);
  const sets = given.map(([column], index) => `${column} = $${index + 2}`);
  if (change.totpConfirmed !== undefined) sets.push(`totp_confirmed_at = ${change.totpConfirmed ? 'now()' : 'NULL'}`);
  if (change.disabled !== undefined) sets.push(`disabled_at = ${change.disabled ? 'now()' : 'NULL'}`);
  const [row] = await tx.query<{ version: number }>(
    `UPDATE person SET ${[...sets, 'version = version + 1'].join(', ')} WHERE id = $1 RETURNING version`,
    [id, ...given.map(([, value]) => value)],
  );
  if (row !== undefined) await publish(tx, [{ topic: PERSON_TOPIC, aggregateId: id, version: row.version }]);
}

/** Accepts a step of the application of codes once, and none before the last one. @returns false when it came too late */
export async function acceptTotpStep(tx: SqlRunner, id: string, step: number): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE person SET totp_last_step = $2 WHERE id = $1 AND (totp_last_step IS NULL OR totp_last_step < $2) RETURNING id`,
    [id, step],
  );
  return rows.length > 0;
}

/** Replaces a person's recovery codes. */
export async function replaceRecoveryCodes(tx: SqlRunner, id: string, hashes: readonly Buffer[]): Promise<void> {
  await tx.query('DELETE FROM recovery_code WHERE person_id = $1', [id]);
  for (const hash of hashes)
    await tx.query('INSERT INTO recovery_code (person_id, code_hash) VALUES ($1, $2)', [id, hash]);
}

/** Uses a recovery code up. */
export async function takeRecoveryCode(tx: SqlRunner, id: string, hash: Buffer): Promise<boolean> {
  const rows = await tx.query('DELETE FROM recovery_code WHERE person_id = $1 AND code_hash = $2 RETURNING person_id', [
    id,
    hash,
  ]);
  return rows.length > 0;
}

/** Seconds since 1970 by the clock that all instances share. */
export async function databaseEpoch(sql: SqlRunner): Promise<number> {
  const [row] = await sql.query<{ epoch: number }>('SELECT extract(epoch FROM clock_timestamp())::float8 AS epoch');
  return row?.epoch ?? 0;
}
