import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/**
 * Gives each answer held in memory a weak ETag made of its body, and answers 304 to a reader who has it.
 * Public data is kept by caches but asked about again, so that a change shows at once; a route may say otherwise.
 * Registered before compression: one ETag for every encoding.
 */
export function addResponseCache(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const readable = request.method === 'GET' || request.method === 'HEAD';
    const held = typeof payload === 'string' || Buffer.isBuffer(payload);
    if (!readable || !held || reply.statusCode !== 200) return done(null, payload);
    if (reply.getHeader('cache-control') === undefined)
      void reply.header('cache-control', request.url.startsWith('/api/') ? 'public, no-cache' : 'private, no-cache');
    if (reply.getHeader('cache-control') === 'no-store') return done(null, payload);
    let etag = reply.getHeader('etag');
    if (etag === undefined) {
      etag = weakEtag([payload]);
      void reply.header('etag', etag);
    }
    if (!holdsEtag(request.headers['if-none-match'], String(etag))) return done(null, payload);
    void reply.status(304).removeHeader('content-type').removeHeader('content-length');
    done(null, '');
  });
}

/** An ETag made of what decides the answer. */
export function weakEtag(parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part);
  return `W/"${hash.digest('base64url')}"`;
}

/** Whether `If-None-Match` names an ETag; weak comparison (RFC 9110 §13.1.2). */
export function holdsEtag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const bare = (tag: string): string => tag.trim().replace(/^W\//, '');
  return header.trim() === '*' || header.split(',').some((tag) => bare(tag) === bare(etag));
}
