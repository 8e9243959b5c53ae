export { DEMO_COUNT, demoListings } from './listings';
export {
  type DemoLineTruth,
  purchaseDemoBuyers,
  type PurchaseDemoOptions,
  type PurchaseDemoPackage,
  purchaseDemoPackages,
} from './purchases/packages';
