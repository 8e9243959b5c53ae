import { err, ok, REVIEW_ACTS, type Result, type ReviewAct, type ReviewState } from '@repere/kernel';
import { addDays, addMonths } from './dates';
import { complete, inForce, type CriterionFinding, type Review, type ReviewActor, type StoodOn } from './review';

/** A confirmation that nobody dates otherwise holds two years, never more than three: statutes and boards change. */
export const USUAL_MONTHS = 24;
export const LONGEST_MONTHS = 36;
/** An enterprise may declare anew so long before its confirmation ends, and is reminded then. */
export const RENEWAL_DAYS = 90;

type Side = 'enterprise' | 'reviewer' | 'system';

/** From where to where, by which act of which side; everything else is refused. `none`: nothing was ever declared. */
export const TRANSITIONS: Readonly<
  Record<ReviewState | 'none', Readonly<Partial<Record<ReviewAct, readonly [side: Side, to: ReviewState]>>>>
> = {
  none: { declare: ['enterprise', 'declared'], open: ['reviewer', 'under_review'] },
  declared: {
    declare: ['enterprise', 'declared'],
    start: ['reviewer', 'under_review'],
    withdraw: ['enterprise', 'withdrawn'],
    revoke: ['reviewer', 'withdrawn'],
    unsettle: ['system', 'declared'],
  },
  under_review: {
    start: ['reviewer', 'under_review'],
    return: ['reviewer', 'declared'],
    confirm: ['reviewer', 'confirmed'],
    refuse: ['reviewer', 'refused'],
    withdraw: ['enterprise', 'withdrawn'],
    unsettle: ['system', 'under_review'],
  },
  confirmed: {
    declare: ['enterprise', 'declared'],
    open: ['reviewer', 'under_review'],
    revoke: ['reviewer', 'withdrawn'],
    lapse: ['system', 'to_renew'],
    unsettle: ['system', 'to_renew'],
  },
  to_renew: {
    declare: ['enterprise', 'declared'],
    open: ['reviewer', 'under_review'],
    revoke: ['reviewer', 'withdrawn'],
  },
  refused: { declare: ['enterprise', 'declared'], appeal: ['enterprise', 'declared'] },
  withdrawn: {
    declare: ['enterprise', 'declared'],
    appeal: ['enterprise', 'declared'],
    open: ['reviewer', 'under_review'],
    revoke: ['reviewer', 'withdrawn'],
    unsettle: ['system', 'withdrawn'],
  },
};

/** What comes with an act. */
export interface ReviewMove {
  readonly act: ReviewAct;
  readonly reason?: string | null;
  readonly answers?: readonly CriterionFinding[];
  readonly findings?: readonly CriterionFinding[];
  /** Last day of a confirmation; two years when nothing is said. */
  readonly until?: string | null;
}

/** What the rules look at besides the review. */
export interface ReviewCircumstances {
  /** ISO date in Québec. */
  readonly today: string;
  readonly listing: StoodOn;
  /** The organisation that looks after the listing. */
  readonly managedBy: string | null;
  /** Its NEQ raises a question, and what staff found out about it. */
  readonly neqQuestion: 'none' | 'open' | 'meets' | 'does_not_meet' | 'other_number';
}

export type ReviewRefusal =
  | { readonly code: 'NotNow'; readonly state: ReviewState | 'none' }
  | { readonly code: 'OwnOrganisation' }
  /** An appeal is looked at by somebody else, and by the Chantier where a network decided. */
  | { readonly code: 'OtherReviewer' }
  /** Another person has taken the case. */
  | { readonly code: 'NotTheReviewer' }
  | { readonly code: 'ReasonMissing' }
  | { readonly code: 'CriteriaOpen'; readonly criteria: readonly string[] }
  | { readonly code: 'ProofMissing'; readonly criteria: readonly string[] }
  /** All six are met: there is nothing to refuse for. */
  | { readonly code: 'NothingAgainst' }
  | { readonly code: 'NeqUnanswered' }
  | { readonly code: 'UntilRefused'; readonly latest: string };

const sideOf = ({ party }: ReviewActor): Side => (party === 'enterprise' || party === 'system' ? party : 'reviewer');

/** Nobody reviews an organisation they belong to, nor what they asked for themselves. */
function owns(review: Review | null, actor: ReviewActor, managedBy: string | null): boolean {
  const mine = (id: string | null | undefined): boolean => id != null && actor.organisationIds.includes(id);
  const asked = review?.requestedBy;
  return mine(managedBy) || mine(review?.organisationId) || (asked != null && asked === actor.personId);
}

function standing(
  review: Review | null,
  act: ReviewAct,
  actor: ReviewActor,
  { today, managedBy }: ReviewCircumstances,
): ReviewRefusal | null {
  const state = review?.state ?? 'none';
  const way = TRANSITIONS[state][act];
  if (way === undefined || way[0] !== sideOf(actor)) return { code: 'NotNow', state };
  if (way[0] === 'reviewer') {
    if (owns(review, actor, managedBy)) return { code: 'OwnOrganisation' };
    const appeal = review?.appeal;
    if (appeal != null && (appeal.against === actor.personId || (appeal.as === 'network' && actor.party !== 'staff')))
      return { code: 'OtherReviewer' };
    if (['return', 'confirm', 'refuse'].includes(act) && review?.reviewerId !== actor.personId)
      return { code: 'NotTheReviewer' };
    // Before a confirmation there is nothing to take back.
    if (act === 'revoke' && !inForce(review?.confirmation ?? null, today)) return { code: 'NotNow', state };
  }
  if (act === 'appeal' && (review?.appealDecided === true || (state === 'withdrawn' && review?.revoked !== true)))
    return { code: 'NotNow', state };
  const ends = review?.confirmation?.until ?? today;
  if (state === 'confirmed' && act === 'declare' && today < addDays(ends, -RENEWAL_DAYS))
    return { code: 'NotNow', state };
  const holds = inForce(review?.confirmation ?? null, today);
  if ((act === 'lapse' && holds) || (act === 'unsettle' && !holds)) return { code: 'NotNow', state };
  return null;
}

