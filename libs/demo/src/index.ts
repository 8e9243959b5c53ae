export { DEMO_COUNT, demoListings } from './listings';
export {
  type DemoLineTruth,
  purchaseDemoBuyers,
  type PurchaseDemoOptions,
  purchaseDemoPackages,
} from './purchases/packages';
