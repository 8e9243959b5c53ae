import type { RouteContract } from './contract';
import { problem } from './problem';
import type { purchaseDeskRoutes } from './purchase-desk-routes';
import * as d from './purchase-desks';

const refused = { 400: problem, 401: problem, 403: problem, 404: problem, 429: problem, 503: problem } as const;

export const purchaseDeskContract = {
  listHeldPurchases: {
    summary: 'Purchases whose amount cannot be believed, with the reason; or those that were decided',
    query: d.purchaseDeskQuery,
    responses: { 200: d.heldPurchases, ...refused },
  },
  decideHeldPurchase: {
    summary: 'Count an amount as written or corrected, leave it out, or undo what was decided',
    params: d.purchaseDeskKey,
    body: d.heldPurchaseDecision,
    responses: { 200: d.purchaseDeskReceipt, ...refused, 422: problem },
  },
  listPurchaseBuyers: {
    summary: 'Buyers that nobody has recognised, those that weigh most first; or those that were decided',
    query: d.purchaseDeskQuery,
    responses: { 200: d.purchaseBuyers, ...refused },
  },
  getPurchaseBuyer: {
    summary: 'One buyer: its largest contracts, and the bodies and territories it may be',
    params: d.purchaseDeskKey,
    responses: { 200: d.purchaseBuyerDetail, ...refused },
  },
  settlePurchaseBuyer: {
    summary: 'Say what a buyer is: another known body, a body of its own, not attributed; or undo what was said',
    params: d.purchaseDeskKey,
    body: d.purchaseBuyerDecision,
    responses: { 200: d.purchaseDeskReceipt, ...refused, 422: problem },
  },
} as const satisfies Record<keyof typeof purchaseDeskRoutes, RouteContract>;
