import type { RouteContract } from './contract';
import type { listingUploadRoutes } from './listing-upload-routes';
import * as u from './listing-uploads';
import { problem } from './problem';

const refused = { 400: problem, 401: problem, 403: problem, 404: problem, 429: problem, 503: problem } as const;
const sent = { ...refused, 409: problem, 422: problem } as const;

export const listingUploadContract = {
  listListingUploads: {
    summary: 'Lists that were sent, the latest first',
    query: u.listingUploadQuery,
    responses: { 200: u.listingUploads, ...refused },
  },
  uploadListings: {
    summary: 'Send a list to see what would become of its rows; nothing is applied',
    body: u.listingUploadForm,
    responses: { 201: u.listingUpload, ...sent, 413: problem, 415: problem },
  },
  getListingUpload: {
    summary: 'One list: its columns, its counts, the first rows of each outcome',
    params: u.listingUploadKey,
    responses: { 200: u.listingUpload, ...refused },
  },
  mapListingUpload: {
    summary: 'Say what columns mean, and see again what would become of the rows',
    params: u.listingUploadKey,
    body: u.listingUploadMapping,
    responses: { 200: u.listingUpload, ...sent },
  },
  applyListingUpload: {
    summary: 'Import the list as it was previewed, by the rules of `listings import`',
    params: u.listingUploadKey,
    body: u.listingUploadDecision,
    responses: { 200: u.listingUpload, ...sent },
  },
  setListingUploadAside: {
    summary: 'Set a list aside; its content is forgotten',
    params: u.listingUploadKey,
    responses: { 200: u.listingUpload, ...sent },
  },
  undoListingUpload: {
    summary: 'Undo an applied import, but for what somebody has touched since',
    params: u.listingUploadKey,
    responses: { 200: u.listingUpload, ...sent },
  },
  readListingUploadReport: {
    summary: 'What became of each row, as a table of text',
    params: u.listingUploadKey,
    responses: { 200: u.uploadReportFile, ...refused },
  },
  exportWorkspaceListings: {
    summary: 'Every listing that the caller looks after, published or not, in the exchange format with its standing',
    query: u.workspaceExportQuery,
    responses: { 200: u.workspaceExportFile, ...refused },
  },
} as const satisfies Record<keyof typeof listingUploadRoutes, RouteContract>;
