export type { LineSupplier, PurchaseLine } from './domain/purchase-line';
export { PurchaseLines } from './purchase-lines.reader';
export { registerPurchaseCommands } from './purchase-commands';
export { PURCHASES_IMPORTED } from './purchases-imported';
export { PurchasesModule } from './purchases.module';
export { SeaoTwins } from './seao-twins.reader';
export { ImportPurchases } from './use-cases/import-purchases';
