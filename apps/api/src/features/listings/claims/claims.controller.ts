import { Controller, Inject, Req } from '@nestjs/common';
import type {
  ClaimBody,
  ClaimOutcome,
  ClaimPreview,
  ClaimReceipt,
  Claims,
  ClaimsQuery,
  Recipients,
} from '@repere/contract';
import type { Result, SignedIn } from '@repere/kernel';
import type { FastifyRequest } from 'fastify';
import {
  Access,
  AccessControl,
  ContractBody,
  ContractParams,
  ContractQuery,
  ContractRoute,
  CurrentPerson,
  ProblemError,
  Repeatable,
  type RepeatableRequest,
} from '../../../platform/http';
import { SYSTEM } from '../../audit';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { auditOf, EditingDesk } from '../editing/editing-desk';
import { ListingSubject, subjectOf } from '../editing/listing-subject';
import { ClaimListing } from '../use-cases/claim-listing';
import { QuestionClaim } from '../use-cases/question-claim';
import { SettleClaim, type Settled, type SettleFailure } from '../use-cases/settle-claim';
import { claimActorOf, organisationsOf } from './claim-actor';
import { claimProblem } from './claim-problems';
import { ClaimSubject } from './claim-subject';
import { ClaimReader } from './claim.reader';

/** As many as one reads before typing more of the name. */
const RECIPIENTS = 10;

interface ById {
  readonly id: string;
}

/** Who looks after a listing: asking, proving, objecting, deciding, handing over. */
@Controller()
export class ClaimsController {
  constructor(
    @Inject(ClaimListing) private readonly claim: ClaimListing,
    @Inject(SettleClaim) private readonly settle: SettleClaim,
    @Inject(QuestionClaim) private readonly questions: QuestionClaim,
    @Inject(ClaimReader) private readonly reader: ClaimReader,
    @Inject(EditingDesk) private readonly desk: EditingDesk,
    @Inject(ListingSubject) private readonly listings: ListingSubject,
    @Inject(AccessControl) private readonly access: AccessControl,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
  ) {}

  @Access('listing.claim', 'in use case')
  @ContractRoute('claimListing')
  async ask(
    @ContractParams('claimListing') { id }: ById,
    @ContractBody('claimListing') { organisationId, method, note, neqAnswer = null }: ClaimBody,
    @CurrentPerson() caller: SignedIn,
    @Repeatable() repeatable: RepeatableRequest | null,
    @Req() request: FastifyRequest,
  ): Promise<ClaimReceipt> {
    const own = caller.memberships.find((one) => one.organisationId === organisationId && one.kind === 'enterprise');
    if (own === undefined) throw new ProblemError('forbidden', 403);
    const organisation = { id: organisationId, name: own.name };
    const wish = { listingId: id, organisation, personId: caller.personId, method, note: note || null, neqAnswer };
    const made = await this.claim.execute(wish, auditOf(caller, organisationId, request), repeatable);
    if (!made.ok) throw claimProblem(made.error);
    return made.value;
  }

