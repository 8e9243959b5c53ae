import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Problem, ReadinessResponse } from '@repere/contract';
import { format } from '@repere/i18n';
import { preferredLanguage } from './request-language';

/** Answers while the first start goes on: alive, not ready, and a page that comes back by itself. */
export function startingAnswer(version: string, engine: ReadinessResponse['search']['engine']) {
  const readiness: ReadinessResponse = {
    status: 'starting',
    version,
    database: 'migrating',
    search: { engine, degraded: false, generation: null, documents: 0 },
  };
  return (request: IncomingMessage, response: ServerResponse): void => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    response.setHeader('cache-control', 'no-store');
    response.setHeader('content-security-policy', `default-src 'none'; frame-ancestors 'none'`);
    response.setHeader('x-content-type-options', 'nosniff');
    if (path === '/healthz')
      return send(response, 200, 'application/json; charset=utf-8', JSON.stringify({ status: 'ok' }));
    response.setHeader('retry-after', '2');
    if (path === '/readyz') return send(response, 503, 'application/json; charset=utf-8', JSON.stringify(readiness));
    const language = path.startsWith('/en') ? 'en' : preferredLanguage(request.headers['accept-language']);
    const title = format(language, 'problem.starting');
    if (!path.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html'))
      return send(response, 503, 'text/html; charset=utf-8', page(language, title));
    const problem: Problem = {
      type: '/api/docs#starting',
      title,
      status: 503,
      code: 'starting',
      params: {},
      requestId: randomUUID(),
      errors: [],
    };
    send(response, 503, 'application/problem+json; charset=utf-8', JSON.stringify(problem));
  };
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

const page = (language: string, title: string): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<meta http-equiv="refresh" content="2"><title>Repère</title></head><body><main><h1>Repère</h1><p>${title}</p></main></body></html>\n`;
