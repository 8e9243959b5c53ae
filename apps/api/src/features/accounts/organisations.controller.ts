import { Controller, Inject, Res } from '@nestjs/common';
import type {
  JoinableOrganisations,
  OrganisationDetail,
  OrganisationList,
  OrganisationQuery,
  PeopleList,
  SignInStep,
} from '@repere/contract';
import type { MemberRole, Permission, SignedIn, Subject } from '@repere/kernel';
import type { FastifyReply } from 'fastify';
import {
  Access,
  AccessControl,
  ContractBody,
  ContractParams,
  ContractQuery,
  ContractRoute,
  CurrentPerson,
} from '../../platform/http';
import type { SessionState } from '../../platform/http/caller';
import { orRefuse, refusal } from './account-problems';
import { AccountReader } from './account.reader';
import { From, type Circumstances } from './circumstances';
import { domainOf } from './domain/email-address';
import { OrganisationReader } from './organisation.reader';
import { SessionAnswers } from './session-answers';
import { SessionOfRequest } from './under-way';
import { EditOrganisation } from './use-cases/edit-organisation';
import { EnterOrganisation, type NewOrganisation } from './use-cases/enter-organisation';
import { InviteMember, type InvitationWish } from './use-cases/invite-member';
import { ManageDomains } from './use-cases/manage-domains';
import { ManageMembers } from './use-cases/manage-members';
import { ManageNetworkMembers } from './use-cases/manage-network-members';
import { SetPersonState } from './use-cases/set-person-state';

interface Done {
  readonly done: true;
}
const DONE: Done = { done: true };
const own = ({ id }: Readonly<Record<string, string>>): Subject => ({ organisationId: id ?? null });
const ABILITIES: readonly Permission[] = ['organisation.view', 'organisation.manage', 'organisation.confirm'];

/** Organisations and their people. */
@Controller()
export class OrganisationsController {
  constructor(
    @Inject(OrganisationReader) private readonly reader: OrganisationReader,
    @Inject(AccountReader) private readonly accounts: AccountReader,
    @Inject(AccessControl) private readonly access: AccessControl,
    @Inject(SessionAnswers) private readonly answers: SessionAnswers,
    @Inject(EnterOrganisation) private readonly enter: EnterOrganisation,
    @Inject(EditOrganisation) private readonly edit: EditOrganisation,
    @Inject(InviteMember) private readonly invitations: InviteMember,
    @Inject(ManageMembers) private readonly members: ManageMembers,
    @Inject(ManageDomains) private readonly domains: ManageDomains,
    @Inject(ManageNetworkMembers) private readonly networkMembers: ManageNetworkMembers,
    @Inject(SetPersonState) private readonly personState: SetPersonState,
  ) {}

  /** One's own; the whole list is for staff. */
  @Access('signed-in')
  @ContractRoute('listOrganisations')
  async list(
    @ContractQuery('listOrganisations') query: OrganisationQuery,
    @CurrentPerson() person: SignedIn,
  ): Promise<OrganisationList> {
    if (query.scope === 'all') this.access.authorize(person, 'organisation.confirm', {});
    return this.reader.list(person.personId, query);
  }

  @Access('signed-in')
  @ContractRoute('createOrganisation')
  async create(
    @ContractBody('createOrganisation') organisation: NewOrganisation,
    @CurrentPerson() person: SignedIn,
    @From() { requestId }: Circumstances,
  ): Promise<{ id: string }> {
    return orRefuse(await this.enter.execute(person, organisation, requestId));
  }

  @Access('signed-in')
  @ContractRoute('joinableOrganisations')
  async joinable(@CurrentPerson() person: SignedIn): Promise<JoinableOrganisations> {
    const { email } = await this.accounts.account(person);
    return { organisations: await this.reader.joinable(person.personId, domainOf(email)) };
  }

  @Access('organisation.view', own)
  @ContractRoute('getOrganisation')
  async get(
    @ContractParams('getOrganisation') { id }: { id: string },
    @CurrentPerson() person: SignedIn,
  ): Promise<OrganisationDetail> {
    const found = await this.reader.find(id, person.personId);
    if (found === null) return orRefuse({ ok: false, error: refusal('not_found') });
    return { ...found, abilities: this.access.abilities(person, { organisationId: id }, ABILITIES) };
  }

  @Access('organisation.manage', own)
  @ContractRoute('editOrganisation')
  async change(
    @ContractParams('editOrganisation') { id }: { id: string },
    @ContractBody('editOrganisation') body: { name: string; territories?: string[]; version: number },
    @CurrentPerson() person: SignedIn,
    @From() { requestId }: Circumstances,
  ): Promise<Done> {
    orRefuse(await this.edit.edit(person, id, body, requestId));
    return DONE;
  }

  @Access('organisation.confirm', own)
  @ContractRoute('decideOrganisation')
  async decide(
    @ContractParams('decideOrganisation') { id }: { id: string },
    @ContractBody('decideOrganisation') { decision }: { decision: 'confirmed' | 'refused' },
    @CurrentPerson() person: SignedIn,
    @From() { requestId }: Circumstances,
  ): Promise<Done> {
    orRefuse(await this.edit.decide(person, id, decision, requestId));
    return DONE;
  }

