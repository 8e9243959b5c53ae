import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from './problem';
import type { ProblemFilter } from './problem-filter';

/**
 * Fastify with our own last words from the start. Nest brings its own only after its modules have started, which may be
 * after Fastify has closed the routes: what a hook refuses (429) would then leave in Fastify's words.
 */
export class ProblemAdapter extends FastifyAdapter {
  /** Makes every failure an answer. */
  readonly filter: ProblemFilter;

  /** @param filter made before any route is registered */
  constructor(options: object, filter: (fastify: FastifyInstance) => ProblemFilter) {
    super(options);
    const fastify = this.getInstance() as unknown as FastifyInstance;
    this.filter = filter(fastify);
    const { answer } = this.filter;
    fastify.setErrorHandler((error, request, reply) => answer(error, request, reply));
    fastify.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) =>
      answer(new ProblemError('route_not_found', 404), request, reply),
    );
  }

  override setErrorHandler(): never {
    return this.getInstance() as never;
  }

  override setNotFoundHandler(): never {
    return this.getInstance() as never;
  }
}
