import { accountRoutes } from './account-routes';
import { matchingRoutes } from './matching-routes';
import { claimRoutes } from './claim-routes';
import { confirmationRoutes } from './confirmation-routes';
import { duplicateRoutes } from './duplicate-routes';
import { listingUploadRoutes } from './listing-upload-routes';
import { listingEditingRoutes } from './listing-editing-routes';
import { pictureRoutes } from './picture-routes';
import { privacyRoutes } from './privacy-routes';
import { publicRoutes } from './public-routes';
import { purchaseDeskRoutes } from './purchase-desk-routes';
import { purchaseUploadRoutes } from './purchase-upload-routes';
import { recognitionRoutes } from './recognition-routes';
import { reviewRoutes } from './review-routes';
import { statisticsRoutes } from './statistics-routes';
import { vocabularyDeskRoutes } from './vocabulary-desk-routes';

/** Method and path of every route; free of schemas, so that the browser can import it for almost nothing. */
export const routes = {
  ...publicRoutes,
  ...accountRoutes,
  ...matchingRoutes,
  ...listingEditingRoutes,
  ...claimRoutes,
  ...confirmationRoutes,
  ...duplicateRoutes,
  ...listingUploadRoutes,
  ...vocabularyDeskRoutes,
  ...pictureRoutes,
  ...purchaseDeskRoutes,
  ...purchaseUploadRoutes,
  ...recognitionRoutes,
  ...reviewRoutes,
  ...privacyRoutes,
  ...statisticsRoutes,
  liveness: { method: 'GET', path: '/healthz' },
  readiness: { method: 'GET', path: '/readyz' },
} as const satisfies Record<string, { method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; path: string }>;

export type RouteId = keyof typeof routes;
