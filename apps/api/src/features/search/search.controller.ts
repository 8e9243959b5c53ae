import { Controller, Inject } from '@nestjs/common';
import type {
  ListingFilterQuery,
  ListingCoverageResponse,
  ListingMapQuery,
  ListingMapResponse,
  ListingSearchQuery,
  ListingSearchResponse,
} from '@repere/contract';
import { Access, ContractQuery, ContractRoute } from '../../platform/http';
import { CoverListings } from './use-cases/cover-listings';
import { MapListings } from './use-cases/map-listings';
import { SearchListings } from './use-cases/search-listings';

@Access('public')
@Controller()
export class SearchController {
  constructor(
    @Inject(SearchListings) private readonly searchListings: SearchListings,
    @Inject(MapListings) private readonly mapListings: MapListings,
    @Inject(CoverListings) private readonly coverListings: CoverListings,
  ) {}

  @ContractRoute('searchListings')
  search(@ContractQuery('searchListings') query: ListingSearchQuery): Promise<ListingSearchResponse> {
    return this.searchListings.run(query);
  }

  @ContractRoute('mapListings')
  map(@ContractQuery('mapListings') query: ListingMapQuery): Promise<ListingMapResponse> {
    return this.mapListings.run(query);
  }

  @ContractRoute('coverListings')
  coverage(@ContractQuery('coverListings') query: ListingFilterQuery): Promise<ListingCoverageResponse> {
    return this.coverListings.run(query);
  }
}
