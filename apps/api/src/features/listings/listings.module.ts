import { Inject, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { OutboxRunner } from '../../platform/outbox';
import { REFERENCE, TerritoriesModule, type ReferenceProvider } from '../territories';
import { territoriesConsumer } from './follow-territories';
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
export class ListingsModule implements OnApplicationBootstrap {
  constructor(
    @Inject(OutboxRunner) private readonly outbox: OutboxRunner,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
  ) {}

  onApplicationBootstrap(): void {
    this.outbox.register(territoriesConsumer(this.reference));
  }
}
