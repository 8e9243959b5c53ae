import type { Result } from '@repere/kernel';
import type { SqlRunner } from '../database';
import { ProblemError } from './problem';

/** A creating request that its sender may repeat until an answer arrives (REL5). */
export interface RepeatableRequest {
  /** Whose keys these are: a person's id, or `visitor`. */
  readonly scope: string;
  readonly key: string;
  readonly route: string;
  /** SHA-256 of what was asked. */
  readonly requestHash: string;
}

const KEPT = `interval '7 days'`;

/**
 * Does the work once for each key, in the transaction `tx` of its effect: a repeated request, even at the same moment, gets
 * the first answer and changes nothing. An expected failure is not kept: the request may be put right and sent again under its key.
 * @param work what it answers must survive JSON (no dates)
 * @throws ProblemError 422 `idempotency_key_reused` when the same key comes with another request
 */
export async function once<T, E>(
  tx: SqlRunner,
  request: RepeatableRequest | null,
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E>> {
  if (request === null) return work();
  const { scope, key, route, requestHash } = request;
  // A twin that is still at work makes this insertion wait for its end.
  const mine = await tx.query(
    `INSERT INTO idempotency_key (scope, key, route, request_hash) VALUES ($1, $2, $3, $4)
     ON CONFLICT (scope, key) DO NOTHING RETURNING key`,
    [scope, key, route, requestHash],
  );
  if (mine.length === 0) return repeated<T>(tx, request);
  const answer = await work();
  if (answer.ok)
    await tx.query('UPDATE idempotency_key SET response = $3 WHERE scope = $1 AND key = $2', [
      scope,
      key,
      JSON.stringify(answer.value ?? null),
    ]);
  else await tx.query('DELETE FROM idempotency_key WHERE scope = $1 AND key = $2', [scope, key]);
  await tx.query(
    `DELETE FROM idempotency_key WHERE (scope, key) IN
       (SELECT scope, key FROM idempotency_key WHERE created_at < now() - ${KEPT} LIMIT 20 FOR UPDATE SKIP LOCKED)`,
  );
  return answer;
}

async function repeated<T>(
  tx: SqlRunner,
  { scope, key, requestHash }: RepeatableRequest,
): Promise<{ readonly ok: true; readonly value: T }> {
  const [kept] = await tx.query<{ requestHash: string; response: T }>(
    'SELECT request_hash AS "requestHash", response FROM idempotency_key WHERE scope = $1 AND key = $2',
    [scope, key],
  );
  if (kept === undefined || kept.requestHash !== requestHash) throw new ProblemError('idempotency_key_reused', 422);
  return { ok: true, value: kept.response };
}
