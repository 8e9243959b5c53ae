import { nameWords, likeness } from './likeness';
import { ListingIndex } from './listing-index';
import type { KnownListing } from './known-listing';
import { undeclaredActivity, type ListingRecord } from './listing-record';

const aRecord = (over: Partial<ListingRecord> = {}): ListingRecord => ({
  externalId: null,
  neq: null,
  name: 'La Belle Table',
  tradeName: null,
  otherNames: [],
  acronym: null,
  legalForm: null,
  municipalityCode: '35050',
  address: null,
  postalCode: null,
  lat: 46.8,
  lng: -72.5,
  precision: 'municipality',
  email: null,
  phone: null,
  website: null,
  descriptionFr: null,
  descriptionEn: null,
  languages: [],
  employees: null,
  activities: [undeclaredActivity],
  recognitions: [],
  practices: [],
  clientReferences: [],
  lastConfirmedOn: null,
  ...over,
});

const aKnown = (over: Partial<KnownListing> = {}): KnownListing => ({
  id: 'known',
  ownSource: true,
  demo: false,
  externalId: null,
  neq: null,
  name: 'La Belle Table',
  municipalityCode: '35050',
  address: null,
  email: null,
  phone: null,
  website: null,
  publication: 'published',
  status: 'unverified',
  contentHash: 'hash',
  blanks: new Set(),
  owned: new Map(),
  line: null,
  ...over,
});

function indexOf(...listings: KnownListing[]): ListingIndex {
  const index = new ListingIndex(() => 'Sainte-Thècle Mékinac');
  listings.forEach((listing) => index.add(listing));
  return index;
}

const sameAs = (record: Partial<ListingRecord>, ...known: Partial<KnownListing>[]): string => {
  const found = indexOf(...known.map((one) => aKnown(one))).sameAs(aRecord(record));
  return found.kind === 'one' ? found.listing.id : found.kind;
};

describe('identity', () => {
  it('is the NEQ, whatever the name and the source', () => {
    expect(sameAs({ neq: '1174002437', name: 'Autre nom' }, { id: 'a', neq: '1174002437', ownSource: false })).toBe(
      'a',
    );
  });

  it('else the external id, within the source only', () => {
    expect(sameAs({ externalId: 'x1', name: 'Autre nom' }, { id: 'a', externalId: 'x1' })).toBe('a');
    expect(sameAs({ externalId: 'x1', name: 'Autre nom' }, { id: 'a', externalId: 'x1', ownSource: false })).toBe(
      'none',
    );
  });

  it('else the name and the municipality', () => {
    expect(sameAs({ name: 'LA BELLE-TABLE' }, { id: 'a' })).toBe('a');
    expect(sameAs({ municipalityCode: '35027' }, { id: 'a' })).toBe('none');
  });

  it('is not the name when two NEQ differ', () => {
    expect(sameAs({ neq: '1174002437' }, { neq: '1199000010' })).toBe('none');
  });

  it('is a conflict when NEQ and external id point to two listings', () => {
    expect(
      sameAs(
        { neq: '1174002437', externalId: 'x2' },
        { id: 'a', neq: '1174002437' },
        { id: 'b', externalId: 'x2', name: 'B' },
      ),
    ).toBe('conflict');
  });

  it('tells the sites of one NEQ apart by the source’s ids and their municipality', () => {
    const sites = [
      { id: 'a', neq: '1174002437', externalId: 'x1' },
      { id: 'b', neq: '1174002437', externalId: 'x2', municipalityCode: '35027' },
    ];
    expect(sameAs({ neq: '1174002437', externalId: 'x2', municipalityCode: '35027' }, ...sites)).toBe('b');
    expect(sameAs({ neq: '1174002437', externalId: 'x3', municipalityCode: '36033' }, ...sites)).toBe('none');
    expect(sameAs({ neq: '1174002437', municipalityCode: '36033' }, ...sites)).toBe('conflict');
  });

  it('never takes a real enterprise for a demonstration', () => {
    const index = indexOf(aKnown({ demo: true, contentHash: 'copy' }));
    expect([index.sameAs(aRecord()).kind, index.probableDuplicates(aRecord()), index.demoCopy('copy')?.id]).toEqual([
      'none',
      [],
      'known',
    ]);
  });
});

