import { Module } from '@nestjs/common';
import { TerritoriesModule } from '../territories';
import { VocabularyModule } from '../vocabulary';
import { AnswerState } from './answer-state';
import { CatalogueReader } from './catalogue.reader';
import { CatalogueService } from './catalogue.service';
import { EngineModule } from './engine.module';
import { ListingSummaries } from './listing-summaries';
import { ListingSummaryReader } from './listing-summary.reader';
import { SearchController } from './search.controller';
import { Ask } from './use-cases/ask';
import { CoverListings } from './use-cases/cover-listings';
import { ListMatchingListings } from './use-cases/list-matching-listings';
import { MapListings } from './use-cases/map-listings';
import { SearchListings } from './use-cases/search-listings';

@Module({
  imports: [TerritoriesModule, VocabularyModule, EngineModule],
  controllers: [SearchController],
  providers: [
    AnswerState,
    CatalogueReader,
    CatalogueService,
    ListingSummaryReader,
    ListingSummaries,
    Ask,
    SearchListings,
    MapListings,
    CoverListings,
    ListMatchingListings,
  ],
  exports: [CatalogueService, Ask, ListMatchingListings, EngineModule],
})
export class SearchModule {}
