import { decideRow } from './decide-row';
import type { KnownListing } from './known-listing';
import { ListingIndex } from './listing-index';
import { undeclaredActivity, type ListingRecord } from './listing-record';

const record: ListingRecord = {
  externalId: null,
  neq: '1174002437',
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
  email: 'a@b.invalid',
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
};

const aKnown = (over: Partial<KnownListing> = {}): KnownListing => ({
  id: 'known',
  ownSource: true,
  demo: false,
  externalId: null,
  neq: '1174002437',
  name: 'La Belle Table',
  municipalityCode: '35050',
  address: null,
  email: null,
  phone: null,
  website: null,
  publication: 'published',
  status: 'unverified',
  contentHash: 'old',
  blanks: new Set(),
  owned: new Map(),
  line: null,
  ...over,
});

function decide(known: Partial<KnownListing> | null, taken = new Map<string, number>(), hash = 'new'): unknown {
  const index = new ListingIndex(() => '');
  if (known !== null) index.add(aKnown(known));
  const decision = decideRow({ record, hold: null, warnings: [] }, hash, index, taken);
  const reason = 'reason' in decision ? (decision.reason?.code ?? null) : null;
  return [decision.outcome, reason, ...('fields' in decision ? [decision.fields] : [])];
}

describe('decideRow', () => {
  it('makes a new listing of what is unknown', () => {
    expect(decide(null)).toEqual(['new', null]);
  });

  it('changes what its own source says otherwise, and nothing when it says the same', () => {
    expect(decide({})).toEqual(['changed', null]);
    expect(decide({}, new Map(), 'old')).toEqual(['unchanged', null]);
  });

  it.each([
    [{ publication: 'withdrawn' } as const, 'withdrawn_kept'],
    [{ publication: 'merged' } as const, 'merged_kept'],
    [{ status: 'declared' } as const, 'declared_kept'],
    [{ status: 'confirmed' } as const, 'declared_kept'],
    [{ ownSource: false }, 'other_source_kept'],
  ])('leaves %j alone (M17)', (known, reason) => {
    expect(decide(known)).toEqual(['unchanged', reason]);
  });

  it('fills what another source left empty, and nothing else', () => {
    expect(decide({ ownSource: false, blanks: new Set(['email', 'phone', 'activities'] as const) })).toEqual([
      'changed',
      'other_source_completed',
      ['email'],
    ]);
  });

  it('finds the second of two rows for one listing', () => {
    expect(decide({}, new Map([['known', 3]]))).toEqual(['duplicate', 'repeated_in_file']);
    expect(decide({ line: 3 })).toEqual(['duplicate', 'repeated_in_file']);
  });
});
