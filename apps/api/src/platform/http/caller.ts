import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Caller, Factor, Permission, SignedIn, Subject } from '@repere/kernel';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from './problem';

/** What a session still lacks: a second factor that exists, or one that must be set up first. */
export type MissingFactor = 'second_factor' | 'enrolment';

/** What the session cookie of a request says. */
export interface SessionState {
  /** A visitor until the session is whole. */
  readonly caller: Caller;
  /** Somebody has taken the first step of signing in and owes the second. */
  readonly unfinished: UnfinishedSession | null;
}

export interface UnfinishedSession {
  readonly sessionId: string;
  readonly personId: string;
  readonly factors: readonly Factor[];
  readonly missing: MissingFactor;
}

/** Reads sessions; the accounts room gives the real one (AccessControl.use). */
export interface SessionReader {
  /** @param token the value of the session cookie */
  find(token: string): Promise<SessionState>;
}

/** The permission table, pure; the accounts room gives the real one. */
export interface PermissionRules {
  /** Whether this caller may do it to this very thing. */
  allows(caller: Caller, permission: Permission, subject: Subject): boolean;
  /** Whether there can be a thing this caller may do it to; the use case then asks about the thing itself. */
  mayEver(caller: Caller, permission: Permission): boolean;
}

export const VISITOR: SessionState = { caller: { kind: 'visitor' }, unfinished: null };

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard before any handler runs. */
    session: SessionState | undefined;
  }
}

const requestOf = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();

/**
 * The caller, as a parameter of a handler: a visitor on `public` routes, maybe; a person on every other.
 * @example edit(@CurrentCaller() caller: Caller)
 */
export const CurrentCaller = createParamDecorator(
  (_: unknown, context: ExecutionContext): Caller => requestOf(context).session?.caller ?? VISITOR.caller,
);

/** The signed-in caller, for routes whose rule lets no visitor in. @example edit(@CurrentPerson() person: SignedIn) */
export const CurrentPerson = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn =>
  signedIn(requestOf(context).session?.caller ?? VISITOR.caller),
);

/**
 * Narrows a caller to somebody signed in.
 * @throws ProblemError 401 `sign_in_required`
 */
export function signedIn(caller: Caller): SignedIn {
  if (caller.kind === 'visitor') throw new ProblemError('sign_in_required', 401);
  return caller;
}
