/** What the public pages call: the only routes in the first bundle that a visitor downloads (P12). */
export const publicRoutes = {
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
} as const satisfies Record<string, { method: 'GET' | 'POST'; path: string }>;
