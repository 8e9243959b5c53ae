/** Amounts that wait for a decision, and buyers that nobody has recognised. */
export const purchaseDeskRoutes = {
  listHeldPurchases: { method: 'GET', path: '/api/v1/workspace/held-purchases' },
  decideHeldPurchase: { method: 'POST', path: '/api/v1/workspace/held-purchases/:id' },
  listPurchaseBuyers: { method: 'GET', path: '/api/v1/workspace/purchase-buyers' },
  getPurchaseBuyer: { method: 'GET', path: '/api/v1/workspace/purchase-buyers/:id' },
  settlePurchaseBuyer: { method: 'POST', path: '/api/v1/workspace/purchase-buyers/:id' },
} as const;
