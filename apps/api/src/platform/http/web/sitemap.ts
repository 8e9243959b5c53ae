import type { PublishedPage } from './web.reader';

/** Listings to a part: each has two addresses, and a part holds at most 50,000 (sitemaps.org). */
export const LISTINGS_PER_PART = 5_000;

const fixedPages = [
  ['/', '/en/'],
  ['/a-propos', '/en/about'],
  ['/donnees', '/en/data'],
  ['/accessibilite', '/en/accessibility'],
  ['/confidentialite', '/en/privacy'],
] as const;

/** The list of parts: the fixed pages, then the listings. @param listings how many are published */
export function sitemapIndex(publicUrl: string, listings: number): string {
  const parts = ['pages', ...Array.from({ length: Math.ceil(listings / LISTINGS_PER_PART) }, (_, index) => index + 1)];
  const entries = parts.map((part) => `<sitemap><loc>${xml(`${publicUrl}/sitemap/${part}.xml`)}</loc></sitemap>`);
  return document('sitemapindex', entries);
}

/** The pages that are no listing's. */
export const fixedSitemap = (publicUrl: string): string =>
  document(
    'urlset',
    fixedPages.flatMap(([fr, en]) => entriesOf(publicUrl + fr, publicUrl + en, null)),
  );

/** One part of the listings' pages, each in both languages. */
export const listingSitemap = (publicUrl: string, pages: readonly PublishedPage[]): string =>
  document(
    'urlset',
    pages.flatMap(({ slug, changedOn }) => {
      const path = encodeURIComponent(slug);
      return entriesOf(`${publicUrl}/fiche/${path}`, `${publicUrl}/en/listing/${path}`, changedOn);
    }),
  );

/** Small directories fit in one file. */
export const wholeSitemap = (publicUrl: string, pages: readonly PublishedPage[]): string =>
  `${fixedSitemap(publicUrl).replace('</urlset>\n', '')}${listingSitemap(publicUrl, pages).replace(/^.*<urlset[^>]*>\n/s, '')}`;

function entriesOf(fr: string, en: string, changedOn: string | null): string[] {
  const alternates = `<xhtml:link rel="alternate" hreflang="fr-CA" href="${xml(fr)}"/><xhtml:link rel="alternate" hreflang="en-CA" href="${xml(en)}"/>`;
  const changed = changedOn === null ? '' : `<lastmod>${changedOn}</lastmod>`;
  return [fr, en].map((address) => `<url><loc>${xml(address)}</loc>${changed}${alternates}</url>`);
}

function document(root: 'urlset' | 'sitemapindex', entries: readonly string[]): string {
  const namespaces = `xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${namespaces}>\n${entries.join('\n')}\n</${root}>\n`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const xml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
