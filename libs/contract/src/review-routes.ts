/** The review queue and what networks vouch for. */
export const reviewRoutes = {
  listReviews: { method: 'GET', path: '/api/v1/workspace/reviews' },
  acceptReviews: { method: 'POST', path: '/api/v1/workspace/reviews/acceptance' },
  undoReviews: { method: 'POST', path: '/api/v1/workspace/reviews/undo' },
  getReview: { method: 'GET', path: '/api/v1/workspace/reviews/:kind/:id' },
  decideReview: { method: 'POST', path: '/api/v1/workspace/reviews/:kind/:id/decision' },
  assignReview: { method: 'PUT', path: '/api/v1/workspace/reviews/:kind/:id/assignee' },
  attendReview: { method: 'PUT', path: '/api/v1/workspace/reviews/:kind/:id/presence' },
  certifyListing: { method: 'PUT', path: '/api/v1/workspace/listings/:id/certification' },
  withdrawCertification: { method: 'DELETE', path: '/api/v1/workspace/listings/:id/certification' },
} as const satisfies Record<string, { method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; path: string }>;
