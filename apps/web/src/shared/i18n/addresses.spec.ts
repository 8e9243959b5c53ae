import { address, languageOf, matchPage } from './addresses';

describe('page addresses', () => {
  it('writes the French listing page with its slug escaped', () => {
    expect(address('listing', 'fr', { slug: 'la belle/table' })).toBe('/fiche/la%20belle%2Ftable');
  });

  it('keeps the query of a search', () => {
    expect(address('search', 'en', { search: 'q=snow' })).toBe('/en/?q=snow');
  });

  it('recognises a page in either language', () => {
    expect(matchPage('/en/listing/abc')).toEqual({ page: 'listing', language: 'en', slug: 'abc' });
    expect(matchPage('/fiche/abc/signaler')).toEqual({ page: 'report', language: 'fr', slug: 'abc' });
  });

  it('knows no page at an English path outside /en', () => {
    expect(matchPage('/listing/abc')).toEqual({ page: null, language: 'fr', slug: '' });
  });

  it('survives a malformed escape', () => {
    expect(matchPage('/fiche/%E0%A4%A')).toEqual({ page: null, language: 'fr', slug: '' });
  });

  it('does not take /english for English', () => {
    expect(languageOf('/english')).toBe('fr');
    expect(languageOf('/en')).toBe('en');
  });
});
