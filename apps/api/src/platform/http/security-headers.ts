import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config';

/** Swagger's reference page writes style elements; it holds no data of ours and runs no script but its own files. */
const DOCS = /^\/api\/docs(\/|\?|$)/;
const PUBLIC_DATA = /^\/api\/(v1|openapi\.json)/;

/** What a page may load, from where, and who may frame it (nobody). */
export function contentSecurityPolicy(config: Config, nonce: string, docs = false): string {
  const tiles = config.mapTiles === null ? '' : ` ${tileOrigin(config.mapTiles.url)}`;
  return [
    `default-src 'self'`,
    docs ? `script-src 'self'` : `script-src 'self' 'nonce-${nonce}'`,
    docs ? `style-src 'self' 'unsafe-inline'` : `style-src 'self'`,
    `img-src 'self' data:${tiles}`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    ...(config.publicUrl.startsWith('https:') ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** A tile address may name its server as https://{s}.tiles.example: any of them. */
function tileOrigin(template: string): string {
  const { protocol, host } = new URL(template.replace(/^(https?:\/\/)\{\w+\}\./, '$1wildcard.').replace(/[{}]/g, ''));
  return `${protocol}//${host.replace(/^wildcard\./, '*.')}`;
}

export async function addSecurityHeaders(fastify: FastifyInstance, config: Config): Promise<void> {
  const https = config.publicUrl.startsWith('https:');
  await fastify.register(helmet, {
    contentSecurityPolicy: false,
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' },
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply
      .header('content-security-policy', contentSecurityPolicy(config, request.cspNonce, DOCS.test(request.url)))
      .header('permissions-policy', 'geolocation=(self), camera=(), microphone=(), payment=(), usb=()');
    if (PUBLIC_DATA.test(request.url)) allowEveryOrigin(request.method, reply);
    done();
  });
  fastify.options('/api/v1/*', (_request, reply) => {
    void reply
      .header('access-control-allow-methods', 'GET, HEAD, OPTIONS')
      .header('access-control-allow-headers', 'accept, accept-language, content-type, if-none-match, x-request-id')
      .header('access-control-max-age', '86400')
      .status(204)
      .send();
  });
}

/** Public data may be read from any site; nothing else may be done from another site. */
function allowEveryOrigin(method: string, reply: { header(name: string, value: string): unknown }): void {
  if (!['GET', 'HEAD', 'OPTIONS'].includes(method)) return;
  reply.header('access-control-allow-origin', '*');
  reply.header('access-control-expose-headers', 'ETag, Retry-After, Link, X-Request-Id, Content-Disposition');
  reply.header('cross-origin-resource-policy', 'cross-origin');
}