  @Access('organisation.manage', own, { recent: true })
  @ContractRoute('inviteMember')
  async invite(
    @ContractParams('inviteMember') { id }: { id: string },
    @ContractBody('inviteMember') wish: InvitationWish,
    @CurrentPerson() person: SignedIn,
    @From() { requestId }: Circumstances,
  ): Promise<{ id: string }> {
    return orRefuse(await this.invitations.invite(person, id, wish, requestId));
  }

  @Access('organisation.manage', own)
  @ContractRoute('withdrawInvitation')
  async withdraw(
    @ContractParams('withdrawInvitation') { id, invitationId }: { id: string; invitationId: string },
    @CurrentPerson() person: SignedIn,
    @From() { requestId }: Circumstances,
  ): Promise<Done> {
    orRefuse(await this.invitations.withdraw(person, id, invitationId, requestId));
    return DONE;
  }

  @Access('from our pages')
  @ContractRoute('acceptInvitation')
  async accept(
    @ContractBody('acceptInvitation') { token }: { token: string },
    @SessionOfRequest() { caller }: SessionState,
    @From() from: Circumstances,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInStep> {
    const known = caller.kind === 'person' ? caller : null;
    const opened = orRefuse(await this.invitations.accept(token, known, from));
    return opened === null ? { next: 'done', path: null } : this.answers.open(reply, opened);
  }

  @Access('organisation.manage', own, { recent: true })
  @ContractRoute('changeMember')
  async changeMember(
    @ContractParams('changeMember') { id, personId }: { id: string; personId: string },
    @ContractBody('changeMember') { role }: { role: MemberRole },
    @CurrentPerson() person: SignedIn,
    @From() { requestId }: Circumstances,
  ): Promise<Done> {
    orRefuse(await this.members.change(person, id, personId, role, requestId));
    return DONE;
  }

  @Access('organisation.manage', own)
  @ContractRoute('removeMember')
  async removeMember(
    @ContractParams('removeMember') { id, personId }: { id: string; personId: string },
    @CurrentPerson() person: SignedIn,
    @From() { requestId }: Circumstances,
  ): Promise<Done> {
    orRefuse(await this.members.remove(person, id, personId, requestId));
    return DONE;
  }

  @Access('signed-in')
  @ContractRoute('leaveOrganisation')
  async leave(
    @ContractParams('leaveOrganisation') { id }: { id: string },
    @CurrentPerson() person: SignedIn,
    @From() { requestId }: Circumstances,
  ): Promise<Done> {
    orRefuse(await this.members.remove(person, id, person.personId, requestId));
    return DONE;
  }

  @Access('organisation.confirm', own)
  @ContractRoute('addNetworkMember')
  async addListing(
    @ContractParams('addNetworkMember') { id }: { id: string },
    @ContractBody('addNetworkMember') { listingId }: { listingId: string },
    @CurrentPerson() person: SignedIn,
    @From() { requestId }: Circumstances,
  ): Promise<Done> {
    orRefuse(await this.networkMembers.add(person, id, listingId, requestId));
    return DONE;
  }

  @Access('organisation.confirm', own)
  @ContractRoute('removeNetworkMember')
  async removeListing(
    @ContractParams('removeNetworkMember') { id, listingId }: { id: string; listingId: string },
    @CurrentPerson() person: SignedIn,
    @From() { requestId }: Circumstances,
  ): Promise<Done> {
    orRefuse(await this.networkMembers.remove(person, id, listingId, requestId));
    return DONE;
  }

  @Access('organisation.manage', own)
  @ContractRoute('requestDomain')
  async requestDomain(
    @ContractParams('requestDomain') { id }: { id: string },
    @ContractBody('requestDomain') { domain }: { domain: string },
    @CurrentPerson() person: SignedIn,
    @From() { requestId }: Circumstances,
  ): Promise<Done> {
    orRefuse(await this.domains.request(person, id, domain, requestId));
    return DONE;
  }

  @Access('organisation.confirm', own)
  @ContractRoute('decideDomain')
  async decideDomain(
    @ContractParams('decideDomain') { id }: { id: string },
    @ContractBody('decideDomain') body: { domain: string; decision: 'confirmed' | 'refused' },
    @CurrentPerson() person: SignedIn,
    @From() { requestId }: Circumstances,
  ): Promise<Done> {
    orRefuse(await this.domains.decide(person, id, body, requestId));
    return DONE;
  }

  @Access('signed-in')
  @ContractRoute('joinOrganisation')
  async join(
    @ContractParams('joinOrganisation') { id }: { id: string },
    @CurrentPerson() person: SignedIn,
    @From() { requestId }: Circumstances,
  ): Promise<Done> {
    orRefuse(await this.domains.join(person, id, requestId));
    return DONE;
  }

  @Access('person.manage', () => ({}))
  @ContractRoute('listPeople')
  people(@ContractQuery('listPeople') query: { q?: string; page: number; pageSize: number }): Promise<PeopleList> {
    return this.reader.people(query);
  }

  @Access('person.manage', ({ id }) => ({ personId: id ?? null }), { recent: true })
  @ContractRoute('setPersonState')
  async setState(
    @ContractParams('setPersonState') { id }: { id: string },
    @ContractBody('setPersonState') { disabled }: { disabled: boolean },
    @CurrentPerson() person: SignedIn,
    @From() { requestId }: Circumstances,
  ): Promise<Done> {
    orRefuse(await this.personState.execute(person, id, disabled, requestId));
    return DONE;
  }
}
