import { createHash } from 'node:crypto';
import type { SqlRunner } from '../../platform/database';
import { hashToken, newToken } from './adapters/tokens';

/** What a mailed link or a challenge is good for; it opens nothing else. */
export type Purpose =
  | 'sign_in'
  | 'first_administrator'
  | 'invitation'
  | 'email_change_old'
  | 'email_change_new'
  | 'passkey_sign_in'
  | 'passkey_factor'
  | 'passkey_new'
  | 'provider';

export interface OneTimeFacts {
  readonly purpose: Purpose;
  /** The address the link was mailed to. */
  readonly email?: string | null;
  readonly personId?: string | null;
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface OneTimeRow {
  readonly purpose: Purpose;
  readonly email: string | null;
  readonly personId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

const COLUMNS = 'purpose, email, person_id AS "personId", data';

/** Keeps the hash of a new token. @returns the token, which stands nowhere else */
export async function putToken(sql: SqlRunner, facts: OneTimeFacts, lifeSeconds: number): Promise<string> {
  const token = newToken();
  await put(sql, hashToken(token), facts, lifeSeconds);
  return token;
}

/** Keeps the hash of a challenge that a library made. */
export const putChallenge = (
  sql: SqlRunner,
  challenge: string,
  facts: OneTimeFacts,
  lifeSeconds: number,
): Promise<void> => put(sql, hashChallenge(challenge), facts, lifeSeconds);

const hashChallenge = (challenge: string): Buffer => createHash('sha256').update(challenge).digest();

async function put(sql: SqlRunner, hash: Buffer | null, facts: OneTimeFacts, lifeSeconds: number): Promise<void> {
  await sql.query(
    `INSERT INTO one_time (token_hash, purpose, email, person_id, data, expires_at)
     VALUES ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))`,
    [hash, facts.purpose, facts.email ?? null, facts.personId ?? null, JSON.stringify(facts.data ?? {}), lifeSeconds],
  );
  await sql.query('DELETE FROM one_time WHERE expires_at < now()');
}

/** Uses a token up: of fifty who try at once, one gets it. Null when it is spent, stale, unknown, or for something else. */
export async function takeToken(
  sql: SqlRunner,
  token: string,
  purposes: readonly Purpose[],
): Promise<OneTimeRow | null> {
  return take(sql, hashToken(token), purposes, null);
}

/** Uses a challenge up; `personId` when it must be that person's. */
export const takeChallenge = (
  sql: SqlRunner,
  challenge: string,
  purpose: Purpose,
  personId: string | null,
): Promise<OneTimeRow | null> => take(sql, hashChallenge(challenge), [purpose], personId);

async function take(
  sql: SqlRunner,
  hash: Buffer | null,
  purposes: readonly Purpose[],
  personId: string | null,
): Promise<OneTimeRow | null> {
  if (hash === null) return null;
  const [row] = await sql.query<OneTimeRow>(
    `DELETE FROM one_time WHERE token_hash = $1 AND purpose = ANY ($2) AND expires_at > now()
       AND ($3::uuid IS NULL OR person_id = $3) RETURNING ${COLUMNS}`,
    [hash, purposes, personId],
  );
  return row ?? null;
}

/** What a token is for, without using it up. */
export async function lookAtToken(sql: SqlRunner, token: string): Promise<OneTimeRow | null> {
  const hash = hashToken(token);
  if (hash === null) return null;
  const [row] = await sql.query<OneTimeRow>(
    `SELECT ${COLUMNS} FROM one_time WHERE token_hash = $1 AND expires_at > now()`,
    [hash],
  );
  return row ?? null;
}

/** Withdraws the tokens of a purpose: a person's, or those whose data say so. */
export async function withdrawTokens(
  sql: SqlRunner,
  purposes: readonly Purpose[],
  which: { readonly personId?: string; readonly data?: Readonly<Record<string, unknown>> } = {},
): Promise<void> {
  await sql.query(
    `DELETE FROM one_time WHERE purpose = ANY ($1) AND ($2::uuid IS NULL OR person_id = $2) AND data @> $3::jsonb`,
    [purposes, which.personId ?? null, JSON.stringify(which.data ?? {})],
  );
}
