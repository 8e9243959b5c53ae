import { Module } from '@nestjs/common';
import { SearchModule } from '../search';
import { ExportedListingReader } from './exported-listing.reader';
import { OpenDataController } from './open-data.controller';
import { ExportListings } from './use-cases/export-listings';
import { FollowListings } from './use-cases/follow-listings';

@Module({
  imports: [SearchModule],
  controllers: [OpenDataController],
  providers: [ExportedListingReader, ExportListings, FollowListings],
})
export class OpenDataModule {}
