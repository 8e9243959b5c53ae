import { DATA_PURPOSES } from '@repere/kernel';

/** One thing that is erased when its time is over: which table, and what of it. `$1` is the moment before which it is too old. */
export interface RetentionRule {
  readonly name: string;
  /** Whole months, from the page of purposes. */
  readonly months: number;
  readonly sql: string;
}

const months = (purpose: keyof typeof DATA_PURPOSES): number => DATA_PURPOSES[purpose].months ?? Infinity;

/**
 * Everything that goes by itself, but accounts, which are erased one by one. A value is « replaced » when the listing says
 * something else now; versions keep its id and hash.
 */
export const retentionRules: readonly RetentionRule[] = [
  { name: 'sessions', months: months('security'), sql: 'DELETE FROM session WHERE seen_at < $1' },
  { name: 'one_time', months: months('security'), sql: 'DELETE FROM one_time WHERE expires_at < $1' },
  { name: 'attempts', months: months('security'), sql: 'DELETE FROM attempt_limit WHERE rested_at < $1' },
  { name: 'requests', months: months('security'), sql: 'DELETE FROM idempotency_key WHERE created_at < $1' },
  {
    name: 'invitations',
    months: months('organisation'),
    sql: 'DELETE FROM invitation WHERE coalesce(accepted_at, expires_at) < $1',
  },
  { name: 'mails', months: months('mail'), sql: 'DELETE FROM mail WHERE created_at < $1' },
  { name: 'drafts', months: months('draft'), sql: 'DELETE FROM listing_draft WHERE saved_at < $1' },
  {
    name: 'reports',
    months: months('report'),
    sql: `UPDATE listing_report SET email = NULL WHERE received_at < $1 AND email IS NOT NULL`,
  },
  {
    name: 'claims',
    months: months('review'),
    sql: `UPDATE listing_claim SET note = NULL, objection = NULL WHERE decided_at < $1 AND (note IS NOT NULL OR objection IS NOT NULL)`,
  },
  {
    name: 'changes',
    months: months('review'),
    sql: `UPDATE listing_change SET comment = NULL, reply = NULL, patch = '{}'
      WHERE decided_at < $1 AND (comment IS NOT NULL OR reply IS NOT NULL OR patch <> '{}')`,
  },
  {
    name: 'proofs',
    months: months('review'),
    sql: `UPDATE stored_file f SET removed_at = now() WHERE removed_at IS NULL AND purpose = 'claim_proof'
      AND EXISTS (SELECT 1 FROM listing_claim c WHERE c.id = f.subject_id AND c.decided_at < $1)`,
  },
  {
    name: 'review_proofs',
    months: months('review'),
    // Kept while the review goes on, while what it confirmed or verified holds, and for the same time after.
    sql: `UPDATE stored_file f SET removed_at = now() WHERE removed_at IS NULL AND purpose = 'review_proof' AND created_at < $1
      AND NOT EXISTS (SELECT 1 FROM recognition_review r WHERE r.listing_id = f.subject_id
        AND (r.state IN ('declared', 'under_review') OR r.updated_at >= $1 OR r.confirmed_until >= $1::date))
      AND NOT EXISTS (SELECT 1 FROM listing_recognition p WHERE p.listing_id = f.subject_id
        AND (p.state = 'declared' OR p.verified_on >= $1::date OR p.expires_on >= $1::date))`,
  },
  {
    name: 'replaced_values',
    months: months('listing'),
    sql: `DELETE FROM personal_value v WHERE v.subject_kind = 'listing' AND v.kept_at < $1
      AND NOT EXISTS (SELECT 1 FROM listing l WHERE l.id = v.subject_id AND v.value IN (l.email, l.phone, l.address))`,
  },
];

/** The moment so many months before. @example monthsBefore(new Date('2026-11-23T00:00:00Z'), 12) // 2025-11-23 */
export function monthsBefore(now: Date, count: number): Date {
  const moment = new Date(now);
  const day = moment.getUTCDate();
  moment.setUTCDate(1);
  moment.setUTCMonth(moment.getUTCMonth() - count);
  const last = new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth() + 1, 0)).getUTCDate();
  moment.setUTCDate(Math.min(day, last));
  return moment;
}
