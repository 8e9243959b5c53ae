import { Controller, Inject, Req } from '@nestjs/common';
import type {
  ReviewAssignment,
  ReviewCase,
  ReviewDecisionBody,
  ReviewPresence,
  ReviewQuery,
  ReviewReceipt,
  ReviewResults,
  Reviews,
  ReviewSelectionBody,
  ReviewsQuery,
} from '@repere/contract';
import type { ReviewKind, SignedIn } from '@repere/kernel';
import type { FastifyRequest } from 'fastify';
import {
  Access,
  ContractBody,
  ContractParams,
  ContractQuery,
  ContractRoute,
  CurrentPerson,
  IfMatch,
  ProblemError,
} from '../../platform/http';
import { requestLanguage } from '../../platform/http/request-language';
import { auditOf, EditingDesk, ListingSubject } from '../listings';
import { REFERENCE, type ReferenceProvider } from '../territories';
import { CaseReader } from './case.reader';
import { QueueReader } from './queue.reader';
import { reviewProblem } from './review-problems';
import { ReviewSubject } from './review-subject';
import { AcceptSelection, type ActorFor } from './use-cases/accept-selection';
import type { ReviewActor } from './use-cases/case-settlement';
import { DecideReview } from './use-cases/decide-review';
import { HandleCase } from './use-cases/handle-case';
import { ShowCase } from './use-cases/show-case';
import { StaleReview } from './use-cases/stale-review';

interface CaseParams {
  readonly kind: ReviewKind;
  readonly id: string;
}

/** The review queue: one list, one case, the decision, the hands it is in. */
@Controller()
export class ModerationController {
  constructor(
    @Inject(QueueReader) private readonly queue: QueueReader,
    @Inject(CaseReader) private readonly cases: CaseReader,
    @Inject(ShowCase) private readonly show: ShowCase,
    @Inject(DecideReview) private readonly deciding: DecideReview,
    @Inject(StaleReview) private readonly stale: StaleReview,
    @Inject(AcceptSelection) private readonly selection: AcceptSelection,
    @Inject(HandleCase) private readonly handling: HandleCase,
    @Inject(EditingDesk) private readonly desk: EditingDesk,
    @Inject(ListingSubject) private readonly subjects: ListingSubject,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
  ) {}

  @Access('review.view', 'in use case')
  @ContractRoute('listReviews')
  list(@ContractQuery('listReviews') query: ReviewsQuery, @CurrentPerson() caller: SignedIn): Promise<Reviews> {
    return this.queue.list(query, this.desk.reach(caller, undefined), this.reference.current().territories);
  }

  @Access('review.view', { loadedBy: ReviewSubject })
  @ContractRoute('getReview')
  async get(
    @ContractParams('getReview') key: CaseParams,
    @ContractQuery('getReview') query: ReviewQuery,
    @CurrentPerson() caller: SignedIn,
  ): Promise<ReviewCase> {
    const found = await this.show.execute(key, query, caller);
    if (found === null) throw new ProblemError('not_found', 404);
    return found;
  }

  @Access('review.decide', { loadedBy: ReviewSubject })
  @ContractRoute('decideReview')
  async decide(
    @ContractParams('decideReview') key: CaseParams,
    @ContractBody('decideReview') body: ReviewDecisionBody,
    @IfMatch() expectedVersion: number,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<ReviewReceipt> {
    const head = await this.cases.head(key.kind, key.id);
    const actor = head === null ? null : await this.#actorFor(caller, request)(head.listingId);
    if (head === null || actor === null) throw new ProblemError('forbidden', 403);
    const { decision, fields, outcome, reply, listingVersion } = body;
    const asked = { decision, fields: fields ?? null, outcome: outcome ?? null, reply: reply || null };
    const done = await this.deciding.execute({ ...key, ...asked, expectedVersion, listingVersion }, caller, actor);
    if (done.ok) return { ...key, ...done.value };
    const language = requestLanguage(request);
    if (done.error.code === 'ListingMoved') throw await this.stale.problem(key.id, done.error, language);
    throw reviewProblem(done.error, language);
  }

  @Access('review.decide', 'in use case')
  @ContractRoute('acceptReviews')
  accept(
    @ContractBody('acceptReviews') body: ReviewSelectionBody,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<ReviewResults> {
    return this.selection.accept(body, caller, this.#actorFor(caller, request));
  }

  @Access('review.decide', 'in use case')
  @ContractRoute('undoReviews')
  undo(
    @ContractBody('undoReviews') { cases }: { cases: readonly CaseParams[] },
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<ReviewResults> {
    return this.selection.undo(cases, caller, this.#actorFor(caller, request));
  }

  @Access('review.decide', { loadedBy: ReviewSubject })
  @ContractRoute('assignReview')
  async assign(
    @ContractParams('assignReview') key: CaseParams,
    @ContractBody('assignReview') { personId, from }: { personId: string | null; from: string | null },
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<ReviewAssignment> {
    const audit = { ...auditOf(caller, null, request), personId: caller.personId };
    const done = await this.handling.assign(key, personId, from, audit);
    if (!done.ok) throw reviewProblem(done.error, requestLanguage(request));
    return done.value;
  }

  @Access('review.view', { loadedBy: ReviewSubject })
  @ContractRoute('attendReview')
  async attend(
    @ContractParams('attendReview') key: CaseParams,
    @CurrentPerson() caller: SignedIn,
  ): Promise<ReviewPresence> {
    return { present: await this.handling.attend(key, caller.personId) };
  }

  #actorFor(caller: SignedIn, request: FastifyRequest): ActorFor {
    return async (listingId): Promise<ReviewActor | null> => {
      const editor = await this.subjects.editor(listingId, caller);
      if (editor === null) return null;
      const organisationIds = caller.memberships.map(({ organisationId }) => organisationId);
      return {
        personId: caller.personId,
        editor,
        organisationIds,
        audit: auditOf(caller, editor.organisationId, request),
      };
    };
  }
}
