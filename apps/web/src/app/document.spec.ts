import type { DocumentHead } from '../shared/document-head';
import { pageFiles, writeDocument, type Manifest } from './document';

const head: DocumentHead = {
  title: 'A & <B>',
  description: 'd',
  canonical: '/fiche/a',
  alternate: '/en/listing/a',
  indexed: true,
  jsonLd: [{ name: '</script><script>alert(1)</script>' }],
};
const page = {
  language: 'fr' as const,
  head,
  publicUrl: 'https://repere.example',
  body: '<main></main>',
  files: { entry: '/assets/e.js', preload: ['/assets/v.js'], css: ['/assets/e.css'], fonts: [] },
  icon: '/assets/i.svg',
  nonce: 'n0',
  state: { text: '</script>\u2028' },
};

describe('writeDocument', () => {
  it('never lets data close a script element', () => {
    const html = writeDocument(page);
    expect(html.match(/<script/g)).toHaveLength(3);
    expect(html).toContain('\\u003c/script>\\u2028');
  });

  it('names the page in both languages, French by default', () => {
    const html = writeDocument(page);
    expect(html).toContain('<html lang="fr-CA">');
    expect(html).toContain('hreflang="en-CA" href="https://repere.example/en/listing/a"');
    expect(html).toContain('hreflang="x-default" href="https://repere.example/fiche/a"');
  });

  it('escapes the title', () => {
    expect(writeDocument(page)).toContain('<title>A &amp; &lt;B></title>'.replace('B>', 'B&gt;'));
  });

  it('keeps search engines from errors, which have no other language', () => {
    const html = writeDocument({ ...page, head: { ...head, indexed: false, alternate: null } });
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).not.toContain('hreflang');
  });

  it('sends no script with a page that is only read', () => {
    const html = writeDocument({ ...page, head: { ...head, jsonLd: [] }, state: null });
    expect(html).not.toMatch(/<script|modulepreload/);
  });
});

describe('pageFiles', () => {
  const manifest: Manifest = {
    'entry.tsx': { file: 'assets/e.js', css: ['assets/e.css'], imports: ['_vendor.js'], assets: ['assets/f.woff2'] },
    'page.tsx': { file: 'assets/p.js', css: ['assets/p.css'], imports: ['_vendor.js', 'entry.tsx'] },
    '_vendor.js': { file: 'assets/v.js' },
  };

  it('lists each file once, dependencies first, the entry apart', () => {
    expect(pageFiles(manifest, 'entry.tsx', ['page.tsx'])).toEqual({
      entry: '/assets/e.js',
      preload: ['/assets/v.js', '/assets/p.js'],
      css: ['/assets/e.css', '/assets/p.css'],
      fonts: ['/assets/f.woff2'],
    });
  });
});
