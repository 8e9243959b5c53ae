import { Controller, Inject, Req } from '@nestjs/common';
import type {
  KeptRecognition,
  ListingPracticeBody,
  ListingRecognitionBody,
  ListingRecognitionView,
  NeqQuestionView,
  PracticeDetail,
  RecognitionReceipt,
} from '@repere/contract';
import type { Language, NeqAnswer, Result, SignedIn } from '@repere/kernel';
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
import { ListingSubject } from '../listings';
import type { CriterionFinding } from './domain/review';
import type { ReviewMove } from './domain/review-lifecycle';
import { RecognitionDesk } from './recognition-desk';
import { recognitionProblem } from './recognition-problems';
import { KeepProofs, type ProofFailure } from './use-cases/keep-proofs';
import { MoveReview } from './use-cases/move-review';

interface ById {
  readonly id: string;
}
interface OfCode extends ById {
  readonly code: string;
}
interface Lang {
  readonly lang: Language;
}

/** What an enterprise declares of itself, and what others say of that. */
@Controller()
export class ListingRecognitionController {
  constructor(
    @Inject(RecognitionDesk) private readonly desk: RecognitionDesk,
    @Inject(MoveReview) private readonly reviews: MoveReview,
    @Inject(KeepProofs) private readonly proofs: KeepProofs,
  ) {}

  @Access('listing.edit', { loadedBy: ListingSubject })
  @ContractRoute('getListingRecognition')
  get(
    @ContractParams('getListingRecognition') { id }: ById,
    @ContractQuery('getListingRecognition') { lang }: Lang,
    @CurrentPerson() caller: SignedIn,
  ): Promise<ListingRecognitionView> {
    return this.desk.view(id, caller, lang);
  }

  @Access('recognition.request', { loadedBy: ListingSubject })
  @ContractRoute('declareArticle3')
  declare(
    @ContractParams('declareArticle3') { id }: ById,
    @ContractBody('declareArticle3') { answers }: { answers: CriterionFinding[] },
    @IfMatch() expected: number,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<RecognitionReceipt> {
    return this.#move(id, { act: 'declare', answers }, expected, caller, request);
  }

  @Access('recognition.request', { loadedBy: ListingSubject })
  @ContractRoute('withdrawDeclaration')
  withdraw(
    @ContractParams('withdrawDeclaration') { id }: ById,
    @ContractBody('withdrawDeclaration') { reason }: { reason?: string | null | undefined },
    @IfMatch() expected: number,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<RecognitionReceipt> {
    return this.#move(id, { act: 'withdraw', reason: reason ?? null }, expected, caller, request);
  }

  @Access('recognition.request', { loadedBy: ListingSubject })
  @ContractRoute('appealReview')
  appeal(
    @ContractParams('appealReview') { id }: ById,
    @ContractBody('appealReview') { reason }: { reason: string },
    @IfMatch() expected: number,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<RecognitionReceipt> {
    return this.#move(id, { act: 'appeal', reason }, expected, caller, request);
  }

  @Access('recognition.decide', { loadedBy: ListingSubject })
  @ContractRoute('openReview')
  open(
    @ContractParams('openReview') { id }: ById,
    @IfMatch() expected: number,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<RecognitionReceipt> {
    return this.#move(id, { act: 'open' }, expected, caller, request);
  }

  @Access('listing.edit', { loadedBy: ListingSubject })
  @ContractRoute('declareRecognition')
  async state(
    @ContractParams('declareRecognition') { id, code }: OfCode,
    @ContractBody('declareRecognition') proof: ListingRecognitionBody,
    @ContractQuery('declareRecognition') { lang }: Lang,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<KeptRecognition> {
    const actor = await this.desk.actor(id, caller, request);
    this.#settled(await this.proofs.recognition(id, code, proof, actor), request);
    return this.#recognition(id, code, caller, lang);
  }

  @Access('listing.edit', { loadedBy: ListingSubject })
  @ContractRoute('removeRecognition')
  async remove(
    @ContractParams('removeRecognition') { id, code }: OfCode,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<{ removed: boolean }> {
    const actor = await this.desk.actor(id, caller, request);
    this.#settled(await this.proofs.forgetRecognition(id, code, actor), request);
    return { removed: true };
  }

  @Access('recognition.decide', { loadedBy: ListingSubject })
  @ContractRoute('verifyRecognition')
  async verify(
    @ContractParams('verifyRecognition') { id, code }: OfCode,
    @ContractBody('verifyRecognition') body: { verified: boolean; reason?: string | null | undefined },
    @ContractQuery('verifyRecognition') { lang }: Lang,
    @IfMatch() expected: number,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<KeptRecognition> {
    const actor = await this.desk.actor(id, caller, request);
    const verdict = { verified: body.verified, reason: body.reason || null };
    this.#settled(await this.proofs.verdict(id, code, verdict, expected, actor), request);
    return this.#recognition(id, code, caller, lang);
  }

  @Access('recognition.request', { loadedBy: ListingSubject })
  @ContractRoute('declarePractice')
  async practice(
    @ContractParams('declarePractice') { id, code }: OfCode,
    @ContractBody('declarePractice') evidence: ListingPracticeBody,
    @ContractQuery('declarePractice') { lang }: Lang,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<PracticeDetail> {
    const actor = await this.desk.actor(id, caller, request);
    this.#settled(await this.proofs.practice(id, code, evidence, actor), request);
    const { practices } = await this.desk.view(id, caller, lang);
    return present(practices.find((one) => one.code === code));
  }

  @Access('recognition.request', { loadedBy: ListingSubject })
  @ContractRoute('removePractice')
  async dropPractice(
    @ContractParams('removePractice') { id, code }: OfCode,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<{ removed: boolean }> {
    const actor = await this.desk.actor(id, caller, request);
    this.#settled(await this.proofs.practice(id, code, null, actor), request);
    return { removed: true };
  }

  @Access('recognition.decide', { loadedBy: ListingSubject })
  @ContractRoute('answerNeqQuestion')
  async answer(
    @ContractParams('answerNeqQuestion') { id }: ById,
    @ContractBody('answerNeqQuestion') said: { neq: string; answer: NeqAnswer; note: string },
    @ContractQuery('answerNeqQuestion') { lang }: Lang,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<NeqQuestionView> {
    const actor = await this.desk.actor(id, caller, request);
    this.#settled(await this.proofs.neqAnswer(id, said, actor), request);
    return present((await this.desk.view(id, caller, lang)).neqQuestion);
  }

  async #move(
    id: string,
    move: ReviewMove,
    expected: number,
    caller: SignedIn,
    request: FastifyRequest,
  ): Promise<RecognitionReceipt> {
    const actor = await this.desk.actor(id, caller, request);
    const by = this.desk.reviewActor(actor, caller);
    const done = await this.reviews.execute({ target: { listingId: id }, move, expected }, by, actor.audit);
    return this.#settled(done, request);
  }

  #settled<T>(done: Result<T, Parameters<typeof recognitionProblem>[0] | ProofFailure>, request: FastifyRequest): T {
    if (!done.ok) throw recognitionProblem(done.error, requestLanguage(request));
    return done.value;
  }

  async #recognition(id: string, code: string, caller: SignedIn, lang: Language): Promise<KeptRecognition> {
    const { recognitions } = await this.desk.view(id, caller, lang);
    return present(recognitions.find((one) => one.code === code));
  }
}

/** @throws ProblemError 404 where somebody has taken it away in between */
function present<T>(thing: T | null | undefined): T {
  if (thing == null) throw new ProblemError('not_found', 404);
  return thing;
}
