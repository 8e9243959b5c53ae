import type { NeqAnswer, ProofState } from '@repere/kernel';
import type { SqlRunner } from '../../platform/database';

/** What the enterprise says of a recognition. */
export interface Proof {
  readonly issuer: string | null;
  readonly number: string | null;
  readonly note: string | null;
  readonly link: string | null;
  readonly expiresOn: string | null;
}

export interface StoredRecognition extends Proof {
  readonly listingId: string;
  readonly code: string;
  readonly state: ProofState;
  readonly declaredBy: string;
  readonly declaredOn: string;
  readonly verifiedBy: string | null;
  readonly verifiedOn: string | null;
  readonly reason: string | null;
  readonly version: number;
}

export interface StoredPractice {
  readonly code: string;
  readonly evidence: string | null;
  readonly link: string | null;
  readonly datedOn: string | null;
  readonly declaredBy: string;
  readonly declaredOn: string;
}

export interface StoredNeqAnswer {
  readonly neq: string;
  readonly answer: NeqAnswer;
  readonly note: string;
  readonly by: string;
  readonly at: Date;
}

export const RECOGNITION_COLUMNS = `p.listing_id AS "listingId", p.code, p.issuer, p.number, p.note, p.link, p.expires_on AS "expiresOn", p.state,
  p.declared_by AS "declaredBy", p.declared_on AS "declaredOn", p.verified_by AS "verifiedBy", p.verified_on AS "verifiedOn", p.reason, p.version`;

export const recognitionsOf = (sql: SqlRunner, listingId: string): Promise<StoredRecognition[]> =>
  sql.query(`SELECT ${RECOGNITION_COLUMNS} FROM listing_recognition p WHERE p.listing_id = $1 ORDER BY p.code`, [
    listingId,
  ]);

/** Who verified, where somebody did. */
interface Verdict {
  readonly state: ProofState;
  readonly by: string | null;
  readonly on: string | null;
  readonly personId: string | null;
  readonly reason: string | null;
}

/** A recognition as somebody states it; a new statement is looked at anew. */
export async function saveRecognition(
  tx: SqlRunner,
  listingId: string,
  code: string,
  proof: Proof,
  declared: { readonly by: string; readonly on: string },
  verdict: Verdict,
): Promise<void> {
  await tx.query(
    `INSERT INTO listing_recognition (listing_id, code, issuer, number, note, link, expires_on, state, declared_by, declared_on, verified_by,
       verified_on, verifier_id, reason)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     ON CONFLICT (listing_id, code) DO UPDATE SET issuer = excluded.issuer, number = excluded.number, note = excluded.note, link = excluded.link,
       expires_on = excluded.expires_on, state = excluded.state, declared_by = excluded.declared_by, declared_on = excluded.declared_on,
       verified_by = excluded.verified_by, verified_on = excluded.verified_on, verifier_id = excluded.verifier_id, reason = excluded.reason,
       version = listing_recognition.version + 1`,
    [
      ...[listingId, code, proof.issuer, proof.number, proof.note, proof.link, proof.expiresOn, verdict.state],
      ...[declared.by, declared.on, verdict.by, verdict.on, verdict.personId, verdict.reason],
    ],
  );
}

export async function removeRecognition(tx: SqlRunner, listingId: string, code: string): Promise<boolean> {
  const gone = await tx.query('DELETE FROM listing_recognition WHERE listing_id = $1 AND code = $2 RETURNING code', [
    ...[listingId, code],
  ]);
  return gone.length > 0;
}

/** Listings that still count a recognition whose time is over. */
export const expiredRecognitions = (sql: SqlRunner, today: string): Promise<{ listingId: string; codes: string[] }[]> =>
  sql.query(
    `SELECT p.listing_id AS "listingId", array_agg(p.code) AS codes FROM listing_recognition p JOIN listing l ON l.id = p.listing_id
     WHERE p.expires_on < $1::date AND p.code = ANY (l.recognitions) GROUP BY 1 ORDER BY 1 LIMIT 500`,
    [today],
  );

export const practicesOf = (sql: SqlRunner, listingId: string): Promise<StoredPractice[]> =>
  sql.query(
    `SELECT code, evidence, link, dated_on AS "datedOn", declared_by AS "declaredBy", declared_on AS "declaredOn"
     FROM listing_practice WHERE listing_id = $1 ORDER BY code`,
    [listingId],
  );

export async function savePractice(
  tx: SqlRunner,
  listingId: string,
  code: string,
  { evidence, link, datedOn }: Pick<StoredPractice, 'evidence' | 'link' | 'datedOn'>,
  declared: { readonly by: string; readonly on: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO listing_practice (listing_id, code, evidence, link, dated_on, declared_by, declared_on) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (listing_id, code) DO UPDATE SET evidence = excluded.evidence, link = excluded.link, dated_on = excluded.dated_on,
       declared_by = excluded.declared_by, declared_on = excluded.declared_on`,
    [listingId, code, evidence, link, datedOn, declared.by, declared.on],
  );
}

export const removePractice = async (tx: SqlRunner, listingId: string, code: string): Promise<void> =>
  void (await tx.query('DELETE FROM listing_practice WHERE listing_id = $1 AND code = $2', [listingId, code]));

/** What staff found out about this very number. */
export async function neqAnswerOf(
  sql: SqlRunner,
  listingId: string,
  neq: string | null,
): Promise<StoredNeqAnswer | null> {
  if (neq === null) return null;
  const [row] = await sql.query<StoredNeqAnswer>(
    `SELECT neq, answer, note, answered_by AS by, answered_at AS at FROM listing_neq_answer WHERE listing_id = $1 AND neq = $2`,
    [listingId, neq],
  );
  return row ?? null;
}

export async function saveNeqAnswer(
  tx: SqlRunner,
  listingId: string,
  { neq, answer, note, by }: Omit<StoredNeqAnswer, 'at'>,
  personId: string,
): Promise<void> {
  await tx.query(
    `INSERT INTO listing_neq_answer (listing_id, neq, answer, note, answered_by, person_id) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (listing_id, neq) DO UPDATE SET answer = excluded.answer, note = excluded.note, answered_by = excluded.answered_by,
       person_id = excluded.person_id, answered_at = now()`,
    [listingId, neq, answer, note, by, personId],
  );
}
