import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from './problem';
import { isInProcess } from './request-context';

/** Requests a minute and address, by what they cost us. */
const BUDGETS = { read: 1_000, export: 60, write: 30 } as const;

type Budget = keyof typeof BUDGETS;

/** Files and health checks are free. */
const FREE = /^\/(assets\/|geo\/|fonts\/|api\/docs\/|healthz|readyz|metrics|favicon)/;
const EXPORT = /^\/api\/v1\/listings\.(csv|xlsx|geojson|atom)/;

/** Which budget a request draws on. @example budgetOf('POST', '/api/v1/listings/1/reports') // 'write' */
export function budgetOf(method: string, url: string): Budget | null {
  if (!['GET', 'HEAD', 'OPTIONS'].includes(method)) return 'write';
  if (FREE.test(url)) return null;
  return EXPORT.test(url) ? 'export' : 'read';
}

/** Counts are kept in this process: two instances allow twice as much (ADR 8). */
export async function addRateLimit(fastify: FastifyInstance): Promise<void> {
  await fastify.register(rateLimit, {
    global: true,
    timeWindow: 60_000,
    cache: 20_000,
    keyGenerator: (request: FastifyRequest) => `${budgetOf(request.method, request.url)} ${request.ip}`,
    max: (request: FastifyRequest) => BUDGETS[budgetOf(request.method, request.url) ?? 'read'],
    allowList: (request: FastifyRequest) => isInProcess(request) || budgetOf(request.method, request.url) === null,
    errorResponseBuilder: (_request, { ttl }) => {
      const seconds = Math.max(1, Math.ceil(ttl / 1000));
      return new ProblemError('too_many_requests', 429, { seconds }, [], { 'retry-after': String(seconds) });
    },
  });
}
