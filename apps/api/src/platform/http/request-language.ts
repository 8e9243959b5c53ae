import type { Language } from '@repere/kernel';
import type { FastifyRequest } from 'fastify';

/** The reader's language: the parameter `lang`, else an English page's address, else the browser's preference, else French. */
export function requestLanguage(request: FastifyRequest): Language {
  const lang = (request.query as { lang?: unknown } | null)?.lang;
  if (lang === 'fr' || lang === 'en') return lang;
  if (/^\/en(\/|\?|$)/.test(request.url)) return 'en';
  return preferredLanguage(request.headers['accept-language']);
}

/** @example preferredLanguage('en-CA,en;q=0.9,fr;q=0.5') // 'en' */
export function preferredLanguage(header: string | undefined): Language {
  let best: Language = 'fr';
  let weight = 0;
  for (const part of (header ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = tag.split('-')[0];
    const quality = parameters.map((text) => /^\s*q=([\d.]+)/.exec(text)?.[1]).find((text) => text !== undefined);
    const value = quality === undefined ? 1 : Number(quality);
    if ((language === 'fr' || language === 'en') && value > weight) [best, weight] = [language, value];
  }
  return best;
}
