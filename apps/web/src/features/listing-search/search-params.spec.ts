import * as fc from 'fast-check';
import { parseSearch, writeSearch } from './search-params';
import {
  changed,
  emptySearch,
  isPristine,
  toggled,
  toggledSector,
  toSearchQuery,
  type SearchState,
} from './search-state';

const full: SearchState = {
  q: 'déneigement & sel',
  sector: ['S02', 'S07.1'],
  serves: ['35027', 'M35'],
  located: ['R04'],
  near: '46.7,-72.5',
  radiusKm: 30,
  bbox: { west: -73, south: 46, east: -72, north: 47 },
  mode: ['services'],
  form: ['cooperative'],
  recognition: ['entreprise_insertion'],
  practice: ['env_ghg'],
  status: ['confirmed'],
  sort: 'distance',
  page: 3,
  size: 100,
  understand: false,
  plain: ['la tuque'],
  view: 'map',
  card: '019a2b3c-0000-7000-8000-000000000001',
  map: { lat: 46.5, lng: -72.4, zoom: 9 },
};

describe('parseSearch', () => {
  it('reads back everything that writeSearch wrote', () => {
    expect(parseSearch(writeSearch(full))).toEqual({
      state: full,
      faults: [],
      placeWords: { serves: '', located: '', near: '' },
    });
  });

  it('names a malformed value and keeps the valid ones of the same filter', () => {
    const { state, faults } = parseSearch('serves=35027&serves=Shawinigan');
    expect(state.serves).toEqual(['35027']);
    expect(faults).toEqual([{ parameter: 'serves', value: 'Shawinigan', code: 'unknown_value' }]);
  });

  it('names a filter it does not know', () => {
    expect(parseSearch('secteur=S07').faults).toEqual([
      { parameter: 'secteur', value: 'S07', code: 'unknown_parameter' },
    ]);
  });

  it.each([
    ['q=sel&q=sable', 'q', 'sel'],
    ['page=2&page=3', 'page', '2'],
    ['near=35027&near=35050', 'near', '35027'],
  ])('names what may be given only once (%s), and applies the first', (query, parameter, value) => {
    const { state, faults } = parseSearch(query);
    expect(String(state[parameter as 'q'])).toBe(value);
    expect(faults).toEqual([{ parameter, value, code: 'repeated' }]);
  });

  it('says nothing of empty form fields and of what mailings add', () => {
    expect(parseSearch('q=&near=&radiusKm=&utm_source=infolettre')).toEqual(parseSearch(''));
  });

  it.each([
    'page=0',
    'page=-1',
    'page=1e3',
    'radiusKm=0',
    'radiusKm=1001',
    'bbox=1,2,3',
    'bbox=-72,46,-73,47',
    'near=91,0',
    'sort=price',
    'view=grid',
    'map=a,b,c',
  ])('refuses %s', (search) => {
    const { state, faults } = parseSearch(search);
    expect(state).toEqual(emptySearch);
    expect(faults.map((fault) => fault.code)).toEqual(['malformed']);
  });

  it('cuts a text of more than 4,000 characters and says so', () => {
    const { state, faults } = parseSearch(`q=${'a'.repeat(4001)}`);
    expect(state.q).toHaveLength(4000);
    expect(faults).toEqual([{ parameter: 'q', value: `${'a'.repeat(40)}…`, code: 'too_long' }]);
  });

  it('keeps the words typed for a place, to be looked up', () => {
    expect(parseSearch('servesText=Saint-Tite').placeWords.serves).toBe('Saint-Tite');
  });

  it('never throws, and what it accepts survives a round trip, whatever the address', () => {
    const anyName = fc.oneof(
      fc.constantFrom('q', 'sector', 'serves', 'near', 'bbox', 'page', 'plain', 'map', '__proto__'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(anyName, fc.string({ unit: 'grapheme' }))), (pairs) => {
        const { state } = parseSearch(new URLSearchParams(pairs).toString());
        const again = parseSearch(writeSearch(state));
        expect(again.faults).toEqual([]);
        expect(writeSearch(again.state)).toBe(writeSearch(state));
      }),
      { seed: 20261123, numRuns: 500 },
    );
  });
});

describe('writeSearch', () => {
  it('writes nothing for the home page', () => {
    expect(writeSearch(emptySearch)).toBe('');
  });

  it('gives equal searches one address, whatever the order of the clicks', () => {
    const one = writeSearch({ ...emptySearch, sector: ['S07', 'S02'], serves: ['R04', '35027'] });
    expect(one).toBe(writeSearch({ ...emptySearch, sector: ['S02', 'S07'], serves: ['35027', 'R04'] }));
  });
});

describe('changing a search', () => {
  it('goes back to the first page and lets the map follow a new question', () => {
    expect(changed(full, { q: 'sel' })).toEqual({ ...full, q: 'sel', page: 1, card: '', map: null, bbox: null });
  });

  it('takes a value away when it was there', () => {
    expect(toggled(full, 'serves', 'M35').serves).toEqual(['35027']);
  });

  it('ticking a whole sector replaces its sub-sectors', () => {
    expect(toggledSector({ ...emptySearch, sector: ['S07.1', 'S02'] }, 'S07').sector).toEqual(['S02', 'S07']);
  });

  it('knows the home page, whatever the map shows', () => {
    expect(isPristine({ ...emptySearch, map: { lat: 46, lng: -72, zoom: 7 }, view: 'map' })).toBe(true);
    expect(isPristine({ ...emptySearch, serves: ['QC'] })).toBe(false);
  });

  it('sends the API only what is asked, never the state of the page', () => {
    expect(toSearchQuery({ ...emptySearch, q: 'buffet', page: 2, view: 'map' }, 'fr')).toEqual({
      q: 'buffet',
      page: 2,
      lang: 'fr',
    });
  });
});
