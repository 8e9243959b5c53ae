/** Routes by which organisations come to look after listings. */
export const claimRoutes = {
  claimListing: { method: 'POST', path: '/api/v1/workspace/listings/:id/claims' },
  handOverListing: { method: 'POST', path: '/api/v1/workspace/listings/:id/hand-over' },
  releaseListing: { method: 'POST', path: '/api/v1/workspace/listings/:id/release' },
  listClaims: { method: 'GET', path: '/api/v1/workspace/claims' },
  acceptClaim: { method: 'POST', path: '/api/v1/workspace/claims/:id/acceptance' },
  consentToClaim: { method: 'POST', path: '/api/v1/workspace/claims/:id/consent' },
  objectToClaim: { method: 'POST', path: '/api/v1/workspace/claims/:id/objection' },
  decideClaim: { method: 'POST', path: '/api/v1/workspace/claims/:id/decision' },
  withdrawClaim: { method: 'POST', path: '/api/v1/workspace/claims/:id/withdrawal' },
  answerClaim: { method: 'POST', path: '/api/v1/workspace/claims/:id/answer' },
  listClaimDocuments: { method: 'GET', path: '/api/v1/workspace/claims/:id/documents' },
  addClaimDocument: { method: 'POST', path: '/api/v1/workspace/claims/:id/documents' },
  readClaimDocument: { method: 'GET', path: '/api/v1/workspace/claims/:id/documents/:file' },
  removeClaimDocument: { method: 'DELETE', path: '/api/v1/workspace/claims/:id/documents/:file' },
  previewClaimCode: { method: 'GET', path: '/api/v1/claims/code' },
  confirmClaimCode: { method: 'POST', path: '/api/v1/claims/code/confirmation' },
} as const satisfies Record<string, { method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; path: string }>;
