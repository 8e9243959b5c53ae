import { listingCsvQuery } from '@repere/contract';
import { searchFeed, searchPage, searchParameters } from './export-addresses';

const query = (given: object) => listingCsvQuery.parse(given);

describe('the addresses of an export', () => {
  it('write equal searches alike, whatever the order and the defaults', () => {
    const one = query({ serves: ['M35', '35027'], q: 'a b', lang: 'en', columns: 'neq', separator: 'semicolon' });
    const other = query({ q: 'a b', serves: ['35027', 'M35'], understand: 'on' });
    expect(searchParameters(one)).toBe('q=a+b&serves=35027&serves=M35');
    expect(searchParameters(other)).toBe(searchParameters(one));
  });

  it('lead to the page of the search in its language', () => {
    expect(searchPage(query({}))).toBe('/');
    expect(searchPage(query({ lang: 'en', bbox: '-73,46,-72,47' }))).toBe('/en/?bbox=-73%2C46%2C-72%2C47');
    expect(searchPage(query({ understand: 'off', q: 'a' }))).toBe('/?q=a&understand=off');
  });

  it('keep the columns and the language of a feed', () => {
    expect(searchFeed(query({ q: 'a', columns: 'neq,name', lang: 'en' }))).toBe(
      '/api/v1/listings.atom?q=a&columns=neq&columns=name&lang=en',
    );
  });
});
