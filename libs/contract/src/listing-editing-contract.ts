import { z } from 'zod';
import { listingQuery } from './listings';
import {
  confirmationReceipt,
  listingCreateBody,
  listingDraftBody,
  listingDraftReceipt,
  listingSubmissionBody,
  listingUpdateBody,
  listingUpdateReceipt,
  publicationBody,
  publicationReceipt,
  workspaceChangeKey,
  workspaceListingKey,
} from './listing-editing';
import { listingProposals, proposalAnswerBody, proposalReceipt } from './listing-proposals';
import {
  listingVersion,
  listingVersions,
  restorationBody,
  versionQuery,
  workspaceVersionKey,
} from './listing-versions';
import { problem } from './problem';
import {
  candidatesQuery,
  editedListing,
  listingCandidates,
  workspaceListings,
  workspaceListingsQuery,
} from './workspace-listings';

const refused = { 400: problem, 401: problem, 403: problem, 404: problem, 429: problem, 503: problem } as const;
/** With `If-Match`: 409 shows both versions, 428 when the header is missing. */
const versioned = { ...refused, 409: problem, 422: problem, 428: problem } as const;

export const listingEditingContract = {
  listWorkspaceListings: {
    summary: 'The listings that the caller edits or looks after',
    query: workspaceListingsQuery,
    responses: { 200: workspaceListings, ...refused },
  },
  createListing: {
    summary: 'Enter a listing; takes an Idempotency-Key; 409 names listings that may be the same enterprise',
    body: listingCreateBody,
    responses: { 201: listingUpdateReceipt, ...refused, 409: problem, 422: problem },
  },
  findListingCandidates: {
    summary: 'Listings that may be the one about to be entered, by NEQ, name, place or contact',
    query: candidatesQuery,
    responses: { 200: listingCandidates, ...refused },
  },
  getWorkspaceListing: {
    summary: 'A listing with whose word each value is, what waits for review and the caller’s own draft',
    params: workspaceListingKey,
    query: listingQuery,
    responses: { 200: editedListing, ...refused },
  },
  updateListing: {
    summary: 'Change a listing under If-Match; each field is shown at once or waits for review',
    params: workspaceListingKey,
    body: listingUpdateBody,
    responses: { 200: listingUpdateReceipt, ...versioned },
  },
  saveListingDraft: {
    summary: 'Save what the caller is writing; nobody else reads it',
    params: workspaceListingKey,
    body: listingDraftBody,
    responses: { 200: listingDraftReceipt, ...refused },
  },
  discardListingDraft: {
    summary: 'Throw the caller’s draft away',
    params: workspaceListingKey,
    responses: { 200: z.strictObject({ discarded: z.boolean() }), ...refused },
  },
  submitListingDraft: {
    summary: 'Submit the caller’s draft as a change of the version it began from',
    params: workspaceListingKey,
    body: listingSubmissionBody,
    responses: { 200: listingUpdateReceipt, ...refused, 409: problem, 422: problem },
  },
  changeListingPublication: {
    summary: 'Publish, hold, withdraw, close or bring back a listing, under If-Match',
    params: workspaceListingKey,
    body: publicationBody,
    responses: { 200: publicationReceipt, ...versioned },
  },
  confirmListing: {
    summary: 'Stand by everything that a listing says',
    params: workspaceListingKey,
    responses: { 200: confirmationReceipt, ...refused },
  },
  listListingVersions: {
    summary: 'The versions of a listing, latest first',
    params: workspaceListingKey,
    responses: { 200: listingVersions, ...refused },
  },
  getListingVersion: {
    summary: 'One version and how it differs from the one before or the present one',
    params: workspaceVersionKey,
    query: versionQuery,
    responses: { 200: listingVersion, ...refused },
  },
  restoreListingVersion: {
    summary: 'Make a listing say again what it said, wholly or in some fields, under If-Match',
    params: workspaceVersionKey,
    body: restorationBody,
    responses: { 200: listingUpdateReceipt, ...versioned },
  },
  withdrawListingChange: {
    summary: 'Take back a change that waits for review',
    params: workspaceChangeKey,
    responses: { 200: z.strictObject({ withdrawn: z.literal(true) }), ...refused, 409: problem },
  },
  listListingProposals: {
    summary: 'What networks propose to the enterprise that looks after a listing, beside what is shown',
    params: workspaceListingKey,
    query: listingQuery,
    responses: { 200: listingProposals, ...refused },
  },
  answerProposal: {
    summary: 'As that enterprise, accept a proposal field by field or refuse it, under If-Match of the proposal',
    params: workspaceChangeKey,
    body: proposalAnswerBody,
    responses: { 200: proposalReceipt, ...versioned },
  },
} as const;
