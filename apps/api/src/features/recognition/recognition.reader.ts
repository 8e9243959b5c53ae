import { Inject, Injectable } from '@nestjs/common';
import type { RecognitionQueueQuery } from '@repere/contract';
import type { ReviewAct, ReviewState } from '@repere/kernel';
import { Database } from '../../platform/database';
import type { Reach } from '../listings';
import {
  neqAnswerOf,
  practicesOf,
  RECOGNITION_COLUMNS,
  recognitionsOf,
  type StoredNeqAnswer,
  type StoredPractice,
  type StoredRecognition,
} from './proof.repository';
import { REVIEW_COLUMNS, reviewOf, reviewOfListing, type StoredReview } from './review.repository';

export const QUEUE_PAGE = 50;

/** One thing that happened to a review; the organisation's name, never a person's. */
export interface ReviewEvent {
  readonly version: number;
  readonly act: ReviewAct;
  readonly state: ReviewState;
  readonly by: string;
  readonly reason: string | null;
  readonly at: Date;
}

/** A listing as the queue names it. */
interface Named {
  readonly slug: string;
  readonly name: string;
  readonly municipalityCode: string;
  readonly managedBy: string | null;
}

/** What vouches for a listing, as its tables hold it. */
export interface Vouching {
  readonly review: StoredReview | null;
  readonly events: readonly ReviewEvent[];
  readonly recognitions: readonly StoredRecognition[];
  readonly practices: readonly StoredPractice[];
  readonly neqAnswer: StoredNeqAnswer | null;
}

const NAMED = `l.slug, l.name, l.municipality_code AS "municipalityCode", l.managed_by AS "managedBy"`;

/** Listings of somebody's reach, `$1` to `$3`. */
const WITHIN = `($1 OR l.municipality_code = ANY ($2::text[])
  OR EXISTS (SELECT FROM network_member m WHERE m.listing_id = l.id AND m.network_id = ANY ($3::uuid[])))`;

/** What waits for a reviewer. */
const OPEN: readonly ReviewState[] = ['declared', 'under_review', 'to_renew'];

@Injectable()
export class RecognitionReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  async vouching(listingId: string, neq: string | null): Promise<Vouching> {
    const [review, events, recognitions, practices, neqAnswer] = await Promise.all([
      reviewOfListing(this.database, listingId),
      this.database.query<ReviewEvent>(
        `SELECT e.version, e.act, e.to_state AS state, e.by, e.reason, e.at FROM recognition_event e
         JOIN recognition_review r ON r.id = e.review_id WHERE r.listing_id = $1 ORDER BY e.version DESC`,
        [listingId],
      ),
      recognitionsOf(this.database, listingId),
      practicesOf(this.database, listingId),
      neqAnswerOf(this.database, listingId, neq),
    ]);
    return { review, events, recognitions, practices, neqAnswer };
  }

  /** What the page of a listing says besides the listing. */
  async proofs(listingId: string): Promise<{ recognitions: StoredRecognition[]; practices: StoredPractice[] }> {
    const [recognitions, practices] = await Promise.all([
      recognitionsOf(this.database, listingId),
      practicesOf(this.database, listingId),
    ]);
    return { recognitions, practices };
  }

  /** Appeals first, then what waits longest. */
  async queue(
    reach: Reach,
    { state, page }: Pick<RecognitionQueueQuery, 'state' | 'page'>,
  ): Promise<{ total: number; results: (StoredReview & Named)[]; counts: Partial<Record<ReviewState, number>> }> {
    const reached = [reach.all, reach.municipalities, reach.networkIds];
    const [rows, counts] = await Promise.all([
      this.database.query<{ readonly total: number } & Named>(
        `SELECT ${REVIEW_COLUMNS}, ${NAMED}, count(*) OVER () AS total
         FROM recognition_review r JOIN listing l ON l.id = r.listing_id
         WHERE ${WITHIN} AND l.publication <> 'merged' AND r.state = ANY ($4::text[])
         ORDER BY r.appeal IS NULL, r.updated_at, r.id LIMIT ${QUEUE_PAGE} OFFSET $5`,
        [...reached, state === 'open' ? OPEN : [state], (page - 1) * QUEUE_PAGE],
      ),
      this.database.query<{ state: ReviewState; count: number }>(
        `SELECT r.state, count(*) AS count FROM recognition_review r JOIN listing l ON l.id = r.listing_id
         WHERE ${WITHIN} AND l.publication <> 'merged' GROUP BY 1`,
        reached,
      ),
    ]);
    return {
      total: rows[0]?.total ?? 0,
      results: rows.map(reviewOf),
      counts: Object.fromEntries(counts.map((one) => [one.state, one.count])),
    };
  }

  /** Recognitions that enterprises declare and nobody has looked at. */
  undecided(reach: Reach): Promise<(StoredRecognition & Named)[]> {
    return this.database.query(
      `SELECT ${RECOGNITION_COLUMNS}, ${NAMED} FROM listing_recognition p JOIN listing l ON l.id = p.listing_id
       WHERE ${WITHIN} AND l.publication <> 'merged' AND p.state = 'declared' ORDER BY p.declared_on, l.name, p.code LIMIT ${QUEUE_PAGE}`,
      [reach.all, reach.municipalities, reach.networkIds],
    );
  }
}
