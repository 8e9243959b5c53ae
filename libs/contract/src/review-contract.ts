import { workspaceListingKey } from './listing-editing';
import { problem } from './problem';
import * as r from './reviews';

const refused = { 400: problem, 401: problem, 403: problem, 404: problem, 429: problem, 503: problem } as const;
/** With `If-Match`: 409 shows both sides, 428 when the header is missing. */
const versioned = { ...refused, 409: problem, 422: problem, 428: problem } as const;

export const reviewContract = {
  listReviews: {
    summary: 'What waits for a decision in the caller’s territories, among its members, or everywhere for staff',
    query: r.reviewsQuery,
    responses: { 200: r.reviews, ...refused },
  },
  acceptReviews: {
    summary: 'Accept a selection of changes and entries whole, each for itself',
    body: r.reviewSelectionBody,
    responses: { 200: r.reviewResults, ...refused },
  },
  undoReviews: {
    summary: 'Take decisions back, each while nothing has followed it',
    body: r.reviewUndoBody,
    responses: { 200: r.reviewResults, ...refused },
  },
  getReview: {
    summary: 'One case: both sides field by field, whose word each value is, history, proof, neighbours in the queue',
    params: r.reviewKey,
    query: r.reviewQuery,
    responses: { 200: r.reviewCase, ...refused },
  },
  decideReview: {
    summary: 'Decide on a case under If-Match: accept, wholly or field by field, refuse, ask its author for something',
    params: r.reviewKey,
    body: r.reviewDecisionBody,
    responses: { 200: r.reviewReceipt, ...versioned },
  },
  assignReview: {
    summary: 'Take a case, give it to a colleague, or release it',
    params: r.reviewKey,
    body: r.reviewAssignmentBody,
    responses: { 200: r.reviewAssignment, ...refused, 409: problem },
  },
  attendReview: {
    summary: 'Say that the caller is looking at a case, and learn who else is; to be repeated every few seconds',
    params: r.reviewKey,
    responses: { 200: r.reviewPresence, ...refused },
  },
  certifyListing: {
    summary: 'As a network, vouch for a listing as it stands under If-Match; later edits change nothing of it',
    params: workspaceListingKey,
    responses: { 200: r.certificationReceipt, ...versioned },
  },
  withdrawCertification: {
    summary: 'As a network, vouch for a listing no more',
    params: workspaceListingKey,
    responses: { 200: r.certificationReceipt, ...refused },
  },
} as const;
