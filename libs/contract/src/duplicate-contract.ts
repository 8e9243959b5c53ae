import type { RouteContract } from './contract';
import type { duplicateRoutes } from './duplicate-routes';
import * as d from './duplicates';
import { workspaceListingKey } from './listing-editing';
import { problem } from './problem';

const refused = { 400: problem, 401: problem, 403: problem, 404: problem, 429: problem, 503: problem } as const;

export const duplicateContract = {
  listDuplicates: {
    summary: 'Pairs of listings that may be one enterprise, the likeliest first',
    query: d.duplicateQuery,
    responses: { 200: d.duplicates, ...refused },
  },
  getDuplicate: {
    summary: 'Two listings side by side, with the reasons and what a merge would say',
    params: d.duplicateKey,
    responses: { 200: d.duplicateDetail, ...refused },
  },
  tellListingsApart: {
    summary: 'Remember that two listings are two enterprises',
    params: d.duplicateKey,
    body: d.apartBody,
    responses: { 200: d.apartReceipt, ...refused },
  },
  doubtListingsApart: {
    summary: 'Put a pair that was told apart back into the queue',
    params: d.duplicateKey,
    responses: { 200: d.apartReceipt, ...refused },
  },
  listListingMerges: {
    summary: 'Merges of listings, the latest first',
    query: d.listingMergeQuery,
    responses: { 200: d.listingMerges, ...refused },
  },
  mergeListings: {
    summary: 'Make two listings one; the addresses of the other lead to it',
    body: d.listingMergeBody,
    responses: { 201: d.listingMergeReceipt, ...refused, 409: problem, 422: problem },
  },
  undoListingMerge: {
    summary: 'Make one listing two again, as they were',
    params: d.listingMergeKey,
    responses: { 200: d.listingUnmergeReceipt, ...refused, 409: problem },
  },
  findLookalikes: {
    summary: 'Published listings that a change, not saved yet, would make a listing resemble; changes nothing',
    params: workspaceListingKey,
    body: d.lookalikesBody,
    responses: { 200: d.lookalikes, ...refused },
  },
  tellLookalikeApart: {
    summary: 'As its editor, say that another listing is not the same enterprise',
    params: d.lookalikeKey,
    responses: { 200: d.apartReceipt, ...refused },
  },
} as const satisfies Record<keyof typeof duplicateRoutes, RouteContract>;
