import type { RecognitionQueue, RecognitionReviewView } from '@repere/contract';
import type { ReviewAct } from '@repere/kernel';
import { inForce, type Confirmation, type CriterionFinding } from '../domain/review';
import type { ReviewEvent } from '../recognition.reader';
import type { StoredReview } from '../review.repository';

const confirmationView = (confirmation: Confirmation | null, today: string): RecognitionReviewView['confirmation'] =>
  confirmation === null ? null : { ...confirmation, inForce: inForce(confirmation, today) };

const declaredView = ({ declaredBy: by, declaredOn: on }: StoredReview): RecognitionReviewView['declared'] =>
  by === null || on === null ? null : { by, on };

const reviewerView = (
  { reviewer, reviewerId, state }: StoredReview,
  personId: string,
): RecognitionReviewView['reviewer'] =>
  reviewer === null || state !== 'under_review' ? null : { name: reviewer, me: reviewerId === personId };

/** A review as its two sides see it; people stay unnamed. */
export function reviewView(
  review: StoredReview,
  events: readonly ReviewEvent[],
  next: ReviewAct[],
  personId: string,
  today: string,
): RecognitionReviewView {
  const { id, version, state, answers, findings, reason, appeal, stoodOn, confirmation } = review;
  return {
    ...{ id, version, state, answers: [...answers], findings: [...findings], reason, stoodOn, next },
    declared: declaredView(review),
    reviewer: reviewerView(review, personId),
    appeal: appeal?.reason ?? null,
    confirmation: confirmationView(confirmation, today),
    history: events.map(({ at, ...event }) => ({ ...event, at: at.toISOString() })),
  };
}

const met = (findings: readonly CriterionFinding[]): number => findings.filter(({ answer }) => answer === 'met').length;

/** One line of the reviewers' queue. */
export function queueLine(
  review: StoredReview,
  listing: RecognitionQueue['results'][number]['listing'],
  own: boolean,
  personId: string,
  today: string,
): RecognitionQueue['results'][number] {
  const { id, state, version, updatedAt } = review;
  return {
    ...{ id, listing, state, version, own, updatedAt: updatedAt.toISOString() },
    declared: declaredView(review),
    reviewer: reviewerView(review, personId),
    appeal: review.appeal !== null,
    met: { declared: met(review.answers), found: met(review.findings) },
    confirmation: confirmationView(review.confirmation, today),
  };
}
