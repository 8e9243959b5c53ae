import { accountRoutes } from './account-routes';
import { matchingRoutes } from './matching-routes';
import { listingEditingRoutes } from './listing-editing-routes';

/** Method and path of every route; free of schemas, so that the browser can import it for almost nothing. */
export const routes = {
  searchListings: { method: 'GET', path: '/api/v1/listings' },
  exportListingsCsv: { method: 'GET', path: '/api/v1/listings.csv' },
  exportListingsXlsx: { method: 'GET', path: '/api/v1/listings.xlsx' },
  exportListingsGeojson: { method: 'GET', path: '/api/v1/listings.geojson' },
  followListings: { method: 'GET', path: '/api/v1/listings.atom' },
  mapListings: { method: 'GET', path: '/api/v1/listings/map' },
  coverListings: { method: 'GET', path: '/api/v1/listings/coverage' },
  getListing: { method: 'GET', path: '/api/v1/listings/:id' },
  reportListing: { method: 'POST', path: '/api/v1/listings/:id/reports' },
  suggest: { method: 'GET', path: '/api/v1/suggest' },
  listTerritories: { method: 'GET', path: '/api/v1/territories' },
  listSectors: { method: 'GET', path: '/api/v1/sectors' },
  ...accountRoutes,
  ...matchingRoutes,
  ...listingEditingRoutes,
  purchaseStatistics: { method: 'GET', path: '/api/v1/statistics/purchases' },
  listPurchases: { method: 'GET', path: '/api/v1/purchases' },
  checkLedger: { method: 'POST', path: '/api/v1/ledger-checks' },
  liveness: { method: 'GET', path: '/healthz' },
  readiness: { method: 'GET', path: '/readyz' },
} as const satisfies Record<string, { method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; path: string }>;

export type RouteId = keyof typeof routes;
