/** How an organisation proves that it may look after a listing. */
export const CLAIM_METHODS = ['code', 'documents', 'handover'] as const;
export type ClaimMethod = (typeof CLAIM_METHODS)[number];

/** Where a claim that nobody has settled can stand. */
export const OPEN_CLAIMS = ['code_sent', 'documents_sent', 'offered', 'objectable', 'disputed'] as const;

/**
 * - `code_sent`: a code went to the address on record; · `documents_sent`: staff looks at proofs;
 * - `offered`: the present manager hands the listing over, the other has to accept;
 * - `objectable`: proven, but somebody else looks after the listing: they are told and may object;
 * - `disputed`: they did; · the others are ends.
 */
export const CLAIM_STATES = [...OPEN_CLAIMS, 'granted', 'refused', 'withdrawn', 'expired'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];
