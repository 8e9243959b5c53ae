import { Controller, Inject, Req, Res } from '@nestjs/common';
import type {
  ErasureReceipt,
  IncidentBody,
  PersonalData,
  PrivacyIncident,
  PrivacyIncidents,
  PrivacyNotice,
  PrivacyOfficer,
} from '@repere/contract';
import type { SignedIn } from '@repere/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../../platform/clock';
import { CONFIG, type Config } from '../../platform/config';
import { Database } from '../../platform/database';
import {
  Access,
  ContractBody,
  ContractParams,
  ContractRoute,
  CurrentPerson,
  IfMatch,
  ProblemError,
  Repeatable,
  StaleVersionProblem,
  type RepeatableRequest,
} from '../../platform/http';
import { endedSessionCookie } from '../../platform/http/session-cookie';
import type { AuditActor } from '../audit';
import { readOfficer } from './officer.repository';
import { PersonalDataReader, type DataSubject } from './personal-data.reader';
import { ErasePerson } from './use-cases/erase-person';
import { KeepRegister } from './use-cases/keep-register';

interface ById {
  readonly id: string;
}

/** What the law gives people: who answers, what is held, having it erased; and the register that it asks for. */
@Controller()
export class PrivacyController {
  constructor(
    @Inject(PersonalDataReader) private readonly data: PersonalDataReader,
    @Inject(ErasePerson) private readonly erasure: ErasePerson,
    @Inject(KeepRegister) private readonly register: KeepRegister,
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  @Access('public')
  @ContractRoute('readPrivacyNotice')
  async notice(): Promise<PrivacyNotice> {
    return { officer: await readOfficer(this.database) };
  }

  @Access('signed-in')
  @ContractRoute('exportMyData')
  async export(
    @CurrentPerson() { personId }: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonalData> {
    const subject = await this.#subject(personId);
    void reply.header('content-disposition', 'attachment; filename="repere-mes-renseignements.json"');
    return { generatedAt: this.clock.now().toISOString(), personId, tables: mutable(await this.data.of(subject)) };
  }

  @Access('signed-in', { recent: true })
  @ContractRoute('eraseMyAccount')
  async eraseMine(
    @ContractBody('eraseMyAccount') { email }: { email: string },
    @CurrentPerson() { personId }: SignedIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ErasureReceipt> {
    const receipt = await this.#erase(personId, email, actorOf(personId, request));
    void reply.header('set-cookie', endedSessionCookie(this.config));
    return receipt;
  }

  @Access('privacy.manage', () => ({}), { recent: true })
  @ContractRoute('erasePerson')
  erase(
    @ContractParams('erasePerson') { id }: ById,
    @ContractBody('erasePerson') { email }: { email: string },
    @CurrentPerson() { personId }: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<ErasureReceipt> {
    return this.#erase(id, email, actorOf(personId, request));
  }

  @Access('privacy.manage', () => ({}))
  @ContractRoute('namePrivacyOfficer')
  async nameOfficer(
    @ContractBody('namePrivacyOfficer') officer: PrivacyOfficer,
    @CurrentPerson() { personId }: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<PrivacyNotice> {
    await this.register.nameOfficer(officer, actorOf(personId, request));
    return { officer };
  }

  @Access('privacy.manage', () => ({}))
  @ContractRoute('listIncidents')
  async incidents(): Promise<PrivacyIncidents> {
    return { results: await this.register.list() };
  }

  @Access('privacy.manage', () => ({}))
  @ContractRoute('recordIncident')
  async record(
    @ContractBody('recordIncident') body: IncidentBody,
    @CurrentPerson() { personId }: SignedIn,
    @Repeatable() repeatable: RepeatableRequest | null,
    @Req() request: FastifyRequest,
  ): Promise<PrivacyIncident> {
    const recorded = await this.register.record(body, actorOf(personId, request), repeatable);
    if (!recorded.ok) throw new Error('recording has no expected failure');
    return recorded.value;
  }

  @Access('privacy.manage', () => ({}))
  @ContractRoute('amendIncident')
  async amend(
    @ContractParams('amendIncident') { id }: ById,
    @ContractBody('amendIncident') body: IncidentBody,
    @IfMatch() expected: number,
    @CurrentPerson() { personId }: SignedIn,
    @Req() request: FastifyRequest,
  ): Promise<PrivacyIncident> {
    const amended = await this.register.amend(id, expected, body, actorOf(personId, request));
    if (amended.ok) return amended.value;
    if (amended.error.code === 'not_found') throw new ProblemError('not_found', 404);
    throw new StaleVersionProblem({ expected, current: amended.error.current.version, fields: [] });
  }

  async #erase(id: string, typed: string, actor: AuditActor): Promise<ErasureReceipt> {
    const subject = await this.#subject(id);
    if (typed.trim().toLowerCase() !== subject.email) throw new ProblemError('erasure_address', 422);
    const erased = await this.erasure.execute(id, actor, 'request');
    if (!erased.ok) throw new ProblemError(erased.error, erased.error === 'not_found' ? 404 : 409);
    return { erased: true, stillShown: await this.data.listingsShowing(subject) };
  }

  async #subject(id: string): Promise<DataSubject> {
    const subject = await this.data.subject(id);
    if (subject === null) throw new ProblemError('not_found', 404);
    return subject;
  }
}

const actorOf = (
  personId: string,
  request: Pick<FastifyRequest, 'id'>,
): AuditActor & { readonly personId: string } => ({
  kind: 'person',
  personId,
  organisationId: null,
  requestId: String(request.id),
});

const mutable = (data: Awaited<ReturnType<PersonalDataReader['of']>>): PersonalData['tables'] =>
  Object.fromEntries(Object.entries(data).map(([table, rows]) => [table, rows.map((row) => ({ ...row }))]));
