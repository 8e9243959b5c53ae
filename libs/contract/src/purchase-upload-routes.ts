/** Files of public purchases sent by the pages of staff. */
export const purchaseUploadRoutes = {
  listPurchaseUploads: { method: 'GET', path: '/api/v1/workspace/purchase-uploads' },
  uploadPurchases: { method: 'POST', path: '/api/v1/workspace/purchase-uploads' },
  getPurchaseUpload: { method: 'GET', path: '/api/v1/workspace/purchase-uploads/:id' },
  explainPurchaseUpload: { method: 'PUT', path: '/api/v1/workspace/purchase-uploads/:id/mapping' },
  applyPurchaseUpload: { method: 'POST', path: '/api/v1/workspace/purchase-uploads/:id/application' },
  setPurchaseUploadAside: { method: 'DELETE', path: '/api/v1/workspace/purchase-uploads/:id' },
  readPurchaseUploadReport: { method: 'GET', path: '/api/v1/workspace/purchase-uploads/:id/report.csv' },
} as const;
