import { z } from 'zod';
import {
  claimAnswerBody,
  claimBody,
  claimDecisionBody,
  claimDocuments,
  claimKey,
  claimOutcome,
  claimPreview,
  claimReceipt,
  claims,
  claimsQuery,
  claimToken,
  handOverBody,
  objectionBody,
  recipients,
  recipientsQuery,
  releaseBody,
} from './claims';
import { problem } from './problem';
import { proofDocument, proofDocumentFile, proofDocumentForm, proofDocumentKey } from './recognition';

const refused = { 400: problem, 401: problem, 403: problem, 404: problem, 429: problem, 503: problem } as const;
const settling = { ...refused, 409: problem } as const;

export const claimContract = {
  claimListing: {
    summary: 'Ask to look after a listing; takes an Idempotency-Key',
    params: claimKey,
    body: claimBody,
    responses: { 201: claimReceipt, ...settling, 422: problem },
  },
  handOverListing: {
    summary: 'Offer a listing to another organisation, which then accepts',
    params: claimKey,
    body: handOverBody,
    responses: { 201: claimReceipt, ...settling },
  },
  findRecipients: {
    summary: 'Confirmed enterprises that a listing can be handed over to, by name',
    params: claimKey,
    query: recipientsQuery,
    responses: { 200: recipients, ...refused },
  },
  releaseListing: {
    summary: 'Stop looking after a listing, or remove the organisation that does',
    params: claimKey,
    body: releaseBody,
    responses: { 200: z.strictObject({ version: z.int() }), ...settling },
  },
  listClaims: {
    summary: 'Claims of the caller’s organisations, on their listings, or for staff to decide',
    query: claimsQuery,
    responses: { 200: claims, ...refused },
  },
  acceptClaim: {
    summary: 'Take over a listing that was offered',
    params: claimKey,
    responses: { 200: claimOutcome, ...settling },
  },
  consentToClaim: {
    summary: 'As its present manager, give the listing to the claimant',
    params: claimKey,
    responses: { 200: claimOutcome, ...settling },
  },
  objectToClaim: {
    summary: 'As its present manager, object: staff decides',
    params: claimKey,
    body: objectionBody,
    responses: { 200: claimOutcome, ...settling },
  },
  decideClaim: {
    summary: 'As staff, approve or refuse; taking a listing from its manager needs two people',
    params: claimKey,
    body: claimDecisionBody,
    responses: { 200: claimOutcome, ...settling },
  },
  withdrawClaim: {
    summary: 'Take a claim back',
    params: claimKey,
    responses: { 200: claimOutcome, ...settling },
  },
  answerClaim: {
    summary: 'As the claimant, answer what was asked, or add to the request',
    params: claimKey,
    body: claimAnswerBody,
    responses: { 200: z.strictObject({ version: z.int() }), ...settling },
  },
  listClaimDocuments: {
    summary: 'Documents sent as proof of a claim, for the claimant and those who decide',
    params: claimKey,
    responses: { 200: claimDocuments, ...refused },
  },
  addClaimDocument: {
    summary: 'As the claimant, send a document as proof; never published',
    params: claimKey,
    body: proofDocumentForm,
    responses: { 201: proofDocument, ...settling, 413: problem, 415: problem, 422: problem },
  },
  readClaimDocument: {
    summary: 'A document sent as proof of a claim',
    params: proofDocumentKey,
    responses: { 200: proofDocumentFile, ...refused },
  },
  removeClaimDocument: {
    summary: 'As the claimant, remove a document before anybody has approved the claim',
    params: proofDocumentKey,
    responses: { 200: z.strictObject({ removed: z.boolean() }), ...settling },
  },
  previewClaimCode: {
    summary: 'What a mailed code is for; changes nothing',
    query: claimToken,
    responses: { 200: claimPreview, 400: problem, 404: problem, 429: problem, 503: problem },
  },
  confirmClaimCode: {
    summary: 'As holder of the address on record, confirm the claim',
    body: claimToken,
    responses: { 200: claimOutcome, 400: problem, 403: problem, 409: problem, 429: problem, 503: problem },
  },
} as const;
