export type {
  BuyerLevel,
  DecimalText,
  LineAmounts,
  LineBuyer,
  LineExclusion,
  LineSupplier,
  PurchaseBid,
  PurchaseClass,
  PurchaseLine,
  PurchaseMethod,
  PurchaseSourceCode,
} from './domain/purchase-line';
export { PurchaseLines, type PurchaseLineQuery } from './purchase-lines.reader';
export { PurchasesModule } from './purchases.module';

/**
 * Announced once per import that changed something, with the file's id and the revision as version; followers then read
 * `PurchaseLines.lines({ changedSince })`.
 */
export const PURCHASES_IMPORTED = 'purchases-imported';
