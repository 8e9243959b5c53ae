import { Module } from '@nestjs/common';
import { Database } from '../../platform/database';
import { Log } from '../../platform/logging/log';
import { REFERENCE, StoredReference } from './reference.provider';
import { TerritoriesController } from './territories.controller';

@Module({
  controllers: [TerritoriesController],
  providers: [
    {
      provide: REFERENCE,
      inject: [Database, Log],
      useFactory: (database: Database, log: Log) => new StoredReference(database, log).start(),
    },
  ],
  exports: [REFERENCE],
})
export class TerritoriesModule {}
