import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { invalidParameters } from './problem';
import type { RepeatableRequest } from './idempotency.repository';

/**
 * The request as its `Idempotency-Key` names it, for the use case to do once; null without that header. Of somebody signed in,
 * keys are her own.
 * @example create(@Repeatable() request: RepeatableRequest | null) // then `once(tx, request, work)`
 */
export const Repeatable = createParamDecorator((_: unknown, context: ExecutionContext): RepeatableRequest | null =>
  repeatableRequest(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** @throws ProblemError 400 for a key that is no key: 8 to 255 visible characters */
export function repeatableRequest(
  request: Pick<FastifyRequest, 'headers' | 'method' | 'url' | 'body' | 'session'>,
): RepeatableRequest | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,255}$/.test(key))
    throw invalidParameters([{ parameter: 'idempotency-key', value: String(key), code: 'malformed' }]);
  const caller = request.session?.caller;
  const route = `${request.method} ${request.url}`;
  return {
    scope: caller?.kind === 'person' ? caller.personId : 'visitor',
    key,
    route,
    requestHash: createHash('sha256')
      .update(`${route}\n${JSON.stringify(request.body ?? null)}`)
      .digest('hex'),
  };
}
