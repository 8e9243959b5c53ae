import { OPEN_CLAIMS, type ClaimState } from '@repere/kernel';

/** Nobody has settled it. */
export const isOpenClaim = (state: ClaimState): boolean => (OPEN_CLAIMS as readonly ClaimState[]).includes(state);

/** Those who decide will read them; a code proves by itself, and an offer needs no proof. */
export const takesDocuments = (state: ClaimState): boolean =>
  state === 'documents_sent' || state === 'objectable' || state === 'disputed';

export const CODE_HOURS = 24;
export const OBJECTION_DAYS = 7;
const HOUR_MS = 3_600_000;

/** What the rules know of a claim. */
export interface Claim {
  readonly organisationId: string;
  readonly state: ClaimState;
  /** Who looked after the listing when the claim was last weighed: those who were told. */
  readonly managedBy: string | null;
  readonly objectionUntil: Date | null;
  /** Staff who said yes, each once. */
  readonly approvals: readonly string[];
}

/** What changes. */
export type ClaimStep = Pick<Claim, 'state' | 'managedBy' | 'objectionUntil' | 'approvals'>;

const step = (claim: Claim, over: Partial<ClaimStep>): ClaimStep => ({
  ...{ state: claim.state, managedBy: claim.managedBy, objectionUntil: claim.objectionUntil },
  ...{ approvals: claim.approvals, ...over },
});

/** The present manager is told, and has a week: nothing that was weighed before counts against somebody who was not told. */
const opened = (claim: Claim, managedBy: string, now: Date): ClaimStep =>
  step(claim, {
    ...{ state: 'objectable', managedBy, approvals: [] },
    objectionUntil: new Date(now.getTime() + OBJECTION_DAYS * 24 * HOUR_MS),
  });

/** The proof is good: a listing that nobody looks after is theirs; for any other, its manager is told first. */
export function proven(claim: Claim, manager: string | null, now: Date): ClaimStep {
  if (manager === null || manager === claim.organisationId)
    return step(claim, { state: 'granted', managedBy: manager });
  return opened(claim, manager, now);
}

/** The present manager gives way. Null when it is not for them, or not any more, to say. */
export function consented(claim: Claim, manager: string | null, by: string): ClaimStep | null {
  if (manager !== by || !['objectable', 'disputed'].includes(claim.state)) return null;
  return step(claim, { state: 'granted' });
}

/** The present manager objects: staff decides. */
export function objected(claim: Claim, manager: string | null, by: string): ClaimStep | null {
  return manager === by && claim.state === 'objectable' ? step(claim, { state: 'disputed' }) : null;
}

export type ApprovalRefusal = 'NotOpen' | 'TooEarly' | 'SecondPerson';

/**
 * Staff says yes. Documents for a listing without manager need one approval. Taking a listing away from its manager needs two
 * people, and their week to object must be over or used (ASVS 2.3.5).
 */
export function approved(claim: Claim, manager: string | null, by: string, now: Date): ClaimStep | ApprovalRefusal {
  const { state } = claim;
  if (!['documents_sent', 'objectable', 'disputed'].includes(state)) return 'NotOpen';
  if (manager === null || manager === claim.organisationId)
    return step(claim, { state: 'granted', managedBy: manager });
  // A rival was granted, or the documents are the first proof: this manager has not been told yet.
  if (state === 'documents_sent' || claim.managedBy !== manager) return opened(claim, manager, now);
  if (state === 'objectable' && now < (claim.objectionUntil ?? now)) return 'TooEarly';
  if (claim.approvals.includes(by)) return 'SecondPerson';
  const approvals = [...claim.approvals, by];
  return step(claim, approvals.length >= 2 ? { state: 'granted', approvals } : { approvals });
}

/** Whether the link of a code still opens what it was made for. */
export function codeHolds(
  claim: { readonly state: ClaimState; readonly tokenExpiresAt: Date | null; readonly addressHash: string | null },
  addressNow: string | null,
  now: Date,
): 'ok' | 'spent' | 'stale' | 'address_changed' {
  if (claim.state !== 'code_sent') return 'spent';
  if (claim.tokenExpiresAt === null || now >= claim.tokenExpiresAt) return 'stale';
  return claim.addressHash === addressNow ? 'ok' : 'address_changed';
}

/** An address shown to somebody who may not know it. @example maskAddress('achats@ruche.invalid') // 'a•••••@ruche.invalid' */
export function maskAddress(email: string): string {
  const [local = '', domain = ''] = email.split('@');
  return `${local.slice(0, 1)}${'•'.repeat(Math.max(local.length - 1, 3))}@${domain}`;
}
