import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import type { Caller } from '@repere/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config';
import { ACCESS_RULE, type AccessRule } from './access';
import { AccessControl } from './access-control';
import type { SessionState } from './caller';
import { ProblemError } from './problem';
import { comesFromOurPages, isForeign } from './same-origin';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The one door of every route: knows the caller from the session, asks the route's rule, refuses what has none. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(AccessControl) private readonly control: AccessControl,
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(ModuleRef) private readonly modules: ModuleRef,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (rule === undefined) throw new ProblemError('forbidden', 403);
    this.#refuseForgery(request, rule);
    const session = await this.control.sessionOf(request);
    if (rule.kind === 'public') return true;
    keepPrivate(context.switchToHttp().getResponse<FastifyReply>());
    if (rule.kind === 'unfinished') requireStarted(session);
    if (rule.kind === 'signed-in' || rule.kind === 'permission') {
      requireWhole(session);
      if (rule.recent) requireRecent(session.caller);
    }
    if (rule.kind === 'permission') await this.#requirePermission(rule, session.caller, request);
    return true;
  }

  /** CSRF: browsers say where a request comes from; programs without session may call public routes only. */
  #refuseForgery(request: FastifyRequest, rule: AccessRule): void {
    if (SAFE.has(request.method)) return;
    const proof = rule.kind !== 'public' || this.control.carriesSession(request);
    const refused = proof
      ? !comesFromOurPages(request, this.config.publicUrl)
      : isForeign(request, this.config.publicUrl);
    if (refused) throw new ProblemError('cross_site_request', 403);
  }

  async #requirePermission(
    { permission, subject: source }: Extract<AccessRule, { kind: 'permission' }>,
    caller: Caller,
    request: FastifyRequest,
  ): Promise<void> {
    const params = request.params as Readonly<Record<string, string>>;
    // Who could never do it is refused before anything is looked up: the answer does not tell what exists.
    if (!this.control.mayEver(caller, permission)) throw new ProblemError('forbidden', 403);
    if (source === 'in use case') return;
    const subject =
      typeof source === 'function'
        ? source(params)
        : await this.modules.get(source.loadedBy, { strict: false }).load(params);
    if (subject === null) throw new ProblemError('not_found', 404);
    this.control.authorize(caller, permission, subject);
  }
}

/** What only some may see is kept by no cache and read by no other site. */
function keepPrivate(reply: FastifyReply): void {
  void reply.header('cache-control', 'no-store').header('cross-origin-resource-policy', 'same-origin');
  void reply.removeHeader('access-control-allow-origin').removeHeader('access-control-expose-headers');
}

function requireStarted({ caller, unfinished }: SessionState): void {
  if (caller.kind === 'visitor' && unfinished === null) throw new ProblemError('sign_in_required', 401);
}

function requireWhole({ caller, unfinished }: SessionState): void {
  if (caller.kind === 'person') return;
  if (unfinished === null) throw new ProblemError('sign_in_required', 401);
  throw new ProblemError(unfinished.missing === 'enrolment' ? 'enrolment_required' : 'second_factor_required', 401);
}

function requireRecent(caller: Caller): void {
  if (caller.kind === 'visitor' || caller.recentlyVerifiedAt === null)
    throw new ProblemError('recent_sign_in_required', 403);
}
