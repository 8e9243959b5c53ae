import type { ReviewKind } from '@repere/kernel';
import { AWAITING_REVIEW, HOLD_REASONS } from '../listings';
import { PRESENT_FOR_SECONDS } from './domain/review-rules';

const held = HOLD_REASONS.map((reason) => `'${reason}'`).join(', ');

/** Who entered or brought a listing, as its first version says, else its source. */
const ENTERED_BY = `coalesce((SELECT nullif(v.by, '') FROM listing_version v WHERE v.listing_id = l.id AND v.kind = 'create'
    ORDER BY v.version LIMIT 1), (SELECT s.name FROM listing_source s WHERE s.id = l.source_id))`;

const heldListings = (kind: ReviewKind, reasons: string): string => `
  SELECT '${kind}' AS kind, l.id, l.id AS listing_id, l.version, l.created_at AS since, ${ENTERED_BY} AS by, '{}'::text[] AS fields,
    (SELECT v.comment FROM listing_version v WHERE v.listing_id = l.id AND v.kind = 'create' ORDER BY v.version LIMIT 1) AS words,
    l.hold_reason AS state, false AS with_author
  FROM listing l WHERE l.publication = 'held' AND l.hold_reason IN (${reasons})`;

/**
 * Everything that waits for somebody's decision, one row a case.
 * @param everything what only the Chantier decides on is among it (`$1`): a network's proposal to an enterprise
 */
const WAITING_CASES = `
  SELECT 'change' AS kind, c.id, c.listing_id, c.version, c.created_at AS since, c.by, c.fields, c.comment AS words, c.state,
    c.state = 'changes_asked' AS with_author
  FROM listing_change c WHERE c.state IN ('waiting', 'changes_asked') AND ($1 OR c.owner = 'enterprise')
  UNION ALL ${heldListings('entry', `'${AWAITING_REVIEW}'`)}
  UNION ALL ${heldListings('held', held)}
  UNION ALL
  SELECT 'claim', c.id, c.listing_id, c.version, c.created_at, c.organisation_name, '{}', coalesce(c.objection, c.note), c.state, false
  FROM listing_claim c WHERE c.state IN ('documents_sent', 'disputed') OR (c.state = 'objectable' AND c.objection_until <= now())
  UNION ALL
  SELECT 'report', r.id, r.listing_id, r.version, r.received_at, NULL, '{}', r.message, r.state, false
  FROM listing_report r WHERE r.state = 'open'`;

/**
 * The queue that somebody asks for, as rows `waiting`: `$1` everything, `$2` municipalities and `$3` networks in reach,
 * `$4` territory's municipalities or null, `$5` the latest moment, `$6` with the author or not, `$7` words, `$8` the reader.
 */
export const WAITING = `
  WITH waiting AS (
    SELECT w.kind, w.id, w.listing_id, w.version, w.since, w.by, w.fields, w.words, w.state, k.assigned_to,
      l.slug, l.name, l.municipality_code, l.version AS listing_version
    FROM (${WAITING_CASES}) w JOIN listing l ON l.id = w.listing_id
    LEFT JOIN review_case k ON k.kind = w.kind AND k.case_id = w.id
    WHERE ($1 OR l.municipality_code = ANY ($2::text[])
        OR EXISTS (SELECT FROM network_member m WHERE m.listing_id = l.id AND m.network_id = ANY ($3::uuid[])))
      AND ($4::text[] IS NULL OR l.municipality_code = ANY ($4)) AND w.since <= $5
      AND (w.with_author OR coalesce(k.asked_version = w.version, false)) = $6
      AND ($7::text IS NULL OR l.name ILIKE $7 OR l.trade_name ILIKE $7 OR l.neq LIKE $7)
      AND $8::uuid IS NOT NULL
  )`;

/** Whether a waiting case is assigned as `$9` asks: any | me | nobody. */
export const ASSIGNED = `CASE $9 WHEN 'me' THEN assigned_to = $8 WHEN 'nobody' THEN assigned_to IS NULL ELSE true END`;

/** A presence that still counts. */
export const PRESENT = `p.seen_at > now() - interval '${PRESENT_FOR_SECONDS} seconds'`;
