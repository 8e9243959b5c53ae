import { Controller, Inject } from '@nestjs/common';
import type { ListingMapQuery, ListingMapResponse, ListingSearchQuery, ListingSearchResponse } from '@repere/contract';
import { ContractQuery, ContractRoute } from '../../platform/http';
import { MapListings } from './use-cases/map-listings';
import { SearchListings } from './use-cases/search-listings';

@Controller()
export class SearchController {
  constructor(
    @Inject(SearchListings) private readonly searchListings: SearchListings,
    @Inject(MapListings) private readonly mapListings: MapListings,
  ) {}

  @ContractRoute('searchListings')
  search(@ContractQuery('searchListings') query: ListingSearchQuery): Promise<ListingSearchResponse> {
    return this.searchListings.run(query);
  }

  @ContractRoute('mapListings')
  map(@ContractQuery('mapListings') query: ListingMapQuery): Promise<ListingMapResponse> {
    return this.mapListings.run(query);
  }
}
