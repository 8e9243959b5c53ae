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
export { registerPurchaseCommands } from './purchase-commands';
export { PurchasesModule } from './purchases.module';
export { PURCHASES_IMPORTED } from './purchases-imported';
export { ImportPurchases } from './use-cases/import-purchases';
