import { builtInReference, builtInVocabulary } from '@repere/reference';
import { analyseDocument } from './analyse-document';
import { PhraseBook } from './phrase-book';
import type { ListingText } from './search-document';

const { sectors } = builtInReference();
const book = new PhraseBook(builtInVocabulary(), sectors);
const aListing = (over: Partial<ListingText>): ListingText => ({
  id: '0190a000-0000-7000-8000-000000000001',
  version: 3,
  neq: null,
  name: 'Zorglub',
  tradeName: null,
  otherNames: [],
  acronym: null,
  descriptions: [],
  activities: [],
  clientReferences: [],
  places: [],
  ...over,
});
const terms = (over: Partial<ListingText>) => analyseDocument(aListing(over), book, sectors).terms;

describe('a listing in the index', () => {
  it('keeps each kind of text in its field', () => {
    const { name, offer, text, place } = terms({
      name: 'La Ruche',
      activities: [{ sectors: ['S07.1'], descriptions: ['Canapés chauds'] }],
      descriptions: ['Depuis 1998'],
      clientReferences: ['Ville de Shawinigan'],
      places: ['Saint-Tite', 'Mékinac'],
    });
    expect(name).toEqual(expect.arrayContaining(['ruch']));
    expect(offer).toEqual(expect.arrayContaining(['S07.1', 'S07', 'canap', 'chaud']));
    expect(text).toEqual(expect.arrayContaining(['1998', 'shawinigan', 'buffet', 'banquet']));
    expect(place).toEqual(expect.arrayContaining(['saint', 'tit', 'mekinac']));
  });

  it('is found by its whole name, its trade name, its acronym and its number', () => {
    const { name } = terms({
      name: 'Coopérative de solidarité La Belle Table',
      tradeName: 'Belle et rebelle',
      acronym: 'C.S.B.T.',
      neq: '1199000010',
    });
    expect(name).toEqual(
      expect.arrayContaining(['=bel_cooperatif_solidarit_tabl', '=bel_tabl', '=bel_rebel', '=csbt', '#1199000010']),
    );
  });

  it('says what its words mean when it declares no sector', () => {
    expect(terms({ name: 'Buanderie Blanchelle' }).name).toContain('~S12.5');
    expect(terms({ descriptions: ['Enlèvement de la neige'] }).offer).toContain('~S02.7');
  });

  it('takes the words of a place’s name for nothing else', () => {
    const withPlaces = new PhraseBook(builtInVocabulary(), sectors, ['Notre-Dame-des-Neiges']);
    const { text, offer } = analyseDocument(
      aListing({ descriptions: ['Légumes de Notre-Dame-des-Neiges'] }),
      withPlaces,
      sectors,
    ).terms;
    expect([...text, ...offer].filter((term) => term.startsWith('~S02'))).toEqual([]);
    expect([...text, ...offer]).toContain('neig');
  });

  it('takes a meaning that its sectors contradict for an image in a name, for a mention elsewhere', () => {
    const activities = [{ sectors: ['S18.2'], descriptions: ['Café sur place'] }];
    const { name, offer, text } = terms({ name: 'La Belle Table', activities });
    expect([...name, ...offer].filter((term) => term.startsWith('~'))).toEqual([]);
    expect(text).toEqual(expect.arrayContaining(['~S07.4']));
    expect(text).not.toContain('~S11.1');
  });

  it('makes no hotel of city hall', () => {
    const { offer } = terms({ activities: [{ sectors: [], descriptions: ["Ménage de l'hôtel de ville"] }] });
    expect(offer).toContain('hotel_vil');
    expect(offer).not.toContain('hotel');
    expect(offer.filter((term) => term.startsWith('~S18'))).toEqual([]);
  });

  it('takes a venue for a trade only in a name that says nothing else', () => {
    expect(terms({ name: 'Bibliothèque de la Dune' }).name).toContain('~S18.8');
    expect(terms({ name: 'Ménage des bibliothèques' }).name).not.toContain('~S18.8');
    expect(terms({ descriptions: ['Ménage de bibliothèques'] }).offer).not.toContain('~S18.8');
  });

  it('counts the words as they are written, for completions and corrections', () =>
    expect([...analyseDocument(aListing({ name: 'Les Éco-Déneigeurs 2000' }), book, sectors).words].sort()).toEqual([
      'deneigeurs',
      'eco',
      'ecodeneigeurs',
    ]));

  it('keeps a name to look through, folded', () =>
    expect(analyseDocument(aListing({ name: "L'Œil ouvert", tradeName: 'Œil+' }), book, sectors).nameKey).toBe(
      'oeil ouvert oeil',
    ));
});
