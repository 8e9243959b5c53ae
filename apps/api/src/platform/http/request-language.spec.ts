import { preferredLanguage } from './request-language';

describe('preferredLanguage', () => {
  it.each([
    [undefined, 'fr'],
    ['', 'fr'],
    ['de,es;q=0.5', 'fr'],
    ['en', 'en'],
    ['en-CA,en;q=0.9,fr;q=0.5', 'en'],
    ['fr-CA,en;q=0.9', 'fr'],
    ['en;q=0.2, fr;q=0.8', 'fr'],
    ['en;q=0', 'fr'],
  ])('reads %j as %s', (header, language) => expect(preferredLanguage(header)).toBe(language));
});
