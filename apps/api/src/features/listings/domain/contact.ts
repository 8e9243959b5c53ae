import { tidy } from './fold';
import { err, ok, type Result } from '@repere/kernel';

/** A value that could not be read; the caller leaves it out and says so. */
type Unreadable = Result<string, 'malformed'>;

/**
 * An e-mail address, in lower case.
 * @example readEmail('mailto:Achats@LaBelleTable.ca ') // ok: 'achats@labelletable.ca'
 */
export function readEmail(text: string): Unreadable {
  const email = tidy(text)
    .replace(/^mailto:/i, '')
    .replace(/^<|>$/g, '')
    .toLowerCase();
  const shaped = /^[^\s@<>()",;:]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,250})\.[\p{L}]{2,}$/u.test(email);
  return shaped && !email.includes('..') ? ok(email) : err('malformed');
}

/**
 * A North American number as Québec writes it, with its extension.
 * @example readPhone('(418) 555.0101 #23') // ok: '418 555-0101, poste 23'
 */
export function readPhone(text: string): Unreadable {
  const [, main = '', extension] =
    /^(.*?)(?:[\s,;]*(?:poste|ext(?:ension)?\.?|p\.|#|x)\s*:?\s*(\d{1,6}))?$/i.exec(tidy(text)) ?? [];
  const digits = main.replace(/[^\d+]/g, '').replace(/^\+?1(?=\d{10}$)/, '');
  if (!/^[2-9]\d{2}[2-9]\d{6}$/.test(digits) || /\p{L}{3,}/u.test(main.replace(/^t[ée]l[ée]?(phone)?\s*:?/i, '')))
    return err('malformed');
  const number = `${digits.slice(0, 3)} ${digits.slice(3, 6)}-${digits.slice(6)}`;
  return ok(extension === undefined ? number : `${number}, poste ${extension}`);
}

/**
 * A web address with its scheme, https where none is written.
 * @returns `scheme` for anything but http and https (`javascript:`…), `malformed` when it is no address at all.
 * @example readWebsite('www.alafut.qc.ca') // ok: 'https://www.alafut.qc.ca'
 */
export function readWebsite(text: string): Result<string, 'malformed' | 'scheme'> {
  const raw = tidy(text);
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d+(?:\/|$))/i.exec(raw.replace(/\s/g, ''))?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return err('scheme');
  const address = scheme === undefined ? `https://${raw.replace(/^\/\//, '')}` : raw;
  const host = /^https?:\/\/([^/?#\s]+)(?:[/?#]\S*)?$/i.exec(address)?.[1];
  if (host === undefined || address.length > 500 || !URL.canParse(address)) return err('malformed');
  return /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}.-]*)\.\p{L}[\p{L}\p{M}\p{N}-]+(?::\d{1,5})?$/u.test(host)
    ? ok(address.replace(host, host.toLowerCase()))
    : err('malformed');
}

/** Domains that say nothing of who writes from them. */
const SHARED_DOMAINS = new Set([
  'gmail.com',
  'hotmail.com',
  'hotmail.ca',
  'hotmail.fr',
  'outlook.com',
  'outlook.fr',
  'live.ca',
  'live.com',
  'live.fr',
  'msn.com',
  'yahoo.ca',
  'yahoo.com',
  'yahoo.fr',
  'icloud.com',
  'me.com',
  'videotron.ca',
  'videotron.qc.ca',
  'bell.net',
  'sympatico.ca',
  'cgocable.ca',
  'globetrotter.net',
  'cooptel.qc.ca',
  'xplornet.com',
  'facebook.com',
  'fb.com',
  'm.facebook.com',
  'instagram.com',
  'linkedin.com',
  'wixsite.com',
  'wordpress.com',
  'blogspot.com',
  'sites.google.com',
  'google.com',
  'linktr.ee',
  'ssss.gouv.qc.ca',
  'protonmail.com',
  'proton.me',
  'aol.com',
  'qc.aira.com',
  'tlb.sympatico.ca',
  'telus.net',
  'rogers.com',
  'shaw.ca',
  'weebly.com',
  'eventbrite.ca',
  'youtube.com',
  'desjardins.com',
]);

/** The domain an e-mail or website belongs to, or null where it is shared by many. @example ownDomain('https://www.alafut.qc.ca/x') // 'alafut.qc.ca' */
export function ownDomain(contact: string | null): string | null {
  if (contact === null) return null;
  const host = contact.includes('@') ? contact.split('@').at(-1) : /^https?:\/\/([^/?#:]+)/i.exec(contact)?.[1];
  const domain = host?.toLowerCase().replace(/^www\./, '') ?? '';
  return domain === '' || SHARED_DOMAINS.has(domain) ? null : domain;
}
