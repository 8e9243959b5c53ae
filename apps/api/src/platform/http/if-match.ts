import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { invalidParameters, ProblemError } from './problem';

/**
 * The version that the sender saw, from `If-Match: "7"` (REL4).
 * @example edit(@IfMatch() expectedVersion: number)
 */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number =>
  versionOf(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

/** @throws ProblemError 428 `version_required` without header, 400 when it names no version */
export function versionOf(header: string | undefined): number {
  if (header === undefined) throw new ProblemError('version_required', 428);
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1];
  if (version === undefined) throw invalidParameters([{ parameter: 'if-match', value: header, code: 'malformed' }]);
  return Number(version);
}
