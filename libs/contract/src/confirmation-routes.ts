/** Routes behind the link that is mailed once a year. */
export const confirmationRoutes = {
  previewConfirmation: { method: 'GET', path: '/api/v1/confirmations' },
  answerConfirmation: { method: 'POST', path: '/api/v1/confirmations/answer' },
  stopConfirmations: { method: 'POST', path: '/api/v1/confirmations/stop' },
} as const satisfies Record<string, { method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; path: string }>;
