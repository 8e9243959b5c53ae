/** Routes of figures about public purchases. */
export const statisticsRoutes = {
  purchaseStatistics: { method: 'GET', path: '/api/v1/statistics/purchases' },
  directoryReach: { method: 'GET', path: '/api/v1/statistics/directory' },
  exportFigures: { method: 'GET', path: '/api/v1/statistics/purchases.:format' },
  purchaseIndicators: { method: 'GET', path: '/api/v1/statistics/indicators' },
  exportIndicator: { method: 'GET', path: '/api/v1/statistics/indicators.:format' },
  purchasePeers: { method: 'GET', path: '/api/v1/statistics/peers' },
  previewPublication: { method: 'GET', path: '/api/v1/statistics/publication-preview' },
  publishFigures: { method: 'POST', path: '/api/v1/statistics/publications' },
  listPublications: { method: 'GET', path: '/api/v1/statistics/publications' },
  getPublication: { method: 'GET', path: '/api/v1/statistics/publications/:slug' },
  getPublicationFile: { method: 'GET', path: '/api/v1/statistics/publications/:slug/lines.:format' },
  listPurchases: { method: 'GET', path: '/api/v1/purchases' },
  exportPurchases: { method: 'GET', path: '/api/v1/purchases.csv' },
  checkLedger: { method: 'POST', path: '/api/v1/ledger-checks' },
  checkLedgerTable: { method: 'POST', path: '/api/v1/ledger-checks/table' },
  exportLedgerCheck: { method: 'POST', path: '/api/v1/ledger-checks/table.:format' },
} as const satisfies Record<string, { method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; path: string }>;
