import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '@repere/kernel';
import type { AuditActor } from '../audit';
import { cookieOf } from '../../platform/http/session-cookie';
import { deviceOf } from './domain/device';

/** From where and by what somebody signs in. */
export interface Circumstances {
  /** The network address, for limits only: it is not kept. */
  readonly address: string;
  readonly device: string;
  readonly requestId: string;
  /** The session cookie that the browser already has, under either name. */
  readonly presentedToken: string | null;
}

/** The circumstances of a request, as a parameter of a handler. */
export const From = createParamDecorator((_: unknown, context: ExecutionContext): Circumstances => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { cookie } = request.headers;
  return {
    address: request.ip,
    device: deviceOf(request.headers['user-agent'] ?? ''),
    requestId: request.id,
    presentedToken: cookieOf(cookie, '__Host-repere') ?? cookieOf(cookie, 'repere-session'),
  };
});

/** The person acting, for the audit log. */
export const actorOf = (
  caller: Caller | { readonly personId: string },
  requestId: string | null,
  organisationId: string | null = null,
): AuditActor => {
  const personId = 'personId' in caller ? caller.personId : null;
  return { kind: personId === null ? 'visitor' : 'person', personId, organisationId, requestId };
};
