import { Inject, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { ListingAttachments, ListingsModule } from '../listings';
import { MatchingModule } from '../matching';
import { PurchasesModule } from '../purchases';
import { TerritoriesModule } from '../territories';
import { DirectoryReachReader } from './directory-reach.reader';
import { FiguresReader } from './figures.reader';
import { IndicatorReader } from './indicator.reader';
import { Freshness } from './freshness';
import { LedgerCheckReader } from './ledger-check.reader';
import { LedgerTablesController } from './ledger-tables.controller';
import { PurchaseListReader } from './purchase-list.reader';
import { PublicationsController } from './publications.controller';
import { StatisticsController } from './statistics.controller';
import { MembershipRepository } from './membership.repository';
import { SnapshotRepository } from './snapshot.repository';
import { CheckLedger } from './use-cases/check-ledger';
import { CheckLedgerTable } from './use-cases/check-ledger-table';
import { FigureFrame } from './use-cases/figure-frame';
import { ReadIndicators } from './use-cases/read-indicators';
import { ReadPeers } from './use-cases/read-peers';
import { WriteTables } from './use-cases/write-tables';
import { ListPurchases } from './use-cases/list-purchases';
import { PublishSnapshot } from './use-cases/publish-snapshot';
import { ReadDirectoryReach } from './use-cases/read-directory-reach';
import { ReadFigures } from './use-cases/read-figures';
import { ReadPublications } from './use-cases/read-publications';
import { RederiveSnapshot } from './use-cases/rederive-snapshot';
import { RefreshFigures } from './use-cases/refresh-figures';

@Module({
  imports: [ListingsModule, TerritoriesModule, MatchingModule, PurchasesModule],
  controllers: [StatisticsController, LedgerTablesController, PublicationsController],
  providers: [
    FiguresReader,
    IndicatorReader,
    FigureFrame,
    ReadIndicators,
    ReadPeers,
    WriteTables,
    PurchaseListReader,
    RefreshFigures,
    Freshness,
    DirectoryReachReader,
    ReadDirectoryReach,
    ReadFigures,
    ListPurchases,
    SnapshotRepository,
    MembershipRepository,
    PublishSnapshot,
    RederiveSnapshot,
    ReadPublications,
    LedgerCheckReader,
    CheckLedger,
    CheckLedgerTable,
  ],
  exports: [RefreshFigures],
})
export class StatisticsModule implements OnApplicationBootstrap {
  constructor(@Inject(ListingAttachments) private readonly attachments: ListingAttachments) {}

  /** When an enterprise was a member is a fact about it, whichever listing it was written under; figures follow the revision. */
  onApplicationBootstrap(): void {
    this.attachments.register({
      table: 'listing_membership',
      key: ['id'],
      alter: `revision = nextval('match_revision')`,
    });
  }
}
