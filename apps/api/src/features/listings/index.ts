export { registerListingCommands } from './listing-commands';
export { ListingsModule } from './listings.module';
export { fillDemoIfWanted } from './fill-demo';
export { quebecDate } from './quebec-date';
export { areaInWords, listingPath } from './views/detail-view';
export { areaNotation } from './views/exchange-view';
