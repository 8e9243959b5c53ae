export type { LineSupplier, PurchaseLine } from './domain/purchase-line';
export { PurchaseLines } from './purchase-lines.reader';
export { registerPurchaseCommands } from './purchase-commands';
export { PURCHASES_IMPORTED } from './purchases-imported';
export { PurchasesModule } from './purchases.module';
export { ImportPurchases } from './use-cases/import-purchases';