/** The acts open to somebody now, for the screens; what each needs is asked when it is done. */
export const nextActs = (review: Review | null, actor: ReviewActor, circumstances: ReviewCircumstances): ReviewAct[] =>
  REVIEW_ACTS.filter((act) => standing(review, act, actor, circumstances) === null);

const NEEDS_REASON: readonly ReviewAct[] = ['return', 'refuse', 'revoke', 'appeal'];

/**
 * Moves a review on.
 * @param review null before the first act
 * @returns the review after the act, or why it is refused
 */
export function moved(
  review: Review | null,
  move: ReviewMove,
  actor: ReviewActor,
  circumstances: ReviewCircumstances,
): Result<Review, ReviewRefusal> {
  const refused = standing(review, move.act, actor, circumstances);
  if (refused !== null) return err(refused);
  const reason = move.reason?.trim() || null;
  if (NEEDS_REASON.includes(move.act) && reason === null) return err({ code: 'ReasonMissing' });
  const [, state] = TRANSITIONS[review?.state ?? 'none'][move.act] ?? [];
  if (state === undefined) return err({ code: 'NotNow', state: review?.state ?? 'none' });
  const before: Review = { ...(review ?? NEW), findings: complete(move.findings ?? review?.findings ?? []) };
  const next = { ...before, state };
  const decision = { decidedBy: actor.personId, decidedAs: reviewerAs(actor), reason };
  const decided = { ...decision, appealDecided: before.appeal !== null, appeal: null };
  const { today, listing } = circumstances;
  switch (move.act) {
    case 'declare':
      return ok({ ...next, ...declared(before, move, actor, today) });
    case 'withdraw':
      return ok({ ...next, reason, revoked: false, appeal: null });
    case 'appeal': {
      const appeal = { reason: reason ?? '', against: before.decidedBy, as: before.decidedAs ?? 'network' };
      return ok({ ...next, appeal, reviewerId: null, reviewer: null, revoked: false });
    }
    case 'open':
    case 'start':
      return ok({ ...next, reviewerId: actor.personId, reviewer: actor.name, revoked: false });
    case 'return':
      return ok({ ...next, reason, reviewerId: null, reviewer: null });
    case 'confirm': {
      const until = move.until ?? addMonths(today, USUAL_MONTHS);
      const fault = notConfirmable(before, until, circumstances);
      if (fault !== null) return err(fault);
      const confirmation = { by: actor.name, on: today, until };
      return ok({ ...next, ...decided, revoked: false, confirmation, stoodOn: listing });
    }
    case 'refuse':
      if (before.findings.every(({ answer }) => answer === 'met')) return err({ code: 'NothingAgainst' });
      return ok({ ...next, ...decided, confirmation: null, stoodOn: null });
    case 'revoke':
      return ok({ ...next, ...decision, revoked: true, appealDecided: false, confirmation: null, stoodOn: null });
    case 'lapse':
      return ok({ ...next, reason: null });
    case 'unsettle': {
      // Its last whole day was yesterday.
      const until = addDays(today, -1);
      const { confirmation } = before;
      return ok({ ...next, reason, confirmation: confirmation === null ? null : { ...confirmation, until } });
    }
  }
}

const NEW: Review = {
  ...{ state: 'declared', answers: [], findings: [], requestedBy: null, organisationId: null },
  ...{ declaredBy: null, declaredOn: null, reviewerId: null, reviewer: null, decidedBy: null, decidedAs: null },
  ...{ reason: null, revoked: false, appeal: null, appealDecided: false, confirmation: null, stoodOn: null },
};

const reviewerAs = ({ party }: ReviewActor): 'network' | 'staff' => (party === 'staff' ? 'staff' : 'network');

/** A declaration begins anew; what it answers to more questions, or on appeal, stays in the same case. */
function declared(before: Review, move: ReviewMove, actor: ReviewActor, today: string): Partial<Review> {
  const same = before.state === 'declared';
  return {
    answers: complete(move.answers ?? []),
    requestedBy: actor.personId,
    organisationId: actor.organisationIds[0] ?? null,
    ...{ declaredBy: actor.name, declaredOn: today, reviewerId: null, reviewer: null, revoked: false },
    ...(same ? {} : { appeal: null, appealDecided: false, reason: null, findings: complete([]) }),
  };
}

/** All six met, each for a reason that can be shown, and no question left about the number. */
function notConfirmable(
  { answers, findings }: Review,
  until: string,
  { today, neqQuestion }: ReviewCircumstances,
): ReviewRefusal | null {
  const open = findings.filter(({ answer }) => answer !== 'met');
  if (open.length > 0) return { code: 'CriteriaOpen', criteria: open.map(({ criterion }) => criterion) };
  const shown = (one: CriterionFinding | undefined): boolean =>
    [one?.note, one?.link, one?.document].some((proof) => (proof ?? '') !== '');
  const bare = findings.filter(
    (one) => !shown(one) && !shown(answers.find(({ criterion }) => criterion === one.criterion)),
  );
  if (bare.length > 0) return { code: 'ProofMissing', criteria: bare.map(({ criterion }) => criterion) };
  if (neqQuestion !== 'none' && neqQuestion !== 'meets') return { code: 'NeqUnanswered' };
  const latest = addMonths(today, LONGEST_MONTHS);
  return until <= today || until > latest ? { code: 'UntilRefused', latest } : null;
}
