import { fixedSitemap, listingSitemap, sitemapIndex, wholeSitemap } from './sitemap';

const site = 'https://repere.example';
const pages = [{ slug: 'l-atelier-&-co', changedOn: '2026-11-02' }];

describe('the sitemap', () => {
  it('lists a listing in both languages, each naming the other', () => {
    const text = listingSitemap(site, pages);
    expect(text.match(/<loc>[^<]+/g)).toEqual([
      '<loc>https://repere.example/fiche/l-atelier-%26-co',
      '<loc>https://repere.example/en/listing/l-atelier-%26-co',
    ]);
    expect(text).toContain('<lastmod>2026-11-02</lastmod>');
    expect(text.match(/hreflang="en-CA"/g)).toHaveLength(2);
  });

  it('escapes what XML cannot hold', () => {
    expect(fixedSitemap('https://a.example/?a=1&b=2')).toContain('a=1&amp;b=2');
  });

  it('joins both lists in one well-formed file', () => {
    const text = wholeSitemap(site, pages);
    expect(text.match(/<urlset/g)).toHaveLength(1);
    expect(text.match(/<\/urlset>/g)).toHaveLength(1);
    expect(text.match(/<url>/g)).toHaveLength(12);
  });

  it('has a part for each 5,000 listings', () => {
    expect(sitemapIndex(site, 11_360).match(/<loc>/g)).toHaveLength(4);
  });
});
