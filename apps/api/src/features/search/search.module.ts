import { Module } from '@nestjs/common';
import { Database } from '../../platform/database';
import { TerritoriesModule, REFERENCE, type ReferenceProvider } from '../territories';
import { VocabularyModule, VocabularySource } from '../vocabulary';
import { ListedWords } from './adapters/postgresql/listed-words';
import { PostgresqlEngine } from './adapters/postgresql/postgresql-engine';
import { CatalogueReader } from './catalogue.reader';
import { CatalogueService } from './catalogue.service';
import { ListingSummaryReader } from './listing-summary.reader';
import { NamesakeReader } from './namesake.reader';
import { QueryInterpreter } from './query-interpreter';
import { SearchController } from './search.controller';
import { SEARCH_ENGINE, TEXT_READER } from './search.tokens';
import { Ask } from './use-cases/ask';
import { MapListings } from './use-cases/map-listings';
import { SearchListings } from './use-cases/search-listings';

@Module({
  imports: [TerritoriesModule, VocabularyModule],
  controllers: [SearchController],
  providers: [
    CatalogueReader,
    CatalogueService,
    ListingSummaryReader,
    Ask,
    SearchListings,
    MapListings,
    {
      provide: TEXT_READER,
      inject: [Database, REFERENCE, VocabularySource],
      useFactory: (database: Database, reference: ReferenceProvider, vocabulary: VocabularySource) => {
        const words = new ListedWords(database);
        words.follow();
        return new QueryInterpreter(reference, vocabulary, words, new NamesakeReader(database));
      },
    },
    { provide: SEARCH_ENGINE, inject: [Database], useFactory: (database: Database) => new PostgresqlEngine(database) },
  ],
  exports: [CatalogueService, Ask],
})
export class SearchModule {}
