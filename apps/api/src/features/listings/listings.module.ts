import { Module } from '@nestjs/common';
import { TerritoriesModule } from '../territories';
import { ListingReader } from './listing.reader';
import { ListingsController } from './listings.controller';
import { AwaitSearchable } from './use-cases/await-searchable';
import { ClearDemo } from './use-cases/clear-demo';
import { ExportListings } from './use-cases/export-listings';
import { ImportListings } from './use-cases/import-listings';
import { LoadDemo } from './use-cases/load-demo';
import { ReportListing } from './use-cases/report-listing';

@Module({
  imports: [TerritoriesModule],
  controllers: [ListingsController],
  providers: [ListingReader, ImportListings, ExportListings, ReportListing, LoadDemo, ClearDemo, AwaitSearchable],
  exports: [ListingReader],
})
export class ListingsModule {}
