import type { ReviewAct, ReviewState } from '@repere/kernel';
import type { SqlRunner } from '../../platform/database';
import { publish } from '../../platform/outbox';
import { uuidv7 } from '../../platform/ids';
import type { CriterionFinding, Review, ReviewActor, StoodOn } from './domain/review';

/** News of reviews travels under this topic, by the review's id. */
const REVIEW_TOPIC = 'recognition-review';

/** A review as its table holds it. */
export interface StoredReview extends Review {
  readonly id: string;
  readonly listingId: string;
  readonly version: number;
  readonly updatedAt: Date;
}

interface Row extends Omit<StoredReview, 'appeal' | 'confirmation'> {
  readonly appealReason: string | null;
  readonly appealAgainst: string | null;
  readonly appealAs: 'network' | 'staff' | null;
  readonly confirmedBy: string | null;
  readonly confirmedOn: string | null;
  readonly confirmedUntil: string | null;
}

/** Every column of a review, of `recognition_review r`. */
export const REVIEW_COLUMNS = `r.id, r.listing_id AS "listingId", r.state, r.answers, r.findings, r.requested_by AS "requestedBy",
  r.organisation_id AS "organisationId", r.declared_by AS "declaredBy", r.declared_on AS "declaredOn", r.reviewer_id AS "reviewerId",
  r.reviewer, r.decided_by AS "decidedBy", r.decided_as AS "decidedAs", r.reason, r.revoked, r.appeal AS "appealReason",
  r.appeal_against AS "appealAgainst", r.appeal_as AS "appealAs", r.appeal_decided AS "appealDecided", r.confirmed_by AS "confirmedBy",
  r.confirmed_on AS "confirmedOn", r.confirmed_until AS "confirmedUntil", r.stood_on AS "stoodOn", r.version, r.updated_at AS "updatedAt"`;

/** A row of {@link REVIEW_COLUMNS} as the rules speak of it. */
export function reviewOf<R extends object>(row: R): R & StoredReview {
  const { appealReason, appealAgainst, appealAs, confirmedBy, confirmedOn, confirmedUntil } = row as unknown as Row;
  return {
    ...(row as R & StoredReview),
    appeal: appealReason === null ? null : { reason: appealReason, against: appealAgainst, as: appealAs ?? 'network' },
    confirmation:
      confirmedBy === null || confirmedOn === null || confirmedUntil === null
        ? null
        : { by: confirmedBy, on: confirmedOn, until: confirmedUntil },
  };
}

/** The review of a listing; its transaction holds the listing's lock, on which everybody else waits. */
export async function reviewOfListing(sql: SqlRunner, listingId: string): Promise<StoredReview | null> {
  const [row] = await sql.query<object>(`SELECT ${REVIEW_COLUMNS} FROM recognition_review r WHERE r.listing_id = $1`, [
    listingId,
  ]);
  return row === undefined ? null : reviewOf(row);
}

/** The listing that a review is about. */
export async function listingOfReview(sql: SqlRunner, id: string): Promise<string | null> {
  const [row] = await sql.query<{ listingId: string }>(
    'SELECT listing_id AS "listingId" FROM recognition_review WHERE id = $1',
    [id],
  );
  return row?.listingId ?? null;
}

/** One thing that happened. */
interface Happening {
  readonly act: ReviewAct;
  readonly from: ReviewState | null;
  readonly actor: ReviewActor;
  readonly reason: string | null;
}

