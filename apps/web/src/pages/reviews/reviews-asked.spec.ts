import { kindOf, readReviewsAsked, reviewAddress, writeReviewsAsked } from './reviews-asked';

const read = (search: string) => readReviewsAsked(new URLSearchParams(search));

describe('the address of the queue', () => {
  it('says what narrows it, and is read back the same', () => {
    for (const search of ['', 'kind=claim&territory=R04&age=week&assigned=me&state=asked&q=ruche&page=3'])
      expect(writeReviewsAsked(read(search))).toBe(search);
  });

  it('forgets what it cannot read', () => {
    expect(writeReviewsAsked(read('kind=lune&age=1&page=-2&territory=%3Cb%3E&assigned=toi'))).toBe('');
  });

  it('names kinds in the language of the page, and knows both', () => {
    const asked = read('kind=report');
    expect(reviewAddress({ kind: 'report', id: '7' }, asked, 'fr')).toBe(
      '/espace/verifications/signalement/7?kind=report',
    );
    expect(reviewAddress({ kind: 'report', id: '7' }, asked, 'en')).toBe('/en/workspace/reviews/report/7?kind=report');
    expect([kindOf('signalement'), kindOf('report'), kindOf('x')]).toEqual(['report', 'report', null]);
  });
});
