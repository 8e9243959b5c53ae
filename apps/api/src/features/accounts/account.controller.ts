import { Controller, Inject, Res } from '@nestjs/common';
import type { Account, EmailChangeStep, PendingTotp, RecoveryCodes, SessionList, TotpSetUp } from '@repere/contract';
import type { Language, SignedIn } from '@repere/kernel';
import type { FastifyReply } from 'fastify';
import { Access, ContractBody, ContractParams, ContractRoute, CurrentPerson } from '../../platform/http';
import { orRefuse } from './account-problems';
import { AccountReader } from './account.reader';
import { From, type Circumstances } from './circumstances';
import { SessionAnswers } from './session-answers';
import { CurrentSessionUnderWay, requireMayEnrol, type UnderWay } from './under-way';
import { ChangeEmail } from './use-cases/change-email';
import { EditProfile } from './use-cases/edit-profile';
import { ManagePasskeys } from './use-cases/manage-passkeys';
import { ManagePassword } from './use-cases/manage-password';
import { ManageSessions } from './use-cases/manage-sessions';
import { SetUpTotp } from './use-cases/set-up-totp';

interface Done {
  readonly done: true;
}
const DONE: Done = { done: true };
const Reply = (): ParameterDecorator => Res({ passthrough: true });

/** One's own account: who one is, how one signs in, where one is signed in. */
@Controller()
export class AccountController {
  constructor(
    @Inject(AccountReader) private readonly reader: AccountReader,
    @Inject(SessionAnswers) private readonly answers: SessionAnswers,
    @Inject(ManageSessions) private readonly manageSessions: ManageSessions,
    @Inject(EditProfile) private readonly editProfile: EditProfile,
    @Inject(ManagePassword) private readonly password: ManagePassword,
    @Inject(ChangeEmail) private readonly email: ChangeEmail,
    @Inject(SetUpTotp) private readonly totp: SetUpTotp,
    @Inject(ManagePasskeys) private readonly passkeys: ManagePasskeys,
  ) {}

  @Access('unfinished')
  @ContractRoute('signOut')
  async signOut(
    @CurrentSessionUnderWay() { personId, sessionId }: UnderWay,
    @From() { requestId }: Circumstances,
    @Reply() reply: FastifyReply,
  ): Promise<Done> {
    await this.manageSessions.end(personId, sessionId, requestId);
    this.answers.close(reply);
    return DONE;
  }

  @Access('signed-in')
  @ContractRoute('listSessions')
  sessions(@CurrentPerson() person: SignedIn): Promise<SessionList> {
    return this.reader.sessions(person);
  }

  @Access('signed-in')
  @ContractRoute('signOutEverywhere')
  async signOutEverywhere(
    @CurrentPerson() { personId }: SignedIn,
    @From() { requestId }: Circumstances,
    @Reply() reply: FastifyReply,
  ): Promise<Done> {
    await this.manageSessions.endAll(personId, requestId);
    this.answers.close(reply);
    return DONE;
  }

  @Access('signed-in')
  @ContractRoute('revokeSession')
  async revoke(
    @ContractParams('revokeSession') { id }: { id: string },
    @CurrentPerson() { personId }: SignedIn,
    @From() { requestId }: Circumstances,
  ): Promise<Done> {
    orRefuse(await this.manageSessions.end(personId, id, requestId));
    return DONE;
  }

  @Access('signed-in')
  @ContractRoute('getAccount')
  account(@CurrentPerson() person: SignedIn): Promise<Account> {
    return this.reader.account(person);
  }

  @Access('signed-in')
  @ContractRoute('editProfile')
  async edit(
    @ContractBody('editProfile') profile: { name: string; language: Language },
    @CurrentPerson() { personId }: SignedIn,
    @From() { requestId }: Circumstances,
  ): Promise<Done> {
    await this.editProfile.execute(personId, profile, requestId);
    return DONE;
  }

  @Access('signed-in', { recent: true })
  @ContractRoute('setPassword')
  async setPassword(
    @ContractBody('setPassword') { password }: { password: string },
    @CurrentPerson() person: SignedIn,
    @From() { requestId }: Circumstances,
  ): Promise<Done> {
    orRefuse(await this.password.set(password, person, requestId));
    return DONE;
  }

