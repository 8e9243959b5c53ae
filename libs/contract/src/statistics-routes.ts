/** Routes of figures about public purchases. */
export const statisticsRoutes = {
  purchaseStatistics: { method: 'GET', path: '/api/v1/statistics/purchases' },
  listPublications: { method: 'GET', path: '/api/v1/statistics/publications' },
  getPublication: { method: 'GET', path: '/api/v1/statistics/publications/:slug' },
  getPublicationFile: { method: 'GET', path: '/api/v1/statistics/publications/:slug/lines.:format' },
  listPurchases: { method: 'GET', path: '/api/v1/purchases' },
  exportPurchases: { method: 'GET', path: '/api/v1/purchases.csv' },
  checkLedger: { method: 'POST', path: '/api/v1/ledger-checks' },
} as const satisfies Record<string, { method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; path: string }>;
