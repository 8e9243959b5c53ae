import { Inject, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { OutboxRunner } from '../../platform/outbox';
import { ListingAttachments, ListingsModule } from '../listings';
import { TerritoriesModule } from '../territories';
import { CaseReader } from './case.reader';
import { caseConsumers } from './follow-cases';
import { ModerationController } from './moderation.controller';
import { QueueReader } from './queue.reader';
import { ReviewSubject } from './review-subject';
import { AcceptSelection } from './use-cases/accept-selection';
import { CaseCircumstances } from './use-cases/case-circumstances';
import { CaseSettlement } from './use-cases/case-settlement';
import { DecideReview } from './use-cases/decide-review';
import { HandleCase } from './use-cases/handle-case';
import { ShowCase } from './use-cases/show-case';
import { StaleReview } from './use-cases/stale-review';
import { UndoReview } from './use-cases/undo-review';

@Module({
  imports: [ListingsModule, TerritoriesModule],
  controllers: [ModerationController],
  providers: [
    ...[QueueReader, CaseReader, ReviewSubject, CaseCircumstances, CaseSettlement],
    ...[ShowCase, StaleReview, DecideReview, UndoReview, AcceptSelection, HandleCase],
  ],
})
export class ModerationModule implements OnApplicationBootstrap {
  constructor(
    @Inject(OutboxRunner) private readonly outbox: OutboxRunner,
    @Inject(CaseReader) private readonly cases: CaseReader,
    @Inject(ListingAttachments) private readonly attachments: ListingAttachments,
  ) {}

  onApplicationBootstrap(): void {
    // Decisions go with the change, claim or remark they are about; whether a listing entered is a matter of that listing.
    this.attachments.register({
      ...{ table: 'review_decision', key: ['id'] },
      where: `t.kind IN ('change', 'claim', 'report')`,
    });
    for (const consumer of caseConsumers(this.cases)) this.outbox.register(consumer);
  }
}
