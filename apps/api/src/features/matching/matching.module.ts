import { Inject, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { DemoParts } from '../../platform/demo-parts';
import { OutboxRunner } from '../../platform/outbox';
import { PurchasesModule } from '../purchases';
import { TerritoriesModule } from '../territories';
import { CandidateReader } from './candidate.reader';
import { CaseReader } from './case.reader';
import { DecisionReader } from './decision.reader';
import { purchasesConsumer } from './follow-purchases';
import { ListingFollower } from './listing-follower';
import { ListingRecordReader } from './listing-record.reader';
import { MatchingController } from './matching.controller';
import { SupplierMatches } from './supplier-matches.reader';
import { CheckSuppliers } from './use-cases/check-suppliers';
import { DecideMatch } from './use-cases/decide-match';
import { DemoMatches } from './use-cases/demo-matches';
import { MatchPurchases } from './use-cases/match-purchases';
import { RecordRelation } from './use-cases/record-relation';
import { SettleCandidate } from './use-cases/settle-candidate';
import { ShowDesk } from './use-cases/show-desk';

@Module({
  imports: [TerritoriesModule, PurchasesModule],
  controllers: [MatchingController],
  providers: [
    ListingFollower,
    ...[CheckSuppliers, MatchPurchases, DemoMatches, DecideMatch, SettleCandidate, RecordRelation, ShowDesk],
    ...[SupplierMatches, CaseReader, DecisionReader, CandidateReader, ListingRecordReader],
  ],
  exports: [SupplierMatches, MatchPurchases, CheckSuppliers],
})
export class MatchingModule implements OnApplicationBootstrap {
  constructor(
    @Inject(OutboxRunner) private readonly outbox: OutboxRunner,
    @Inject(MatchPurchases) private readonly matching: MatchPurchases,
    @Inject(DemoParts) private readonly demonstration: DemoParts,
    @Inject(DemoMatches) private readonly demoMatches: DemoMatches,
  ) {}

  onApplicationBootstrap(): void {
    this.outbox.register(purchasesConsumer(this.matching));
    this.demonstration.add(this.demoMatches);
  }
}
