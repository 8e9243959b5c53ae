/** Routes by which lists are imported by upload, and listings exported, by networks and staff. */
export const listingUploadRoutes = {
  listListingUploads: { method: 'GET', path: '/api/v1/workspace/listing-uploads' },
  uploadListings: { method: 'POST', path: '/api/v1/workspace/listing-uploads' },
  getListingUpload: { method: 'GET', path: '/api/v1/workspace/listing-uploads/:id' },
  mapListingUpload: { method: 'PUT', path: '/api/v1/workspace/listing-uploads/:id/mapping' },
  applyListingUpload: { method: 'POST', path: '/api/v1/workspace/listing-uploads/:id/application' },
  setListingUploadAside: { method: 'DELETE', path: '/api/v1/workspace/listing-uploads/:id' },
  undoListingUpload: { method: 'POST', path: '/api/v1/workspace/listing-uploads/:id/undo' },
  readListingUploadReport: { method: 'GET', path: '/api/v1/workspace/listing-uploads/:id/report.csv' },
  exportWorkspaceListings: { method: 'GET', path: '/api/v1/workspace/listing-export' },
} as const;