  @Access('listing.withdraw', { loadedBy: ListingSubject })
  @ContractRoute('handOverListing')
  async handOver(
    @ContractParams('handOverListing') { id }: ById,
    @ContractBody('handOverListing') { organisationId }: { organisationId: string },
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<ClaimReceipt> {
    const place = await this.listings.placeOf(id);
    const name = await this.reader.organisationName(organisationId);
    if (place?.managedBy == null || name === null) throw new ProblemError('not_found', 404);
    if (!organisationsOf(caller).includes(place.managedBy)) throw new ProblemError('forbidden', 403);
    const from = { organisationId: place.managedBy, personId: caller.personId };
    const audit = auditOf(caller, place.managedBy, request);
    const made = await this.claim.handOver(id, from, { id: organisationId, name }, audit);
    if (!made.ok) throw claimProblem(made.error);
    return made.value;
  }

  @Access('listing.withdraw', { loadedBy: ListingSubject })
  @ContractRoute('findRecipients')
  async recipients(
    @ContractParams('findRecipients') { id }: ById,
    @ContractQuery('findRecipients') { q }: { q: string },
  ): Promise<Recipients> {
    const place = await this.listings.placeOf(id);
    const found = await this.reader.recipients(q, place?.managedBy ?? null);
    const { territories } = this.reference.current();
    return {
      more: found.length > RECIPIENTS,
      results: found.slice(0, RECIPIENTS).map(({ places, ...one }) => ({
        ...one,
        places: places.map((code) => territories.get(code)?.name ?? code),
      })),
    };
  }

  @Access('listing.withdraw', { loadedBy: ListingSubject })
  @ContractRoute('releaseListing')
  async release(
    @ContractParams('releaseListing') { id }: ById,
    @ContractBody('releaseListing') { reason }: { reason: string },
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<{ version: number }> {
    const place = await this.listings.placeOf(id);
    const staff = place !== null && this.access.allows(caller, 'claim.decide', subjectOf(place));
    const done = await this.settle.release(id, reason, auditOf(caller, place?.managedBy ?? null, request), (manager) =>
      staff ? true : organisationsOf(caller).includes(manager),
    );
    if (!done.ok) throw claimProblem(done.error);
    return done.value;
  }

  @Access('signed-in')
  @ContractRoute('listClaims')
  async list(@ContractQuery('listClaims') query: ClaimsQuery, @CurrentPerson() caller: SignedIn): Promise<Claims> {
    const { territories } = this.reference.current();
    const name = (code: string): string => territories.get(code)?.name ?? code;
    return this.reader.list(query, organisationsOf(caller), this.desk.reach(caller, undefined), name);
  }

  @Access('listing.claim', 'in use case')
  @ContractRoute('acceptClaim')
  accept(
    @ContractParams('acceptClaim') { id }: ById,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<ClaimOutcome> {
    return outcome(this.settle.accept(id, claimActorOf(caller, request)));
  }

  @Access('listing.claim', 'in use case')
  @ContractRoute('consentToClaim')
  consent(
    @ContractParams('consentToClaim') { id }: ById,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<ClaimOutcome> {
    return outcome(this.settle.consent(id, claimActorOf(caller, request)));
  }

  @Access('listing.claim', 'in use case')
  @ContractRoute('objectToClaim')
  object(
    @ContractParams('objectToClaim') { id }: ById,
    @ContractBody('objectToClaim') { reason }: { reason: string },
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<ClaimOutcome> {
    return outcome(this.settle.object(id, reason, claimActorOf(caller, request)));
  }

  @Access('claim.decide', { loadedBy: ClaimSubject })
  @ContractRoute('decideClaim')
  decide(
    @ContractParams('decideClaim') { id }: ById,
    @ContractBody('decideClaim') { approve, reason }: { approve: boolean; reason?: string | null | undefined },
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<ClaimOutcome> {
    return outcome(this.settle.decide(id, { approve, reason: reason ?? null }, claimActorOf(caller, request)));
  }

  @Access('listing.claim', 'in use case')
  @ContractRoute('withdrawClaim')
  withdraw(
    @ContractParams('withdrawClaim') { id }: ById,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<ClaimOutcome> {
    return outcome(this.settle.withdraw(id, claimActorOf(caller, request)));
  }

  @Access('listing.claim', 'in use case')
  @ContractRoute('answerClaim')
  async answer(
    @ContractParams('answerClaim') { id }: ById,
    @ContractBody('answerClaim') { note }: { note: string },
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<{ version: number }> {
    const done = await this.questions.answer(id, note, claimActorOf(caller, request));
    if (!done.ok) throw claimProblem(done.error);
    return done.value;
  }

  @Access('public')
  @ContractRoute('previewClaimCode')
  async preview(@ContractQuery('previewClaimCode') { token }: { token: string }): Promise<ClaimPreview> {
    const found = await this.settle.preview(token);
    if (found === null) throw new ProblemError('not_found', 404);
    const { claim, listing, holds } = found;
    return { listing, organisation: claim.organisationName, holds, managed: claim.managedBy !== null };
  }

  @Access('from our pages')
  @ContractRoute('confirmClaimCode')
  confirm(
    @ContractBody('confirmClaimCode') { token }: { token: string },
    @Req() request: FastifyRequest,
  ): Promise<ClaimOutcome> {
    return outcome(this.settle.prove(token, { ...SYSTEM, kind: 'link', requestId: String(request.id) }));
  }
}

async function outcome(settling: Promise<Result<Settled, SettleFailure>>): Promise<ClaimOutcome> {
  const done = await settling;
  if (!done.ok) throw claimProblem(done.error);
  const { claimId: id, listingId, state, approvals } = done.value;
  return { id, listingId, state, approvals };
}
