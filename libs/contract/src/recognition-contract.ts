import { z } from 'zod';
import { listingQuery } from './listings';
import { problem } from './problem';
import {
  appealBody,
  declarationBody,
  keptRecognition,
  listingPracticeBody,
  listingPracticeKey,
  listingRecognitionBody,
  listingRecognitionKey,
  listingRecognitionView,
  neqAnswerBody,
  neqQuestion,
  practiceDetail,
  proofDocument,
  proofDocumentFile,
  proofDocumentForm,
  proofDocumentKey,
  recognitionListingKey,
  recognitionQueue,
  recognitionQueueQuery,
  recognitionReviewKey,
  recognitionVerdictBody,
  retractionBody,
  reviewFindingsBody,
  reviewMoveBody,
  recognitionReceipt,
} from './recognition';

const refused = { 400: problem, 401: problem, 403: problem, 404: problem, 429: problem, 503: problem } as const;
const moving = { ...refused, 409: problem, 422: problem, 428: problem } as const;

export const recognitionContract = {
  getListingRecognition: {
    summary: 'What vouches for a listing: article 3 review, recognitions, practices, the question of its number',
    params: recognitionListingKey,
    query: listingQuery,
    responses: { 200: listingRecognitionView, ...refused },
  },
  declareArticle3: {
    summary: 'As the enterprise, answer the six criteria and ask for a review; If-Match after the first time',
    params: recognitionListingKey,
    body: declarationBody,
    responses: { 200: recognitionReceipt, ...moving },
  },
  withdrawDeclaration: {
    summary: 'As the enterprise, take the request back',
    params: recognitionListingKey,
    body: retractionBody,
    responses: { 200: recognitionReceipt, ...moving },
  },
  appealReview: {
    summary: 'As the enterprise, ask somebody else to look at a refusal again',
    params: recognitionListingKey,
    body: appealBody,
    responses: { 200: recognitionReceipt, ...moving },
  },
  openReview: {
    summary: 'As a network or the Chantier, review an enterprise that has not asked for it',
    params: recognitionListingKey,
    responses: { 200: recognitionReceipt, ...moving },
  },
  declareRecognition: {
    summary:
      'A recognition with issuer, number, proof and expiry; declared by the enterprise, or given by those who vouch',
    params: listingRecognitionKey,
    body: listingRecognitionBody,
    query: listingQuery,
    responses: { 200: keptRecognition, ...moving },
  },
  removeRecognition: {
    summary: 'Remove a recognition',
    params: listingRecognitionKey,
    responses: { 200: z.strictObject({ removed: z.boolean() }), ...refused },
  },
  verifyRecognition: {
    summary: 'As a network or the Chantier, say that a declared recognition is verified, or not',
    params: listingRecognitionKey,
    body: recognitionVerdictBody,
    query: listingQuery,
    responses: { 200: keptRecognition, ...moving },
  },
  declarePractice: {
    summary: 'A practice that the enterprise declares, with its evidence and date',
    params: listingPracticeKey,
    body: listingPracticeBody,
    query: listingQuery,
    responses: { 200: practiceDetail, ...moving },
  },
  removePractice: {
    summary: 'Declare a practice no longer',
    params: listingPracticeKey,
    responses: { 200: z.strictObject({ removed: z.boolean() }), ...refused },
  },
  addProofDocument: {
    summary: 'Send a document as proof, for those who review; never published',
    params: recognitionListingKey,
    body: proofDocumentForm,
    responses: { 201: proofDocument, ...refused, 409: problem, 413: problem, 415: problem, 422: problem },
  },
  readProofDocument: {
    summary: 'A document sent as proof, for those who look after the listing and those who review it',
    params: proofDocumentKey,
    responses: { 200: proofDocumentFile, ...refused },
  },
  removeProofDocument: {
    summary: 'Remove a document that no answer or finding names',
    params: proofDocumentKey,
    responses: { 200: z.strictObject({ removed: z.boolean() }), ...refused, 409: problem },
  },
  answerNeqQuestion: {
    summary: 'As staff, record what was found out about a NEQ that begins with 22, 33 or 88',
    params: recognitionListingKey,
    query: listingQuery,
    body: neqAnswerBody,
    responses: { 200: neqQuestion, ...moving },
  },
  listRecognitionReviews: {
    summary: 'Reviews of the enterprises one looks after, those that wait first',
    query: recognitionQueueQuery.extend(listingQuery.shape),
    responses: { 200: recognitionQueue, ...refused },
  },
  moveReview: {
    summary: 'Take a case, ask for more, confirm, refuse or take a confirmation back; under If-Match',
    params: recognitionReviewKey,
    body: reviewMoveBody,
    responses: { 200: recognitionReceipt, ...moving },
  },
  keepReviewFindings: {
    summary: 'Keep what was found so far; under If-Match',
    params: recognitionReviewKey,
    body: reviewFindingsBody,
    responses: { 200: recognitionReceipt, ...moving },
  },
} as const;
