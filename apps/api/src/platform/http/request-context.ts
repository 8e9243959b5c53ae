import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** The only scripts written into a page that may run carry this in `nonce`; new for each request. */
    cspNonce: string;
  }
}

/** Keeps a caller's own number when it is harmless to log, else makes one. */
export function requestId(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID();
}

/** True for the calls that our own pages make to the API within the process: no network, no limits. */
export const isInProcess = (request: FastifyRequest): boolean => !(request.raw.socket instanceof Socket);

/** Each request gets a number, sent back, and a nonce for the page it may become. */
export function addRequestContext(fastify: FastifyInstance): void {
  fastify.decorateRequest('cspNonce', '');
  fastify.addHook('onRequest', (request, reply, done) => {
    request.cspNonce = randomBytes(16).toString('base64');
    void reply.header('x-request-id', request.id);
    done();
  });
}
