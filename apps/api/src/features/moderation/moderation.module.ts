import { Inject, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { OutboxRunner } from '../../platform/outbox';
import { ListingsModule } from '../listings';
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
  ) {}

  onApplicationBootstrap(): void {
    for (const consumer of caseConsumers(this.cases)) this.outbox.register(consumer);
  }
}
