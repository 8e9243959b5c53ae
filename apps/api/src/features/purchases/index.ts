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
export { BuyerReader, type BuyerRow } from './buyer.reader';
export { DecideLine, type LineDecision, type LineVerdict } from './use-cases/decide-line';
export { ImportPurchases, type PurchaseImportRequest } from './use-cases/import-purchases';
export { ResolveBuyer, type BuyerProblem, type BuyerResolution } from './use-cases/resolve-buyer';