  @Access('signed-in', { recent: true })
  @ContractRoute('removePassword')
  async removePassword(@CurrentPerson() person: SignedIn, @From() { requestId }: Circumstances): Promise<Done> {
    await this.password.remove(person, requestId);
    return DONE;
  }

  @Access('signed-in', { recent: true })
  @ContractRoute('changeEmail')
  async changeEmail(
    @ContractBody('changeEmail') { email }: { email: string },
    @CurrentPerson() { personId }: SignedIn,
  ): Promise<Done> {
    await this.email.ask(personId, email);
    return DONE;
  }

  @Access('signed-in')
  @ContractRoute('cancelEmailChange')
  async cancelEmailChange(@CurrentPerson() { personId }: SignedIn): Promise<Done> {
    await this.email.cancel(personId);
    return DONE;
  }

  /** The link may be opened in another browser than the one that asked. */
  @Access('from our pages')
  @ContractRoute('confirmEmail')
  async confirmEmail(
    @ContractBody('confirmEmail') { token }: { token: string },
    @From() { requestId }: Circumstances,
  ): Promise<EmailChangeStep> {
    return orRefuse(await this.email.confirm(token, requestId));
  }

  @Access('unfinished')
  @ContractRoute('pendingTotp')
  async pendingTotp(@CurrentSessionUnderWay() session: UnderWay): Promise<PendingTotp> {
    requireMayEnrol(session);
    return { setUp: await this.totp.pending(session.personId) };
  }

  @Access('unfinished')
  @ContractRoute('setUpTotp')
  async setUpTotp(@CurrentSessionUnderWay() session: UnderWay): Promise<TotpSetUp> {
    requireMayEnrol(session);
    return orRefuse(await this.totp.begin(session.personId));
  }

  @Access('unfinished')
  @ContractRoute('confirmTotp')
  async confirmTotp(
    @ContractBody('confirmTotp') { code }: { code: string },
    @CurrentSessionUnderWay() session: UnderWay,
    @From() { requestId }: Circumstances,
    @Reply() reply: FastifyReply,
  ): Promise<RecoveryCodes> {
    requireMayEnrol(session);
    const { codes, token } = orRefuse(await this.totp.confirm(session, code, requestId));
    this.answers.replaceCookie(reply, token);
    return { codes };
  }

  @Access('signed-in', { recent: true })
  @ContractRoute('removeTotp')
  async removeTotp(@CurrentPerson() person: SignedIn, @From() { requestId }: Circumstances): Promise<Done> {
    orRefuse(await this.totp.remove(person.personId, person.roles, requestId));
    return DONE;
  }

  @Access('signed-in', { recent: true })
  @ContractRoute('renewRecoveryCodes')
  async renewRecoveryCodes(
    @CurrentPerson() { personId }: SignedIn,
    @From() { requestId }: Circumstances,
  ): Promise<RecoveryCodes> {
    return orRefuse(await this.totp.renewCodes(personId, requestId));
  }

  @Access('unfinished')
  @ContractRoute('newPasskeyOptions')
  async newPasskeyOptions(@CurrentSessionUnderWay() session: UnderWay): Promise<{ options: Record<string, unknown> }> {
    requireMayEnrol(session);
    return { options: await this.passkeys.options(session.personId) };
  }

  @Access('unfinished')
  @ContractRoute('addPasskey')
  async addPasskey(
    @ContractBody('addPasskey') body: { response: Record<string, unknown>; name?: string },
    @CurrentSessionUnderWay() session: UnderWay,
    @From() from: Circumstances,
    @Reply() reply: FastifyReply,
  ): Promise<{ id: string }> {
    requireMayEnrol(session);
    const { id, token } = orRefuse(await this.passkeys.add(session, body, from));
    this.answers.replaceCookie(reply, token);
    return { id };
  }

  @Access('signed-in', { recent: true })
  @ContractRoute('removePasskey')
  async removePasskey(
    @ContractParams('removePasskey') { id }: { id: string },
    @CurrentPerson() { personId, roles }: SignedIn,
    @From() { requestId }: Circumstances,
  ): Promise<Done> {
    orRefuse(await this.passkeys.remove(personId, id, roles, requestId));
    return DONE;
  }
}
