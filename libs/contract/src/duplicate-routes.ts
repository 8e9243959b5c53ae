/** Routes of the desk of duplicates: pairs to look at, told apart or merged, and merges undone. */
export const duplicateRoutes = {
  listDuplicates: { method: 'GET', path: '/api/v1/workspace/duplicates' },
  getDuplicate: { method: 'GET', path: '/api/v1/workspace/duplicates/:one/:other' },
  tellListingsApart: { method: 'POST', path: '/api/v1/workspace/duplicates/:one/:other/apart' },
  doubtListingsApart: { method: 'DELETE', path: '/api/v1/workspace/duplicates/:one/:other/apart' },
  listListingMerges: { method: 'GET', path: '/api/v1/workspace/listing-merges' },
  mergeListings: { method: 'POST', path: '/api/v1/workspace/listing-merges' },
  undoListingMerge: { method: 'POST', path: '/api/v1/workspace/listing-merges/:id/undo' },
  findLookalikes: { method: 'POST', path: '/api/v1/workspace/listings/:id/lookalikes' },
  tellLookalikeApart: { method: 'POST', path: '/api/v1/workspace/listings/:id/lookalikes/:other/apart' },
} as const;
