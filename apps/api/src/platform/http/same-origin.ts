import type { FastifyRequest } from 'fastify';

type Headers = Pick<FastifyRequest, 'headers' | 'host'>;

/**
 * Proof that one of our own pages sends the request: the browser says `Sec-Fetch-Site: same-origin`, or an older one
 * names our origin. Ours is `PUBLIC_URL`'s, or the very host that was asked, which another site cannot choose.
 */
export function comesFromOurPages(request: Headers, publicUrl: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site === 'same-origin') return originIsOurs(request, publicUrl) !== false;
  if (site === undefined || site === 'none') return originIsOurs(request, publicUrl) === true;
  return false;
}

/** The browser says that another site sends it. */
export function isForeign(request: Headers, publicUrl: string): boolean {
  const site = request.headers['sec-fetch-site'];
  return site === 'cross-site' || site === 'same-site' || originIsOurs(request, publicUrl) === false;
}

/** Null when the request names no origin; `Origin: null` (sandboxed page, privacy setting) is not ours. */
function originIsOurs({ headers, host }: Headers, publicUrl: string): boolean | null {
  const { origin } = headers;
  if (origin === undefined) return null;
  if (!URL.canParse(origin)) return false;
  return origin === new URL(publicUrl).origin || new URL(origin).host === host;
}
