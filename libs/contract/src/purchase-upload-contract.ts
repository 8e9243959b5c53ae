import type { RouteContract } from './contract';
import { problem } from './problem';
import type { purchaseUploadRoutes } from './purchase-upload-routes';
import * as u from './purchase-uploads';

const refused = { 400: problem, 401: problem, 403: problem, 404: problem, 429: problem, 503: problem } as const;
const sent = { ...refused, 409: problem, 422: problem } as const;

export const purchaseUploadContract = {
  listPurchaseUploads: {
    summary: 'Files of purchases that were sent, the latest first',
    query: u.purchaseUploadQuery,
    responses: { 200: u.purchaseUploads, ...refused },
  },
  uploadPurchases: {
    summary: 'Send a file of purchases, streamed to disk; it is read aside, and nothing of it is imported',
    body: u.purchaseUploadForm,
    responses: { 201: u.purchaseUpload, ...sent, 413: problem, 415: problem },
  },
  getPurchaseUpload: {
    summary: 'One file: what it is, how far its reading or import is, its first records, its report',
    params: u.purchaseUploadKey,
    responses: { 200: u.purchaseUpload, ...refused },
  },
  explainPurchaseUpload: {
    summary: 'Say what the columns of a table hold, whose purchases they are and on which tax basis; it is read again',
    params: u.purchaseUploadKey,
    body: u.purchaseUploadMapping,
    responses: { 200: u.purchaseUpload, ...sent },
  },
  applyPurchaseUpload: {
    summary: 'Import the file as it was previewed, by the rules of `purchases import`, wholly or not at all',
    params: u.purchaseUploadKey,
    body: u.purchaseUploadDecision,
    responses: { 200: u.purchaseUpload, ...sent },
  },
  setPurchaseUploadAside: {
    summary: 'Set a file aside; its bytes are forgotten',
    params: u.purchaseUploadKey,
    responses: { 200: u.purchaseUpload, ...sent },
  },
  readPurchaseUploadReport: {
    summary: 'What was left out, held back or noted, with file, record and reason',
    params: u.purchaseUploadKey,
    responses: { 200: u.purchaseReportFile, ...refused },
  },
} as const satisfies Record<keyof typeof purchaseUploadRoutes, RouteContract>;
