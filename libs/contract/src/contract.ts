import { z } from 'zod';
import { accountContract } from './account-contract';
import { atomFeed, csvFile, geojsonFile, listingCsvQuery, listingExportQuery, xlsxFile } from './exports';
import { livenessResponse, readinessResponse } from './health';
import { claimContract } from './claim-contract';
import { confirmationContract } from './confirmation-contract';
import { duplicateContract } from './duplicate-contract';
import { listingEditingContract } from './listing-editing-contract';
import { listingUploadContract } from './listing-upload-contract';
import { vocabularyDeskContract } from './vocabulary-desk-contract';
import { listingCoverageResponse } from './listing-coverage';
import { listingFilterQuery, listingMapQuery, listingSearchQuery } from './listing-filters';
import { listingMapResponse, listingSearchResponse } from './listing-search';
import { listingDetail, listingQuery, listingReportBody, listingReportReceipt } from './listings';
import { matchingContract } from './matching-contract';
import { pictureContract } from './picture-contract';
import { privacyContract } from './privacy-contract';
import { problem } from './problem';
import { purchaseDeskContract } from './purchase-desk-contract';
import { purchaseUploadContract } from './purchase-upload-contract';
import { recognitionContract } from './recognition-contract';
import { reviewContract } from './review-contract';
import type { RouteId } from './routes';
import { statisticsContract } from './statistics-contract';
import {
  sectorsQuery,
  sectorsResponse,
  suggestQuery,
  suggestResponse,
  territoriesQuery,
  territoriesResponse,
} from './territories';

/** What a route accepts and every status it may answer. */
export interface RouteContract {
  readonly summary: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly responses: Readonly<Record<number, z.ZodType>>;
}

/** An id, a slug or a NEQ: any of the three finds a listing. */
export const listingKey = z.strictObject({ id: z.string().min(1).max(200) });

export const contract = {
  searchListings: {
    summary: 'Search listings: her words, her territory, every supplier that can serve it',
    query: listingSearchQuery,
    responses: { 200: listingSearchResponse, 400: problem, 429: problem, 503: problem },
  },
  exportListingsCsv: {
    summary: 'Every result of a search as a table of text',
    query: listingCsvQuery,
    responses: { 200: csvFile, 400: problem, 429: problem, 503: problem },
  },
  exportListingsXlsx: {
    summary: 'Every result of a search as a workbook',
    query: listingExportQuery,
    responses: { 200: xlsxFile, 400: problem, 429: problem, 503: problem },
  },
  exportListingsGeojson: {
    summary: 'Every result of a search as points with properties',
    query: listingExportQuery,
    responses: { 200: geojsonFile, 400: problem, 429: problem, 503: problem },
  },
  followListings: {
    summary: 'What changed last among the results of a search, to subscribe to',
    query: listingExportQuery,
    responses: { 200: atomFeed, 400: problem, 429: problem, 503: problem },
  },
  mapListings: {
    summary: 'The same search as clusters and points for a viewport',
    query: listingMapQuery,
    responses: { 200: listingMapResponse, 400: problem, 429: problem, 503: problem },
  },
  coverListings: {
    summary: 'Who can deliver where: region by region and MRC by MRC, based there, coming there, or nobody',
    // `serves` chooses the places told apart and hides nobody.
    query: listingFilterQuery,
    responses: { 200: listingCoverageResponse, 400: problem, 429: problem, 503: problem },
  },
  getListing: {
    summary: 'One listing by id, slug or NEQ',
    params: listingKey,
    query: listingQuery,
    responses: { 200: listingDetail, 308: z.void(), 400: problem, 404: problem, 410: problem, 503: problem },
  },
  reportListing: {
    summary: 'Report an error in a listing; kept for staff',
    params: listingKey,
    body: listingReportBody,
    responses: { 201: listingReportReceipt, 400: problem, 404: problem, 410: problem, 429: problem, 503: problem },
  },
  suggest: {
    summary: 'Needs, places and enterprises that begin as she types',
    query: suggestQuery,
    responses: { 200: suggestResponse, 400: problem, 429: problem, 503: problem },
  },
  listTerritories: {
    summary: 'Regions, MRC and municipalities',
    query: territoriesQuery,
    responses: { 200: territoriesResponse, 400: problem },
  },
  listSectors: {
    summary: 'The tree of sectors',
    query: sectorsQuery,
    responses: { 200: sectorsResponse, 400: problem },
  },
  ...accountContract,
  ...matchingContract,
  ...listingEditingContract,
  ...claimContract,
  ...confirmationContract,
  ...duplicateContract,
  ...listingUploadContract,
  ...vocabularyDeskContract,
  ...pictureContract,
  ...purchaseDeskContract,
  ...purchaseUploadContract,
  ...recognitionContract,
  ...reviewContract,
  ...privacyContract,
  ...statisticsContract,
  liveness: { summary: 'The process lives', responses: { 200: livenessResponse } },
  readiness: { summary: 'The product can answer', responses: { 200: readinessResponse, 503: readinessResponse } },
} as const satisfies Record<RouteId, RouteContract>;

export type Contract = typeof contract;
