export { registerListingCommands } from './listing-commands';
export { ListingReader, type ListingUnavailable } from './listing.reader';
export { LISTING_TOPIC } from './listing.repository';
export { ListingsModule } from './listings.module';
export type { StoredListing } from './stored-listing';
export { fillDemoIfWanted } from './fill-demo';
export { listingPath } from './views/detail-view';
