import { comparable, LIKELY_FROM, scorePair, type ComparedListing } from './duplicate-evidence';
import { PairIndex } from './duplicate-pairs';

const listing = (id: string, over: Partial<ComparedListing> = {}): ComparedListing => ({
  ...{ id, neq: null, names: ['La Ruche dorée'], municipalityCode: '35027', address: null, postalCode: null },
  ...{ lat: 46.7, lng: -72.6, exact: false, email: null, phone: null, website: null, sourceId: 's', externalId: null },
  ...over,
});
const read = (one: ComparedListing) => comparable(one, () => 'Saint-Tite Mékinac');
const score = (a: Partial<ComparedListing>, b: Partial<ComparedListing>, shared = 2): number =>
  scorePair(read(listing('a', a)), read(listing('b', b)), () => shared).score;

describe('the likelihood that two listings are one enterprise', () => {
  it.each<[string, Partial<ComparedListing>, Partial<ComparedListing>]>([
    ['one name in one place', {}, { names: ['Coopérative la Ruche Dorée'] }],
    ['a slip of the pen', { names: ['Les Ateliers du Rang'] }, { names: ['Atelier du Rang'] }],
    ['the trade name of one', {}, { names: ['9123-4567 Québec inc.', 'La Ruche dorée'] }],
    ['one number and one place', { neq: '1199000010' }, { neq: '1199000010', names: ['Miel Untel'] }],
    ['one phone and a name within the other', { phone: '1', names: ['La Ruche'] }, { phone: '1' }],
    ['one e-mail elsewhere', { email: 'a@b.ca' }, { email: 'a@b.ca', municipalityCode: '36033' }],
  ])('is worth a look for %s', (_name, a, b) => {
    expect(score(a, b)).toBeGreaterThanOrEqual(LIKELY_FROM);
  });

  it.each<[string, Partial<ComparedListing>, Partial<ComparedListing>]>([
    ['two numbers', { neq: '1199000010' }, { neq: '1199000028' }],
    ['two names at one phone', { phone: '1' }, { phone: '1', names: ['Garderie des Pins'] }],
    ['one name in two places', {}, { municipalityCode: '36033', names: ['La Ruche du Nord'] }],
    [
      'two establishments of one number',
      { neq: '1199000010', address: '1, rue A', names: ['Caisse du Nord'] },
      { neq: '1199000010', address: '2, rue B', municipalityCode: '36033', names: ['Caisse du Sud'] },
    ],
    ['a name within a longer one', { names: ['La Ruche'] }, { names: ['La Ruche musicale'] }],
  ])('is not for %s', (_name, a, b) => {
    expect(score(a, b)).toBeLessThan(LIKELY_FROM);
  });

  it('takes little from a phone that many share', () => {
    const [a, b] = [{ phone: '1', names: ['La Ruche'] }, { phone: '1' }];
    expect(score(a, b, 12)).toBeLessThan(score(a, b, 2));
  });

  it('says why, the strongest reason first', () => {
    const pair = scorePair(read(listing('a', { phone: '1' })), read(listing('b', { phone: '1' })), () => 2);
    expect(pair.evidence.map(({ code }) => code)).toEqual(['name_same', 'phone_same', 'place_same']);
  });

  it('is the same from either side', () => {
    const [a, b] = [
      { neq: '1199000010', phone: '1' },
      { phone: '1', names: ['Ruche'] },
    ];
    expect(score(a, b)).toBe(score(b, a));
  });
});

describe('the pairs of a directory', () => {
  const index = (listings: readonly ComparedListing[]): PairIndex => {
    const made = new PairIndex();
    for (const one of listings) made.add(read(one));
    return made;
  };

  it('come once each, by their ids in order', () => {
    const found = [...index([listing('b'), listing('a'), listing('c', { names: ['Autre'] })]).pairs()].flat();
    expect(found.map(({ one, other }) => [one, other])).toEqual([['a', 'b']]);
  });

  it('leave aside what everybody shares', () => {
    const many = Array.from({ length: 200 }, (_, at) => listing(String(at), { names: [`Nom${at}`], phone: '1' }));
    expect([...index(many).pairs()].flat()).toEqual([]);
  });
});
