import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../../platform/http';
import { VISITOR, type MissingFactor, type SessionState } from '../../platform/http/caller';

/** A session that may still lack a factor. */
export interface UnderWay {
  readonly sessionId: string;
  readonly personId: string;
  readonly whole: boolean;
  readonly recent: boolean;
  readonly missing: MissingFactor | null;
}

/** The session under way, for routes of the rule `unfinished`. */
export const CurrentSessionUnderWay = createParamDecorator((_: unknown, context: ExecutionContext): UnderWay => {
  const { caller, unfinished } = context.switchToHttp().getRequest<FastifyRequest>().session ?? VISITOR;
  if (caller.kind === 'person') {
    const { sessionId, personId } = caller;
    return { sessionId, personId, whole: true, recent: caller.recentlyVerifiedAt !== null, missing: null };
  }
  if (unfinished === null) throw new ProblemError('sign_in_required', 401);
  const { sessionId, personId, missing } = unfinished;
  return { sessionId, personId, whole: false, recent: false, missing };
});

/** The state of the session, whatever it is. */
export const SessionOfRequest = createParamDecorator(
  (_: unknown, context: ExecutionContext): SessionState =>
    context.switchToHttp().getRequest<FastifyRequest>().session ?? VISITOR,
);

/**
 * A second factor is added by somebody who has none and must, or by a whole session that has just proved itself. Half a
 * session whose owner has a factor may not put another in its place.
 */
export function requireMayEnrol({ whole, recent, missing }: UnderWay): void {
  if (missing === 'enrolment' || (whole && recent)) return;
  throw whole ? new ProblemError('recent_sign_in_required', 403) : new ProblemError('second_factor_required', 401);
}
