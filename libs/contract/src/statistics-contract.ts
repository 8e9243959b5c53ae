import { z } from 'zod';
import type { RouteContract } from './contract';
import * as d from './directory-reach';
import * as l from './ledger-tables';
import { problem } from './problem';
import * as s from './statistics';
import * as i from './statistics-indicators';
import type { statisticsRoutes } from './statistics-routes';

const refused = { 400: problem, 429: problem, 503: problem } as const;
const signedIn = { 401: problem, 403: problem } as const;
const csv = z.string().meta({ contentMediaType: 'text/csv', description: 'RFC 4180, UTF-8 with a byte-order mark' });

export const statisticsContract = {
  purchaseStatistics: {
    summary: 'Figures about public purchases, with coverage, uncertainty, method and sources',
    query: s.purchaseStatisticsQuery,
    responses: { 200: s.purchaseStatisticsResponse, ...refused },
  },
  directoryReach: {
    summary: 'The directory beside the official count of social-economy enterprises',
    query: d.directoryReachQuery,
    responses: { 200: d.directoryReachResponse, ...refused },
  },
  exportFigures: {
    summary: 'Figures by one to three dimensions, as a table with its question and its date',
    params: i.tableKey,
    query: i.figureTableQuery,
    responses: { 200: csv, ...refused },
  },
  purchaseIndicators: {
    summary: 'The indicators of purchasing: definition, figures, and why a figure is missing',
    query: i.indicatorsQuery,
    responses: { 200: i.indicatorsResponse, ...refused },
  },
  exportIndicator: {
    summary: 'One indicator, as a table with its question and its date',
    params: i.tableKey,
    query: i.indicatorTableQuery,
    responses: { 200: csv, ...refused },
  },
  purchasePeers: {
    summary: 'One buyer beside those of the same level and size',
    query: i.peersQuery,
    responses: { 200: i.peersResponse, ...refused, 404: problem },
  },
  previewPublication: {
    summary: 'What a publication made now would hold, and what moved since the last one',
    responses: { 200: i.publicationPreview, ...signedIn, 429: problem, 503: problem },
  },
  publishFigures: {
    summary: 'Freeze the figures that were previewed',
    body: i.publishBody,
    responses: { 201: s.publicationResponse, ...refused, ...signedIn, 409: problem, 422: problem },
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
  checkLedgerTable: {
    summary: 'Which suppliers of a pasted list or of a file are collective enterprises; nothing of it is kept',
    body: l.ledgerTableForm,
    responses: { 200: l.ledgerTable, ...refused, 413: problem, 415: problem },
  },
  exportLedgerCheck: {
    summary: 'The same list, with the answer beside each line',
    params: l.ledgerTableKey,
    body: l.ledgerTableForm,
    responses: { 200: csv, ...refused, 413: problem, 415: problem },
  },
} as const satisfies Record<keyof typeof statisticsRoutes, RouteContract>;
