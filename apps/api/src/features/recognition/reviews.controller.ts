import { Controller, Inject, Req } from '@nestjs/common';
import type { RecognitionQueue, RecognitionQueueQuery, RecognitionReceipt, ReviewMoveBody } from '@repere/contract';
import type { Language, SignedIn } from '@repere/kernel';
import type { FastifyRequest } from 'fastify';
import { Database } from '../../platform/database';
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
import { EditingDesk, type EditingActor } from '../listings';
import { REFERENCE, type ReferenceProvider } from '../territories';
import type { CriterionFinding } from './domain/review';
import { RecognitionDesk } from './recognition-desk';
import { recognitionProblem } from './recognition-problems';
import { QUEUE_PAGE, RecognitionReader } from './recognition.reader';
import { ReviewSubject } from './review-subject';
import { listingOfReview } from './review.repository';
import { MoveReview } from './use-cases/move-review';
import { keptRecognitions } from './views/proof-view';
import { queueLine } from './views/review-view';

interface ById {
  readonly id: string;
}

/** The desk of those who vouch: what waits, and what they decide. */
@Controller()
export class ReviewsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EditingDesk) private readonly editing: EditingDesk,
    @Inject(RecognitionDesk) private readonly desk: RecognitionDesk,
    @Inject(RecognitionReader) private readonly reader: RecognitionReader,
    @Inject(MoveReview) private readonly reviews: MoveReview,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
  ) {}

  @Access('recognition.decide', 'in use case')
  @ContractRoute('listRecognitionReviews')
  async list(
    @ContractQuery('listRecognitionReviews') query: RecognitionQueueQuery & { lang: Language },
    @CurrentPerson() caller: SignedIn,
  ): Promise<RecognitionQueue> {
    const reach = this.editing.reach(caller, undefined);
    const [queue, undecided] = await Promise.all([this.reader.queue(reach, query), this.reader.undecided(reach)]);
    const reference = this.reference.current();
    const today = this.desk.today();
    const named = (listing: { slug: string; name: string; municipalityCode: string }, id: string) => ({
      ...{ id, slug: listing.slug, name: listing.name },
      municipality: reference.territories.get(listing.municipalityCode)?.name ?? listing.municipalityCode,
    });
    const mine = (id: string | null): boolean => caller.memberships.some(({ organisationId }) => organisationId === id);
    return {
      ...{ total: queue.total, page: query.page, pageSize: QUEUE_PAGE, counts: queue.counts },
      results: queue.results.map((one) => {
        const own = mine(one.managedBy) || mine(one.organisationId) || one.requestedBy === caller.personId;
        return queueLine(one, named(one, one.listingId), own, caller.personId, today);
      }),
      proofs: undecided.flatMap((one) => {
        const listed = { recognitions: [], source: '' };
        const [recognition] = keptRecognitions(listed, [one], reference, query.lang, today);
        return recognition === undefined ? [] : [{ listing: named(one, one.listingId), recognition }];
      }),
    };
  }

  @Access('recognition.decide', { loadedBy: ReviewSubject })
  @ContractRoute('moveReview')
  async move(
    @ContractParams('moveReview') { id }: ById,
    @ContractBody('moveReview') { act, findings, reason, until }: ReviewMoveBody,
    @IfMatch() expected: number,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<RecognitionReceipt> {
    const actor = await this.#actor(id, caller, request);
    const move = {
      ...{ act, reason: reason ?? null, until: until ?? null },
      ...(findings !== undefined && { findings }),
    };
    const done = await this.reviews.execute(
      { target: { reviewId: id }, move, expected },
      this.desk.reviewActor(actor, caller),
      actor.audit,
    );
    if (!done.ok) throw recognitionProblem(done.error, requestLanguage(request));
    return done.value;
  }

  @Access('recognition.decide', { loadedBy: ReviewSubject })
  @ContractRoute('keepReviewFindings')
  async note(
    @ContractParams('keepReviewFindings') { id }: ById,
    @ContractBody('keepReviewFindings') { findings }: { findings: CriterionFinding[] },
    @IfMatch() expected: number,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<RecognitionReceipt> {
    const actor = await this.#actor(id, caller, request);
    const by = this.desk.reviewActor(actor, caller);
    const done = await this.reviews.note(id, findings, expected, by, actor.audit);
    if (!done.ok) throw recognitionProblem(done.error, requestLanguage(request));
    return done.value;
  }

  /** Whoever belongs to the enterprise reviews nothing of it, whatever else they are. */
  async #actor(id: string, caller: SignedIn, request: FastifyRequest): Promise<EditingActor> {
    const listingId = await listingOfReview(this.database, id);
    if (listingId === null) throw new ProblemError('not_found', 404);
    const actor = await this.desk.actor(listingId, caller, request);
    if (actor.editor.kind === 'enterprise') throw recognitionProblem({ code: 'OwnOrganisation' }, 'fr');
    return actor;
  }
}
