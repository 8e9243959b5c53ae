const HOSTS = ['seao.ca', 'seao.gouv.qc.ca', 'canadabuys.canada.ca', 'achatscanada.canada.ca', 'donnees.montreal.ca'];

/** What nearly every address looks like; anything else is taken apart. */
const PLAIN = /^https:\/\/(?:www\.)?seao\.(?:ca|gouv\.qc\.ca)\/[\w\-./]*(?:\?[\w\-.=&%]*)?$/;

/**
 * The address of a notice that a page may link to: https, on the publisher's own host. Contract files are hostile input; an address
 * elsewhere is not shown. Demonstration addresses (`.invalid`) pass, and lead nowhere.
 */
export function publicNoticeUrl(text: string | null): string | null {
  if (text === null || text.length > 500) return null;
  if (PLAIN.test(text)) return text;
  const url = safeUrl(text);
  if (url === null || url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  const host = url.hostname.toLowerCase();
  const known = HOSTS.some((one) => host === one || host.endsWith(`.${one}`));
  return known || host.endsWith('.invalid') ? url.href : null;
}

function safeUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
