import type { FastifyInstance } from 'fastify';
import type { Log } from '../logging/log';
import { isInProcess } from './request-context';
import type { Metrics } from './metrics';

/** One line and one measure a request: the route's pattern, never the query, which may hold what a person looks for. */
export function addRequestLog(fastify: FastifyInstance, log: Log, metrics: Metrics): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    const facts = {
      requestId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    if (isInProcess(request)) log.debug(facts, 'request within');
    else log.info(facts, 'request');
    done();
  });
}
