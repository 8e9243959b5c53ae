import { Controller, Inject, Req } from '@nestjs/common';
import type { SignedIn } from '@repere/kernel';
import type { FastifyRequest } from 'fastify';
import { Access, ContractParams, ContractRoute, CurrentPerson, IfMatch, ProblemError } from '../../../platform/http';
import { requestLanguage } from '../../../platform/http/request-language';
import { CertifyListing, type Certifier, type CertifyFailure } from '../use-cases/certify-listing';
import { editProblem } from './edit-problems';
import { auditOf } from './editing-desk';
import { ListingSubject } from './listing-subject';

interface ById {
  readonly id: string;
}

/** What networks vouch for. */
@Controller()
export class CertificationController {
  constructor(
    @Inject(CertifyListing) private readonly certification: CertifyListing,
    @Inject(ListingSubject) private readonly subjects: ListingSubject,
  ) {}

  @Access('listing.certify', { loadedBy: ListingSubject })
  @ContractRoute('certifyListing')
  async certify(
    @ContractParams('certifyListing') { id }: ById,
    @IfMatch() expectedVersion: number,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<{ version: number }> {
    const done = await this.certification.execute(id, expectedVersion, await this.#certifier(id, caller, request));
    if (!done.ok) throw certifyProblem(done.error, request);
    return done.value;
  }

  @Access('listing.certify', { loadedBy: ListingSubject })
  @ContractRoute('withdrawCertification')
  async withdraw(
    @ContractParams('withdrawCertification') { id }: ById,
    @CurrentPerson() caller: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<{ version: null }> {
    const done = await this.certification.withdraw(id, await this.#certifier(id, caller, request));
    if (!done.ok) throw certifyProblem(done.error, request);
    return done.value;
  }

  /** The caller's network that looks after the listing; the Chantier is one. */
  async #certifier(id: string, caller: SignedIn, request: FastifyRequest): Promise<Certifier> {
    const network = await this.subjects.network(id, caller);
    if (network === null) throw new ProblemError('forbidden', 403);
    const { organisationId, name } = network;
    return { organisationId, name, personId: caller.personId, audit: auditOf(caller, organisationId, request) };
  }
}

const certifyProblem = (failure: CertifyFailure, request: FastifyRequest): ProblemError =>
  failure.code === 'NotCertified' ? new ProblemError('not_found', 404) : editProblem(failure, requestLanguage(request));
