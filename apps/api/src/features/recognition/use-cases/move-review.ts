import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result, type ReviewState } from '@repere/kernel';
import { Clock } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import { Database, type Transaction } from '../../../platform/database';
import { recordAudit, type AuditActor } from '../../audit';
import { lockListing, quebecDate, VouchForListing, type LockedListing } from '../../listings';
import { neqStanding } from '../domain/neq-question';
import { type CriterionFinding, type Review, type ReviewActor } from '../domain/review';
import { moved, type ReviewCircumstances, type ReviewMove, type ReviewRefusal } from '../domain/review-lifecycle';
import { neqAnswerOf } from '../proof.repository';
import { listingOfReview, reviewOfListing, saveFindings, saveReview, type StoredReview } from '../review.repository';
import { tellEnterprise } from '../tell-by-mail';

export interface ReviewMoved {
  readonly id: string;
  readonly listingId: string;
  readonly state: ReviewState;
  readonly version: number;
}

export type MoveFailure =
  | ReviewRefusal
  | { readonly code: 'ListingNotFound' }
  /** Somebody else has moved the review on since. */
  | {
      readonly code: 'StaleReview';
      readonly expected: number;
      readonly current: number;
      readonly theirs: Review | null;
      readonly yours: ReviewMove;
    };

/** Which review: of a listing, or by its own id. */
export type ReviewTarget = { readonly listingId: string } | { readonly reviewId: string };

export interface ReviewRequest {
  readonly target: ReviewTarget;
  readonly move: ReviewMove;
  /** The version that the actor saw, 0 where there was none; null for the product's own acts. */
  readonly expected: number | null;
}

/**
 * Everything that happens to a review. Its state, what happened, the badge on the listing, the mail and the audit entry are one
 * transaction, under the listing's lock.
 */
@Injectable()
export class MoveReview {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(VouchForListing) private readonly listings: VouchForListing,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  execute(
    { target, move, expected }: ReviewRequest,
    actor: ReviewActor,
    audit: AuditActor,
  ): Promise<Result<ReviewMoved, MoveFailure>> {
    return this.database.transaction(async (tx) => {
      const found = await this.#load(tx, target);
      if (found === null) return err({ code: 'ListingNotFound' });
      const { listing, review, circumstances } = found;
      const current = review?.version ?? 0;
      if (expected !== null && expected !== current)
        return err({ code: 'StaleReview', expected, current, theirs: review, yours: move });
      const done = moved(review, move, actor, circumstances);
      if (!done.ok) return done;
      const reason = move.reason?.trim() || null;
      const happening = { act: move.act, from: review?.state ?? null, actor, reason };
      const { id, version } = await saveReview(tx, listing.id, review, done.value, happening);
      const shown = await this.#show(tx, listing, review, done.value, move, actor);
      await tellEnterprise(tx, listing, done.value, move.act, reason, this.config.publicUrl);
      await recordAudit(tx, {
        actor: audit,
        action: `recognition.${move.act}`,
        subject: { kind: 'listing', id: listing.id, version: shown },
        details: { review: id, state: done.value.state, as: actor.party },
      });
      return ok({ id, listingId: listing.id, state: done.value.state, version });
    });
  }

  /** What was found so far; only the reviewer notes, and nothing is decided by it. */
  note(
    reviewId: string,
    findings: readonly CriterionFinding[],
    expected: number,
    actor: ReviewActor,
    audit: AuditActor,
  ): Promise<Result<ReviewMoved, MoveFailure>> {
    return this.database.transaction(async (tx) => {
      const found = await this.#load(tx, { reviewId });
      if (found?.review == null) return err({ code: 'ListingNotFound' });
      const { listing, review, circumstances } = found;
      if (review.version !== expected) {
        const yours = { act: 'start', findings } as const;
        return err({ code: 'StaleReview', expected, current: review.version, theirs: review, yours });
      }
      // Whoever may return it is its reviewer.
      const may = moved(review, { act: 'return', findings, reason: 'note' }, actor, circumstances);
      if (!may.ok) return may;
      const version = await saveFindings(tx, review, may.value.findings);
      await recordAudit(tx, {
        actor: audit,
        action: 'recognition.note',
        subject: { kind: 'listing', id: listing.id },
        details: { review: review.id },
      });
      return ok({ id: review.id, listingId: listing.id, state: review.state, version });
    });
  }

  async #load(
    tx: Transaction,
    target: ReviewTarget,
  ): Promise<{ listing: LockedListing; review: StoredReview | null; circumstances: ReviewCircumstances } | null> {
    const listingId = 'listingId' in target ? target.listingId : await listingOfReview(tx, target.reviewId);
    // The listing's lock makes everybody wait for each other; what they did is read after it.
    const listing = listingId === null ? null : await lockListing(tx, listingId);
    if (listing === null || listing.publication === 'merged') return null;
    const answer = await neqAnswerOf(tx, listing.id, listing.neq);
    return {
      listing,
      review: await reviewOfListing(tx, listing.id),
      circumstances: {
        today: quebecDate(this.clock.now()),
        listing: { name: listing.name, neq: listing.neq, legalForm: listing.legalForm },
        managedBy: listing.managedBy,
        neqQuestion: neqStanding(listing.neq, answer?.answer ?? null),
      },
    };
  }

  /** What the listing shows of it. @returns the listing's version */
  async #show(
    tx: Transaction,
    listing: LockedListing,
    before: Review | null,
    after: Review,
    { act }: ReviewMove,
    actor: ReviewActor,
  ): Promise<number> {
    const owner = actor.party === 'system' ? 'staff' : actor.party;
    const { name: by, personId } = actor;
    const author = { owner, by, personId, organisationId: actor.organisationIds[0] ?? null };
    const { confirmation, declaredBy, declaredOn } = after;
    if (act === 'confirm' && confirmation !== null) {
      const declared = declaredBy === null || declaredOn === null ? null : { by: declaredBy, on: declaredOn };
      return this.listings.confirm(tx, listing, confirmation, declared, author);
    }
    if (act === 'declare' && listing.status === 'unverified')
      return this.listings.declare(tx, listing, { by, on: quebecDate(this.clock.now()) }, author);
    if ((act === 'refuse' || act === 'revoke') && before?.confirmation != null)
      return this.listings.unconfirm(tx, listing, author);
    // Its last day may be new; and those who keep listings in mind look again.
    if ((act === 'lapse' || act === 'unsettle') && confirmation !== null)
      return this.listings.shorten(tx, listing, confirmation.until, author);
    return listing.version;
  }
}
