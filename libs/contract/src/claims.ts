import { CLAIM_METHODS, CLAIM_STATES, NEQ_ANSWERS } from '@repere/kernel';
import { z } from 'zod';
import { pageNumber, pageOf } from './query';
import { proofDocument } from './recognition';

/** A claim: an organisation asks to look after a listing, and proves that it may. */
export const claimState = z.enum(CLAIM_STATES);
export const claimMethod = z.enum(CLAIM_METHODS);

const sentence = z.string().trim().min(3).max(2000);
export const claimKey = z.strictObject({ id: z.uuid() });

export const claimBody = z
  .strictObject({
    organisationId: z.uuid(),
    /** A code to the address already on record, or documents that staff looks at. */
    method: z.enum(['code', 'documents']),
    note: z.string().trim().max(2000).nullish(),
    /** To the question that a NEQ beginning with 22, 33 or 88 raises; ignored for any other. */
    neqAnswer: z.enum(NEQ_ANSWERS).nullish(),
  })
  .meta({ id: 'ClaimRequest' });

export const claimReceipt = z
  .strictObject({
    id: z.uuid(),
    state: claimState,
    method: claimMethod,
    /** The address on record, half hidden. */
    sentTo: z.string().nullable(),
  })
  .meta({ id: 'ClaimReceipt' });

export const handOverBody = z.strictObject({ organisationId: z.uuid() });
export const recipientsQuery = z.strictObject({ q: z.string().trim().min(2).max(200) });
/** Confirmed enterprises that a listing can be handed over to, by a part of their name. */
export const recipients = z
  .strictObject({
    /** There are more: a longer part of the name tells them apart. */
    more: z.boolean(),
    results: z.array(
      z.strictObject({
        id: z.uuid(),
        name: z.string(),
        /** Where the listings lie that it looks after already. */
        places: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'Recipients' });
export const releaseBody = z.strictObject({ reason: sentence });
export const objectionBody = z.strictObject({ reason: sentence });
/** What the claimant adds, asked or not. */
export const claimAnswerBody = z.strictObject({ note: sentence });
export const claimDecisionBody = z.strictObject({ approve: z.boolean(), reason: sentence.nullish() });

export const claimOutcome = z
  .strictObject({ id: z.uuid(), listingId: z.uuid(), state: claimState, approvals: z.int() })
  .meta({ id: 'ClaimOutcome' });

/** 64 characters of a link; never in an answer. */
export const claimToken = z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{43}$/) });

/** What a mailed link opens: nothing has changed until its button is pressed. */
export const claimPreview = z
  .strictObject({
    listing: z.string(),
    organisation: z.string(),
    /** `ok`, or why the link does nothing any more. */
    holds: z.enum(['ok', 'spent', 'stale', 'address_changed']),
    /** Somebody looks after the listing already and will be told. */
    managed: z.boolean(),
  })
  .meta({ id: 'ClaimPreview' });

export const claimsQuery = z.strictObject({
  listing: z.uuid().optional(),
  /** `mine`: made by my organisations; `against`: on listings they manage; `staff`: those I may decide on. */
  scope: z.enum(['mine', 'against', 'staff']).optional().default('mine'),
  open: z.enum(['0', '1']).optional().default('1'),
  page: pageNumber,
});

export const claims = pageOf(
  z.strictObject({
    id: z.uuid(),
    listing: z.strictObject({ id: z.uuid(), slug: z.string(), name: z.string(), municipality: z.string() }),
    organisation: z.strictObject({ id: z.uuid(), name: z.string() }),
    method: claimMethod,
    state: claimState,
    note: z.string().nullable(),
    managedBy: z.uuid().nullable(),
    objection: z.string().nullable(),
    objectionUntil: z.iso.datetime().nullable(),
    approvals: z.int(),
    reason: z.string().nullable(),
    /** Other claims on the same listing that are open. */
    rivals: z.int(),
    /** Documents sent as proof. */
    documents: z.int(),
    createdAt: z.iso.datetime(),
    decidedAt: z.iso.datetime().nullable(),
  }),
).meta({ id: 'Claims' });

/** Documents sent as proof of a claim, oldest first; for the claimant's organisation and for those who decide, never published. */
export const claimDocuments = z
  .strictObject({
    /** Whether the caller may send or remove one now. */
    open: z.boolean(),
    most: z.int(),
    maxBytes: z.int(),
    results: z.array(proofDocument),
  })
  .meta({ id: 'ClaimDocuments' });

export type ClaimBody = z.output<typeof claimBody>;
export type ClaimReceipt = z.output<typeof claimReceipt>;
export type Recipients = z.output<typeof recipients>;
export type ClaimOutcome = z.output<typeof claimOutcome>;
export type ClaimPreview = z.output<typeof claimPreview>;
export type ClaimsQuery = z.output<typeof claimsQuery>;
export type Claims = z.output<typeof claims>;
export type ClaimDocuments = z.output<typeof claimDocuments>;
