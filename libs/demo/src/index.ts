export { DEMO_COUNT, demoListings } from './listings';
