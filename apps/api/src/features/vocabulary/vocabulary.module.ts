import { Module } from '@nestjs/common';
import { Database } from '../../platform/database';
import { Log } from '../../platform/logging/log';
import { SearchMisses } from './search-misses';
import { VocabularyDesk } from './vocabulary-desk';
import { VocabularyController } from './vocabulary.controller';
import { VocabularySource } from './vocabulary-source';

@Module({
  controllers: [VocabularyController],
  providers: [
    {
      provide: VocabularySource,
      inject: [Database, Log],
      useFactory: (database: Database, log: Log) => new VocabularySource(database, log).start(),
    },
    VocabularyDesk,
    SearchMisses,
  ],
  exports: [VocabularySource, VocabularyDesk, SearchMisses],
})
export class VocabularyModule {}
