import type { Factor } from '@repere/kernel';
import type { SqlRunner } from '../../platform/database';
import { uuidv7 } from '../../platform/ids';
import { hashToken, newToken } from './adapters/tokens';
import type { Circumstances } from './circumstances';

/** Longest life of any session, in seconds; the server ends it earlier where it must. */
export const LONGEST_SESSION = 30 * 24 * 3600;

/**
 * Opens a session under a token that nobody can have known before, and ends the one that the browser came with.
 * @returns the token for the cookie
 */
export async function openSession(
  tx: SqlRunner,
  personId: string,
  factor: Factor,
  { device, presentedToken }: Circumstances,
): Promise<string> {
  const presented = presentedToken === null ? null : hashToken(presentedToken);
  await tx.query(`DELETE FROM session WHERE token_hash = $1 OR created_at < now() - make_interval(secs => $2)`, [
    presented,
    LONGEST_SESSION,
  ]);
  const token = newToken();
  await tx.query('INSERT INTO session (id, token_hash, person_id, factors, device) VALUES ($1, $2, $3, $4, $5)', [
    uuidv7(),
    hashToken(token),
    personId,
    [factor],
    device,
  ]);
  await tx.query('UPDATE person SET last_seen_at = now() WHERE id = $1', [personId]);
  return token;
}

/** Adds a factor and replaces the token: whoever knew the old one has nothing any more. @returns the new token */
export async function strengthenSession(tx: SqlRunner, sessionId: string, factor: Factor): Promise<string> {
  const token = newToken();
  await tx.query(
    `UPDATE session SET token_hash = $2, verified_at = now(), seen_at = now(),
       factors = CASE WHEN $3 = ANY (factors) THEN factors ELSE array_append(factors, $3) END WHERE id = $1`,
    [sessionId, hashToken(token), factor],
  );
  return token;
}

/** Ends one session of a person. @returns false when there is none such */
export async function endSession(tx: SqlRunner, personId: string, sessionId: string): Promise<boolean> {
  const gone = await tx.query('DELETE FROM session WHERE id = $1 AND person_id = $2 RETURNING id', [
    sessionId,
    personId,
  ]);
  return gone.length > 0;
}

/** Ends a person's sessions, all of them or all but one. @returns how many */
export async function endSessions(tx: SqlRunner, personId: string, except: string | null = null): Promise<number> {
  const gone = await tx.query(
    'DELETE FROM session WHERE person_id = $1 AND ($2::uuid IS NULL OR id <> $2) RETURNING id',
    [personId, except],
  );
  return gone.length;
}
