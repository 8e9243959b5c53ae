import { Inject, Injectable } from '@nestjs/common';
import { PERMISSIONS, type Caller, type Permission, type Subject } from '@repere/kernel';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config';
import { VISITOR, type PermissionRules, type SessionReader, type SessionState } from './caller';
import { ProblemError } from './problem';
import { cookieOf, sessionCookieName } from './session-cookie';

const NOBODY: PermissionRules = { allows: () => false, mayEver: () => false };

/** Who asks, and whether they may. Without the accounts room everybody is a visitor who may do nothing but read. */
@Injectable()
export class AccessControl {
  #sessions: SessionReader | null = null;
  #rules: PermissionRules = NOBODY;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** The accounts room brings its sessions and its table when its module starts. */
  use(sessions: SessionReader, rules: PermissionRules): void {
    this.#sessions = sessions;
    this.#rules = rules;
  }

  /** True when the request carries a session cookie, good or not. */
  carriesSession(request: FastifyRequest): boolean {
    return this.#token(request) !== null;
  }

  /** Reads the session once a request. */
  async sessionOf(request: FastifyRequest): Promise<SessionState> {
    if (request.session !== undefined) return request.session;
    const token = this.#token(request);
    const state = token === null || this.#sessions === null ? VISITOR : await this.#sessions.find(token);
    request.session = state;
    return state;
  }

  allows(caller: Caller, permission: Permission, subject: Subject): boolean {
    return this.#rules.allows(caller, permission, subject);
  }

  mayEver(caller: Caller, permission: Permission): boolean {
    return this.#rules.mayEver(caller, permission);
  }

  /**
   * The named step of a use case: the caller may do this to this thing.
   * @throws ProblemError 401 `sign_in_required` for a visitor, 403 `forbidden` for anybody else
   */
  authorize(caller: Caller, permission: Permission, subject: Subject): void {
    if (this.allows(caller, permission, subject)) return;
    throw caller.kind === 'visitor' ? new ProblemError('sign_in_required', 401) : new ProblemError('forbidden', 403);
  }

  /** What the caller may do to a thing, for the `abilities` of an answer. */
  abilities(caller: Caller, subject: Subject, among: readonly Permission[] = PERMISSIONS): Permission[] {
    return among.filter((permission) => this.allows(caller, permission, subject));
  }

  #token(request: FastifyRequest): string | null {
    return cookieOf(request.headers.cookie, sessionCookieName(this.config));
  }
}
