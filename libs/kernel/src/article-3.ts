/** The six principles of section 3 of the Loi sur l'économie sociale (RLRQ, c. E-1.1.1), in its order. */
export const ARTICLE_3_CRITERIA = [
  'purpose',
  'independence',
  'democracy',
  'viability',
  'surplus',
  'dissolution',
] as const;
export type Article3Criterion = (typeof ARTICLE_3_CRITERIA)[number];

/** What somebody says of one criterion. */
export const CRITERION_ANSWERS = ['met', 'not_met', 'unknown'] as const;
export type CriterionAnswer = (typeof CRITERION_ANSWERS)[number];

/** Where the review of an enterprise stands. */
export const REVIEW_STATES = ['declared', 'under_review', 'confirmed', 'to_renew', 'refused', 'withdrawn'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/**
 * What can happen to a review. By the enterprise: declare, withdraw, appeal. By those who review: open, start, return (more is asked),
 * confirm, refuse, revoke. By itself: lapse (the confirmation is over), unsettle (what it stood on has changed).
 */
export const REVIEW_ACTS = [
  'declare',
  'withdraw',
  'appeal',
  'open',
  'start',
  'return',
  'confirm',
  'refuse',
  'revoke',
  'lapse',
  'unsettle',
] as const;
export type ReviewAct = (typeof REVIEW_ACTS)[number];

/** Where a recognition by somebody else stands: said by the enterprise, seen by those who vouch, or not found true. */
export const PROOF_STATES = ['declared', 'verified', 'refused'] as const;
export type ProofState = (typeof PROOF_STATES)[number];

/** What staff found out about a NEQ that is not the usual number of a legal person. */
export const NEQ_ANSWERS = ['meets', 'does_not_meet', 'other_number'] as const;
export type NeqAnswer = (typeof NEQ_ANSWERS)[number];

/** Who vouches for a listing, as readers see it on a given day; dates are ISO. */
export interface StatusEvidence {
  readonly code: 'unverified' | 'declared' | 'confirmed';
  readonly by: string | null;
  readonly on: string | null;
  /** Last day of the confirmation in force; null when it has none. */
  readonly until: string | null;
  /** A confirmation that is over. */
  readonly lapsed: { readonly by: string; readonly on: string | null; readonly until: string } | null;
}
