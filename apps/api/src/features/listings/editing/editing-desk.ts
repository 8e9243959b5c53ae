import { Inject, Injectable } from '@nestjs/common';
import type { Permission, SignedIn } from '@repere/kernel';
import type { FastifyRequest } from 'fastify';
import { AccessControl, ProblemError } from '../../../platform/http';
import type { AuditActor } from '../../audit';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import type { EditingActor } from '../use-cases/update-listing';
import { ListingSubject, subjectOf } from './listing-subject';
import type { Reach } from './workspace-listing.reader';

const ABILITIES: readonly Permission[] = [
  'listing.edit',
  'listing.publish',
  'listing.withdraw',
  'listing.history',
  'listing.certify',
  'listing.merge',
  'listing.claim',
  'claim.decide',
  'review.decide',
];

/** From a caller to those who act: in whose name, with what reach. */
@Injectable()
export class EditingDesk {
  constructor(
    @Inject(ListingSubject) private readonly subjects: ListingSubject,
    @Inject(AccessControl) private readonly access: AccessControl,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
  ) {}

  /**
   * The actor for one listing.
   * @throws ProblemError 403 for whoever is nothing to it
   */
  async actor(id: string, caller: SignedIn, request: Pick<FastifyRequest, 'id'>): Promise<EditingActor> {
    const editor = await this.subjects.editor(id, caller);
    if (editor === null) throw new ProblemError('forbidden', 403);
    return { editor, audit: auditOf(caller, editor.organisationId, request) };
  }

  async abilities(id: string, caller: SignedIn): Promise<Permission[]> {
    const place = await this.subjects.placeOf(id);
    return place === null ? [] : this.access.abilities(caller, subjectOf(place), ABILITIES);
  }

  /** What somebody may look after; only in the name of one organisation where one is given. */
  reach(caller: SignedIn, organisation: string | undefined): Reach {
    const staff = caller.roles.includes('moderator') || caller.roles.includes('administrator');
    const mine = caller.memberships.filter(({ organisationId }) => (organisation ?? organisationId) === organisationId);
    if (organisation !== undefined && mine.length === 0 && !staff) throw new ProblemError('forbidden', 403);
    const networks = mine.filter(({ kind }) => kind === 'network');
    const territories = networks.flatMap((one) => one.territories);
    return {
      personId: caller.personId,
      all: (staff && organisation === undefined) || territories.includes('QC'),
      enterpriseIds: mine.filter(({ kind }) => kind === 'enterprise').map(({ organisationId }) => organisationId),
      networkIds: networks.map(({ organisationId }) => organisationId),
      municipalities: this.#municipalitiesOf(territories),
    };
  }

  #municipalitiesOf(codes: readonly string[]): string[] {
    if (codes.length === 0) return [];
    const { territories } = this.reference.current();
    const wanted = new Set(codes);
    return territories.all
      .filter(({ level }) => level === 'municipality')
      .filter(({ code }) => wanted.has(code) || territories.ancestors(code).some((one) => wanted.has(one.code)))
      .map(({ code }) => code);
  }
}

/** How the log names somebody who signed in. */
export const auditOf = (
  { personId }: SignedIn,
  organisationId: string | null,
  request: Pick<FastifyRequest, 'id'>,
): AuditActor => ({ kind: 'person', personId, organisationId, requestId: String(request.id) });
