export { registerListingCommands } from './listing-commands';
export { ListingReader, type ListingUnavailable } from './listing.reader';
export { LISTING_TOPIC } from './listing.repository';
export { ListingsModule } from './listings.module';
export type { StoredActivity, StoredListing } from './stored-listing';
export { fillDemoIfWanted } from './fill-demo';
export { quebecDate } from './quebec-date';
export { areaInWords, listingPath } from './views/detail-view';
export { areaNotation } from './views/exchange-view';
