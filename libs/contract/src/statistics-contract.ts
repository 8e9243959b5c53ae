import { z } from 'zod';
import type { RouteContract } from './contract';
import { problem } from './problem';
import * as s from './statistics';
import type { statisticsRoutes } from './statistics-routes';

const refused = { 400: problem, 429: problem, 503: problem } as const;
const csv = z.string().meta({ contentMediaType: 'text/csv', description: 'RFC 4180, UTF-8 with a byte-order mark' });

export const statisticsContract = {
  purchaseStatistics: {
    summary: 'Figures about public purchases, with coverage, uncertainty, method and sources',
    query: s.purchaseStatisticsQuery,
    responses: { 200: s.purchaseStatisticsResponse, ...refused },
  },
  listPublications: {
    summary: 'Frozen publications of the figures, the newest first',
    responses: { 200: s.publicationsResponse, 429: problem, 503: problem },
  },
  getPublication: {
    summary: 'A frozen publication: figures, method, input files, what moved since the one before',
    params: s.publicationKey,
    responses: { 200: s.publicationResponse, ...refused, 404: problem },
  },
  getPublicationFile: {
    summary: 'The lines of a publication, from which its figures are derived again',
    params: s.publicationFileKey,
    responses: { 200: csv, ...refused, 404: problem },
  },
  listPurchases: {
    summary: 'The award lines behind a figure',
    query: s.purchasesQuery,
    responses: { 200: s.purchasesResponse, ...refused },
  },
  exportPurchases: {
    summary: 'Every award line behind a figure, as a table of text',
    query: s.purchasesExportQuery,
    responses: { 200: csv, ...refused },
  },
  checkLedger: {
    summary: 'Which suppliers of a list are collective enterprises',
    body: s.ledgerCheckBody,
    responses: { 200: s.ledgerCheckResponse, ...refused, 413: problem },
  },
} as const satisfies Record<keyof typeof statisticsRoutes, RouteContract>;
