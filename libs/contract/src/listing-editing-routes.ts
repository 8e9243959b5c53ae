/** Routes by which listings are entered, edited, confirmed and taken away. */
export const listingEditingRoutes = {
  listWorkspaceListings: { method: 'GET', path: '/api/v1/workspace/listings' },
  createListing: { method: 'POST', path: '/api/v1/workspace/listings' },
  findListingCandidates: { method: 'GET', path: '/api/v1/workspace/listing-candidates' },
  getWorkspaceListing: { method: 'GET', path: '/api/v1/workspace/listings/:id' },
  updateListing: { method: 'PATCH', path: '/api/v1/workspace/listings/:id' },
  saveListingDraft: { method: 'PUT', path: '/api/v1/workspace/listings/:id/draft' },
  discardListingDraft: { method: 'DELETE', path: '/api/v1/workspace/listings/:id/draft' },
  submitListingDraft: { method: 'POST', path: '/api/v1/workspace/listings/:id/draft/submission' },
  changeListingPublication: { method: 'POST', path: '/api/v1/workspace/listings/:id/publication' },
  confirmListing: { method: 'POST', path: '/api/v1/workspace/listings/:id/confirmation' },
  listListingVersions: { method: 'GET', path: '/api/v1/workspace/listings/:id/versions' },
  getListingVersion: { method: 'GET', path: '/api/v1/workspace/listings/:id/versions/:version' },
  restoreListingVersion: { method: 'POST', path: '/api/v1/workspace/listings/:id/versions/:version/restoration' },
  withdrawListingChange: { method: 'POST', path: '/api/v1/workspace/changes/:id/withdrawal' },
  listListingProposals: { method: 'GET', path: '/api/v1/workspace/listings/:id/proposals' },
  answerProposal: { method: 'POST', path: '/api/v1/workspace/changes/:id/answer' },
} as const satisfies Record<string, { method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; path: string }>;
