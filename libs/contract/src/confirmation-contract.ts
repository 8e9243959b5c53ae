import { z } from 'zod';
import {
  confirmationAnswerBody,
  confirmationPreview,
  confirmationAnswerReceipt,
  confirmationStopBody,
  confirmationToken,
} from './confirmations';
import { problem } from './problem';

const refused = { 400: problem, 403: problem, 404: problem, 429: problem, 503: problem } as const;

export const confirmationContract = {
  previewConfirmation: {
    summary: 'The listings that a yearly link asks about; changes nothing',
    query: confirmationToken,
    responses: { 200: confirmationPreview, ...refused },
  },
  answerConfirmation: {
    summary:
      'As holder of the address, say that a listing is still correct, update it, or take it out of the directory',
    body: confirmationAnswerBody,
    responses: { 200: confirmationAnswerReceipt, ...refused, 409: problem, 422: problem },
  },
  stopConfirmations: {
    summary: 'No more yearly mails to this address, or again',
    body: confirmationStopBody,
    responses: { 200: z.strictObject({ stopped: z.boolean() }), ...refused },
  },
} as const;
