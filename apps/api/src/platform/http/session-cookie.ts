import type { Config } from '../config';

/** `__Host-` cookies exist over https only; a laptop without it gets a plain name. */
export const sessionCookieName = ({ publicUrl }: Pick<Config, 'publicUrl'>): string =>
  publicUrl.startsWith('https:') ? '__Host-repere' : 'repere-session';

/** One cookie of a `Cookie` header. @example cookieOf('a=1; b=2', 'b') // '2' */
export function cookieOf(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const equals = part.indexOf('=');
    if (equals > 0 && part.slice(0, equals).trim() === name) return part.slice(equals + 1).trim();
  }
  return null;
}

/** The `Set-Cookie` that opens a session; without `maxAgeSeconds` it ends with the browser. */
export function sessionCookie(config: Pick<Config, 'publicUrl'>, token: string, maxAgeSeconds: number): string {
  const secure = config.publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${sessionCookieName(config)}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure}`;
}

/** The `Set-Cookie` that ends one. */
export const endedSessionCookie = (config: Pick<Config, 'publicUrl'>): string => sessionCookie(config, '', 0);