/** Keeps a review's new state, what happened, and the news. @returns its id and version */
export async function saveReview(
  tx: SqlRunner,
  listingId: string,
  before: StoredReview | null,
  after: Review,
  happening: Happening,
): Promise<{ id: string; version: number }> {
  const id = before?.id ?? uuidv7();
  const version = (before?.version ?? 0) + 1;
  await tx.query(
    `INSERT INTO recognition_review (id, listing_id, version, state, answers, findings, requested_by, organisation_id, declared_by, declared_on,
       reviewer_id, reviewer, reviewing_since, decided_by, decided_as, reason, revoked, appeal, appeal_against, appeal_as, appeal_decided,
       confirmed_by, confirmed_on, confirmed_until, stood_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, CASE WHEN $11::uuid IS NOT NULL THEN now() END, $13, $14, $15, $16, $17, $18,
       $19, $20, $21, $22, $23, $24)
     ON CONFLICT (id) DO UPDATE SET version = excluded.version, state = excluded.state, answers = excluded.answers,
       findings = excluded.findings, requested_by = excluded.requested_by, organisation_id = excluded.organisation_id,
       declared_by = excluded.declared_by, declared_on = excluded.declared_on, reviewer_id = excluded.reviewer_id,
       reviewer = excluded.reviewer, decided_by = excluded.decided_by, decided_as = excluded.decided_as, reason = excluded.reason,
       reviewing_since = CASE WHEN recognition_review.reviewer_id IS NOT DISTINCT FROM excluded.reviewer_id
         THEN recognition_review.reviewing_since ELSE excluded.reviewing_since END,
       revoked = excluded.revoked, appeal = excluded.appeal, appeal_against = excluded.appeal_against, appeal_as = excluded.appeal_as,
       appeal_decided = excluded.appeal_decided, confirmed_by = excluded.confirmed_by, confirmed_on = excluded.confirmed_on,
       confirmed_until = excluded.confirmed_until, stood_on = excluded.stood_on, updated_at = now()`,
    [id, listingId, version, ...valuesOf(after)],
  );
  await tx.query(
    `INSERT INTO recognition_event (review_id, version, act, from_state, to_state, party, by, person_id, reason, answers, findings)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[id, version, happening.act, happening.from, after.state, happening.actor.party, happening.actor.name],
      ...[happening.actor.personId, happening.reason, json(after.answers), json(after.findings)],
    ],
  );
  await publish(tx, [{ topic: REVIEW_TOPIC, aggregateId: id, version }]);
  return { id, version };
}

const json = (value: readonly CriterionFinding[] | StoodOn | null): string | null =>
  value === null ? null : JSON.stringify(value);

function valuesOf(one: Review): unknown[] {
  return [
    ...[one.state, json(one.answers), json(one.findings), one.requestedBy, one.organisationId, one.declaredBy],
    ...[one.declaredOn, one.reviewerId, one.reviewer, one.decidedBy, one.decidedAs, one.reason, one.revoked],
    ...[one.appeal?.reason ?? null, one.appeal?.against ?? null, one.appeal?.as ?? null, one.appealDecided],
    ...[one.confirmation?.by ?? null, one.confirmation?.on ?? null, one.confirmation?.until ?? null, json(one.stoodOn)],
  ];
}

/** Findings noted while a case is under review: kept, no state passed. */
export async function saveFindings(
  tx: SqlRunner,
  review: StoredReview,
  findings: readonly CriterionFinding[],
): Promise<number> {
  await tx.query(
    'UPDATE recognition_review SET findings = $2, version = version + 1, updated_at = now() WHERE id = $1',
    [review.id, json(findings)],
  );
  await publish(tx, [{ topic: REVIEW_TOPIC, aggregateId: review.id, version: review.version + 1 }]);
  return review.version + 1;
}

/** Reviews whose confirmation is over, or whose listing is no more the enterprise that was confirmed. */
export async function dueReviews(
  sql: SqlRunner,
  today: string,
): Promise<{ listingId: string; act: 'lapse' | 'unsettle' }[]> {
  return sql.query(
    `SELECT r.listing_id AS "listingId", CASE WHEN r.confirmed_until < $1::date THEN 'lapse' ELSE 'unsettle' END AS act
     FROM recognition_review r JOIN listing l ON l.id = r.listing_id
     WHERE (r.state = 'confirmed' AND r.confirmed_until < $1::date)
       OR (r.confirmed_until >= $1::date AND (r.stood_on ->> 'neq' IS DISTINCT FROM l.neq OR r.stood_on ->> 'legalForm' IS DISTINCT FROM l.legal_form
         OR ${plainName(`r.stood_on ->> 'name'`)} <> ${plainName('l.name')}))
     ORDER BY r.listing_id LIMIT 500`,
    [today],
  );
}

/** Capitals and spaces make no other enterprise. */
const plainName = (name: string): string => `regexp_replace(lower(${name}), '\\s+', ' ', 'g')`;

/** Confirmations that end soon and whose enterprise has not been reminded of it; marks them reminded. */
export async function takeReminders(tx: SqlRunner, today: string, before: string): Promise<string[]> {
  const rows = await tx.query<{ listingId: string }>(
    `UPDATE recognition_review SET reminded_for = confirmed_until
     WHERE id IN (SELECT id FROM recognition_review WHERE state = 'confirmed' AND confirmed_until BETWEEN $1 AND $2
       AND reminded_for IS DISTINCT FROM confirmed_until ORDER BY id LIMIT 200 FOR UPDATE SKIP LOCKED)
     RETURNING listing_id AS "listingId"`,
    [today, before],
  );
  return rows.map(({ listingId }) => listingId);
}
