export { CatalogueService } from './catalogue.service';
export { keepSearch, prepareSearch } from './prepare-search';
export { registerSearchCommands } from './search.commands';
export { SearchModule } from './search.module';
export { ListMatchingListings, type MatchingListing, type MatchingListings } from './use-cases/list-matching-listings';
