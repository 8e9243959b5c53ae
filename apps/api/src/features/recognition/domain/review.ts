import { ARTICLE_3_CRITERIA, type Article3Criterion, type CriterionAnswer, type ReviewState } from '@repere/kernel';

/** What somebody says of one criterion, and what for. */
export interface CriterionFinding {
  readonly criterion: Article3Criterion;
  readonly answer: CriterionAnswer;
  readonly note: string | null;
  readonly link: string | null;
  /** Id of a document that was sent. */
  readonly document?: string | null | undefined;
}

/** Who acts: `network` and `staff` review, in the name of an organisation. */
export interface ReviewActor {
  readonly party: 'enterprise' | 'network' | 'staff' | 'system';
  readonly personId: string | null;
  readonly organisationIds: readonly string[];
  /** The organisation's name. */
  readonly name: string;
}

/** What a confirmation was about: another name, number or legal form is another enterprise in law. */
export interface StoodOn {
  readonly name: string;
  readonly neq: string | null;
  readonly legalForm: string | null;
}

/** A decision that is appealed: another person looks again, and what a network decided is the Chantier's to look at. */
export interface Appeal {
  readonly reason: string;
  readonly against: string | null;
  readonly as: 'network' | 'staff';
}

export interface Confirmation {
  readonly by: string;
  /** ISO dates; `until` is the last day. */
  readonly on: string;
  readonly until: string;
}

/** What the rules know of a review. */
export interface Review {
  readonly state: ReviewState;
  readonly answers: readonly CriterionFinding[];
  readonly findings: readonly CriterionFinding[];
  readonly requestedBy: string | null;
  readonly organisationId: string | null;
  readonly declaredBy: string | null;
  readonly declaredOn: string | null;
  readonly reviewerId: string | null;
  readonly reviewer: string | null;
  readonly decidedBy: string | null;
  readonly decidedAs: 'network' | 'staff' | null;
  readonly reason: string | null;
  readonly revoked: boolean;
  readonly appeal: Appeal | null;
  readonly appealDecided: boolean;
  /** The last one, in force or not. */
  readonly confirmation: Confirmation | null;
  readonly stoodOn: StoodOn | null;
}

/** Nothing is known of a criterion that nobody spoke of. */
export const complete = (findings: readonly CriterionFinding[]): CriterionFinding[] =>
  ARTICLE_3_CRITERIA.map(
    (criterion) =>
      findings.find((one) => one.criterion === criterion) ?? { criterion, answer: 'unknown', note: null, link: null },
  );

/** In force through its last day. */
export const inForce = (confirmation: Confirmation | null, today: string): boolean =>
  confirmation !== null && today <= confirmation.until;
