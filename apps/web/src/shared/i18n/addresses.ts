import type { Language } from '@repere/kernel';

/** One table of page addresses, French at the root and English under /en/; `:slug` is a listing's. */
const patterns = {
  search: { fr: '/', en: '/en/' },
  coverage: { fr: '/qui-livre-ou', en: '/en/who-delivers-where' },
  listing: { fr: '/fiche/:slug', en: '/en/listing/:slug' },
  report: { fr: '/fiche/:slug/signaler', en: '/en/listing/:slug/report' },
  about: { fr: '/a-propos', en: '/en/about' },
  data: { fr: '/donnees', en: '/en/data' },
  accessibility: { fr: '/accessibilite', en: '/en/accessibility' },
  privacy: { fr: '/confidentialite', en: '/en/privacy' },
} as const satisfies Record<string, Record<Language, string>>;

export type PageName = keyof typeof patterns;

/** A page recognised in an address. */
export interface PageMatch {
  readonly page: PageName | null;
  readonly language: Language;
  readonly slug: string;
}

/** The address of a page. @example address('listing', 'en', { slug: 'la-belle-table' }) // '/en/listing/la-belle-table' */
export function address(
  page: PageName,
  language: Language,
  options: { readonly slug?: string; readonly search?: string } = {},
): string {
  const path = patterns[page][language].replace(':slug', encodeURIComponent(options.slug ?? ''));
  return options.search === undefined || options.search === '' ? path : `${path}?${options.search}`;
}

/** The language an address is in: English under /en, French everywhere else. */
export const languageOf = (pathname: string): Language => (/^\/en(\/|$)/.test(pathname) ? 'en' : 'fr');

/** Recognises a page in a path; `page` is null when no page lives there. Never throws on malformed escapes. */
export function matchPage(pathname: string): PageMatch {
  const language = languageOf(pathname);
  for (const page of Object.keys(patterns) as PageName[]) {
    const pattern = new RegExp(`^${patterns[page][language].replace(':slug', '([^/]+)')}$`);
    const match = pattern.exec(pathname);
    const slug = match === null ? null : decoded(match[1] ?? '');
    if (slug !== null) return { page, language, slug };
  }
  return { page: null, language, slug: '' };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
