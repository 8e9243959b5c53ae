export { DEMO_COUNT, DEMO_SEED, demoListings, type DemoOptions } from './listings';
export type { DemoTerritories } from './places';
