/** Routes by which somebody vouches for an enterprise: article 3, recognitions, practices, numbers. */
export const recognitionRoutes = {
  getListingRecognition: { method: 'GET', path: '/api/v1/workspace/listings/:id/recognition' },
  declareArticle3: { method: 'POST', path: '/api/v1/workspace/listings/:id/recognition/declaration' },
  withdrawDeclaration: { method: 'POST', path: '/api/v1/workspace/listings/:id/recognition/withdrawal' },
  appealReview: { method: 'POST', path: '/api/v1/workspace/listings/:id/recognition/appeal' },
  openReview: { method: 'POST', path: '/api/v1/workspace/listings/:id/recognition/review' },
  declareRecognition: { method: 'PUT', path: '/api/v1/workspace/listings/:id/recognitions/:code' },
  removeRecognition: { method: 'DELETE', path: '/api/v1/workspace/listings/:id/recognitions/:code' },
  verifyRecognition: { method: 'POST', path: '/api/v1/workspace/listings/:id/recognitions/:code/verdict' },
  declarePractice: { method: 'PUT', path: '/api/v1/workspace/listings/:id/practices/:code' },
  removePractice: { method: 'DELETE', path: '/api/v1/workspace/listings/:id/practices/:code' },
  answerNeqQuestion: { method: 'PUT', path: '/api/v1/workspace/listings/:id/neq-answer' },
  listRecognitionReviews: { method: 'GET', path: '/api/v1/workspace/recognition-reviews' },
  moveReview: { method: 'POST', path: '/api/v1/workspace/recognition-reviews/:id/moves' },
  keepReviewFindings: { method: 'PUT', path: '/api/v1/workspace/recognition-reviews/:id/findings' },
} as const satisfies Record<string, { method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; path: string }>;