describe('probable duplicates', () => {
  const duplicates = (record: Partial<ListingRecord>, ...known: Partial<KnownListing>[]): string[] =>
    indexOf(...known.map((one, i) => aKnown({ id: `k${i}`, ...one })))
      .probableDuplicates(aRecord(record))
      .map(({ listing, code }) => `${listing.id} ${code}`);

  it.each([
    ['Coopérative de solidarité La Belle Table', 'Coop La Belle-Table inc.'],
    ['Coop de solidarité santé de Pointe-du-Lac', 'Coop Solidarité Santé Pointe-du-Lac'],
    ['CPE Flocons de Rêve inc.', 'CPE-BC Flocons de rêve'],
    ['Club Chasse et Pêche St-Maurice', 'Club de chasse et de pêche St-Maurice'],
    ['Les Jardins solidaires', 'Les Jardins solidiares'],
    ['Belletable', 'Belle Table'],
  ])('%s and %s are probably one', (name, other) => {
    expect(duplicates({ name }, { name: other })).toEqual(['k0 probable_same_name']);
  });

  it.each([
    ['Coopérative d’habitation Ste-Madeleine du Cap', 'Coopérative d’habitation Ste-Famille du Cap-de-la-Madeleine'],
    ['Coopérative d’habitation Beau-Soleil', 'CPE Beau-Soleil'],
    ['Résidence 1', 'Résidence 2'],
    ['Maison des jeunes de Sainte-Thècle', 'Maison des familles de Sainte-Thècle'],
    ['Comité citoyen de Mékinac', 'Comité agricole de Mékinac'],
  ])('%s and %s are two', (name, other) => {
    expect(duplicates({ name }, { name: other })).toEqual([]);
  });

  it('elsewhere are only found by a contact of their own', () => {
    const elsewhere = { name: 'Atelier La Belle Table', municipalityCode: '36033' };
    expect(duplicates({}, elsewhere)).toEqual([]);
    expect(
      duplicates({ website: 'https://www.belletable.ca/fr' }, { ...elsewhere, website: 'http://belletable.ca' }),
    ).toEqual(['k0 probable_same_contact']);
    expect(duplicates({ phone: '418 555-0101' }, { ...elsewhere, phone: '418 555-0101' })).toEqual([
      'k0 probable_same_phone',
    ]);
  });

  it('are not those who share an address everybody has, or a telephone with another name', () => {
    expect(
      duplicates(
        { website: 'https://facebook.com/a' },
        { name: 'Atelier La Belle Table', municipalityCode: '36033', website: 'https://facebook.com/b' },
      ),
    ).toEqual([]);
    expect(duplicates({ phone: '418 555-0101' }, { name: 'Radio Mékinac', phone: '418 555-0101' })).toEqual([]);
  });

  it('come likeliest first', () => {
    expect(
      duplicates(
        { name: 'Coop Table Ronde des Chutes' },
        { name: 'Table Ronde des Chute' },
        { name: 'Table Ronde des Chutes' },
      )[0],
    ).toBe('k1 probable_same_name');
  });

  it('are not two records that one source tells apart, unless name and address are the same', () => {
    const other = { externalId: 'x1', address: '1, rue A' };
    expect(duplicates({ externalId: 'x2', name: 'Coop La Belle Table', address: '1, rue A' }, other)).toEqual([]);
    expect(duplicates({ externalId: 'x2', address: '2, rue B' }, other)).toEqual([]);
    expect(duplicates({ externalId: 'x2', address: '1 rue A' }, other)).toEqual(['k0 probable_same_name']);
  });

  it('are not two legal persons', () => {
    expect(duplicates({ neq: '1174002437' }, { neq: '1199000010' })).toEqual([]);
  });
});

describe('likeness', () => {
  it('is symmetric', () => {
    const [a, b] = [nameWords('Atelier du bois joli'), nameWords('Ateliers Bois joli de Tracy')];
    expect(likeness(a, b)).toBeCloseTo(likeness(b, a));
  });
});
