import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { CurrentSession, LinkLook, SignInMeans, SignInStep } from '@repere/contract';
import type { Language } from '@repere/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../platform/config';
import { Access, ContractBody, ContractQuery, ContractRoute } from '../../platform/http';
import { cookieOf } from '../../platform/http/session-cookie';
import { requestLanguage } from '../../platform/http/request-language';
import type { SessionState } from '../../platform/http/caller';
import { Mailbox } from '../notifications';
import { orRefuse } from './account-problems';
import { AccountReader } from './account.reader';
import { Provider } from './adapters/provider';
import { From, type Circumstances } from './circumstances';
import { pagePath } from './domain/page-addresses';
import { SessionAnswers } from './session-answers';
import { CurrentSessionUnderWay, SessionOfRequest, type UnderWay } from './under-way';
import { AskSignInLink } from './use-cases/ask-sign-in-link';
import { GiveFactor, type GivenFactor } from './use-cases/give-factor';
import { LookAtLink } from './use-cases/look-at-link';
import { OpenSignInLink } from './use-cases/open-sign-in-link';
import { SignInWithPassword } from './use-cases/sign-in-with-password';
import { UsePasskey } from './use-cases/use-passkey';
import { UseProvider } from './use-cases/use-provider';

type WebAuthnAnswer = { readonly response: Readonly<Record<string, unknown>> };
const Reply = (): ParameterDecorator => Res({ passthrough: true });

/** Signing in: every first step, and the second. */
@Controller()
export class SignInController {
  constructor(
    @Inject(AskSignInLink) private readonly askLink: AskSignInLink,
    @Inject(LookAtLink) private readonly lookAtLink: LookAtLink,
    @Inject(OpenSignInLink) private readonly openLink: OpenSignInLink,
    @Inject(SignInWithPassword) private readonly withPassword: SignInWithPassword,
    @Inject(UsePasskey) private readonly passkeys: UsePasskey,
    @Inject(UseProvider) private readonly useProvider: UseProvider,
    @Inject(Provider) private readonly provider: Provider,
    @Inject(GiveFactor) private readonly giveFactor: GiveFactor,
    @Inject(AccountReader) private readonly reader: AccountReader,
    @Inject(SessionAnswers) private readonly answers: SessionAnswers,
    @Inject(Mailbox) private readonly mailbox: Mailbox,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  @Access('from our pages')
  @ContractRoute('signInMeans')
  means(@Req() request: FastifyRequest): SignInMeans {
    const { name } = this.provider;
    return {
      provider: name === null ? null : { name, path: PROVIDER_PATH },
      mailbox: this.mailbox.isOpenTo(request),
    };
  }

  @Access('from our pages')
  @ContractRoute('askSignInLink')
  async ask(
    @ContractBody('askSignInLink') body: { email: string; lang: Language; next?: string },
    @From() from: Circumstances,
  ): Promise<{ done: true }> {
    await this.askLink.execute(body, from);
    return { done: true };
  }

  @Access('from our pages')
  @ContractRoute('lookAtLink')
  async look(
    @ContractQuery('lookAtLink') { token }: { token: string },
    @From() from: Circumstances,
  ): Promise<LinkLook> {
    return orRefuse(await this.lookAtLink.execute(token, from));
  }

  @Access('from our pages')
  @ContractRoute('openSignInLink')
  async open(
    @ContractBody('openSignInLink') { token, email, name }: { token: string; email?: string; name?: string },
    @From() from: Circumstances,
    @Reply() reply: FastifyReply,
  ): Promise<SignInStep> {
    return this.answers.open(reply, orRefuse(await this.openLink.execute(token, { email, name }, from)));
  }

  @Access('from our pages')
  @ContractRoute('signInWithPassword')
  async password(
    @ContractBody('signInWithPassword') body: { email: string; password: string },
    @From() from: Circumstances,
    @Reply() reply: FastifyReply,
  ): Promise<SignInStep> {
    return this.answers.open(reply, orRefuse(await this.withPassword.execute(body, from)));
  }

  @Access('from our pages')
  @ContractRoute('passkeySignInOptions')
  async passkeyOptions(@From() from: Circumstances): Promise<{ options: Record<string, unknown> }> {
    return { options: await this.passkeys.options(null, from) };
  }

  @Access('from our pages')
  @ContractRoute('signInWithPasskey')
  async passkey(
    @ContractBody('signInWithPasskey') { response }: WebAuthnAnswer,
    @From() from: Circumstances,
    @Reply() reply: FastifyReply,
  ): Promise<SignInStep> {
    return this.answers.open(reply, orRefuse(await this.passkeys.signIn(response, from)));
  }

  @Access('from our pages')
  @ContractRoute('startProvider')
  async startProvider(
    @ContractQuery('startProvider') { next }: { next?: string },
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { url, token } = orRefuse(await this.useProvider.start(next));
    void reply.header('set-cookie', this.#tie(token, 600)).redirect(url, 302);
  }

  /** The way back from the provider is an address, not a form: the cookie ties it to the browser that left. */
  @Access('from our pages')
  @ContractRoute('finishProvider')
  async finishProvider(
    @Req() request: FastifyRequest,
    @From() from: Circumstances,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const tie = cookieOf(request.headers.cookie, TIE);
    const query = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '';
    const finished = await this.useProvider.finish(query, tie, from);
    const language = requestLanguage(request);
    if (!finished.ok) {
      void reply.header('set-cookie', this.#tie('', 0));
      void reply.redirect(pagePath('signIn', language, { problem: finished.error.code }), 302);
      return;
    }
    const step = await this.answers.open(reply, finished.value);
    const whole = step.path ?? pagePath('home', finished.value.language);
    const rest = step.next === 'second_factor' ? 'secondFactor' : 'enrolment';
    const target =
      step.next === 'done'
        ? whole
        : pagePath(rest, finished.value.language, step.path === null ? {} : { next: step.path });
    void reply.redirect(target, 302);
  }

  @Access('from our pages')
  @ContractRoute('currentSession')
  session(@SessionOfRequest() session: SessionState): Promise<CurrentSession> {
    return this.reader.session(session);
  }

  @Access('unfinished')
  @ContractRoute('giveFactor')
  async factor(
    @ContractBody('giveFactor') given: GivenFactor,
    @CurrentSessionUnderWay() session: UnderWay,
    @Reply() reply: FastifyReply,
  ): Promise<SignInStep> {
    return this.answers.open(reply, orRefuse(await this.giveFactor.execute(given, session)));
  }

  @Access('unfinished')
  @ContractRoute('passkeyFactorOptions')
  async factorOptions(
    @CurrentSessionUnderWay() { personId }: UnderWay,
    @From() from: Circumstances,
  ): Promise<{ options: Record<string, unknown> }> {
    return { options: await this.passkeys.options(personId, from) };
  }

  @Access('unfinished')
  @ContractRoute('givePasskey')
  async givePasskey(
    @ContractBody('givePasskey') { response }: WebAuthnAnswer,
    @CurrentSessionUnderWay() session: UnderWay,
    @Reply() reply: FastifyReply,
  ): Promise<SignInStep> {
    return this.answers.open(reply, orRefuse(await this.passkeys.strengthen(response, session)));
  }

  #tie(token: string, seconds: number): string {
    const secure = this.config.publicUrl.startsWith('https:') ? '; Secure' : '';
    return `${TIE}=${token}; Path=${PROVIDER_PATH}; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`;
  }
}

const TIE = 'repere-sso';
const PROVIDER_PATH = '/api/v1/sign-in/provider';
