import { listingExportQuery } from '@repere/contract';
import { builtInReference } from '@repere/reference';
import type { MatchingListings } from '../../search';
import { ExportWords } from './export-words';
import { searchLines, searchSentence } from './search-in-words';

const NONE: MatchingListings['criteria'] = {
  sector: [],
  serves: [],
  located: [],
  mode: [],
  form: [],
  recognition: [],
  practice: [],
  status: [],
  near: null,
  radiusKm: null,
  bbox: null,
  origin: null,
  need: [],
};
const words = new ExportWords(builtInReference(), 'fr');

const lines = (
  query: object,
  criteria: Partial<MatchingListings['criteria']> = {},
  understanding: MatchingListings['understanding'] = null,
) => searchLines(listingExportQuery.parse(query), { criteria: { ...NONE, ...criteria }, understanding }, words);

describe('a search in words', () => {
  it('says that everything was asked for', () => {
    expect(searchSentence(lines({}), words)).toBe('Toutes les entreprises du répertoire');
  });

  it('names each criterion with its label', () => {
    const found = lines(
      { mode: 'goods', status: 'confirmed', near: '35027', radiusKm: '30', form: 'cooperative' },
      { mode: ['goods'], status: ['confirmed'], form: ['cooperative'] },
    );
    expect(found).toEqual([
      { name: 'Autour de', value: 'Saint-Tite, 30\u00a0km' },
      { name: 'Ce qui est offert', value: 'Biens' },
      { name: 'Forme juridique', value: 'Coopérative' },
      { name: 'Statut de la fiche', value: 'Confirmée' },
    ]);
  });

  it('tells what was read in the words from what was chosen', () => {
    const place = { code: 'M35', label: 'Mékinac', words: 'mékinac' };
    const understanding = {
      text: 'traiteur',
      places: [place],
      forms: [],
      recognitions: [],
      corrections: [],
      unplaced: [],
    };
    const read = lines({ q: 'traiteur mékinac' }, { serves: ['M35'] }, understanding);
    expect(read.at(-1)).toEqual({ name: 'Livre à', value: 'Mékinac (compris des mots)' });
    const chosen = lines({ q: 'traiteur mékinac', serves: 'M35' }, { serves: ['M35'] }, understanding);
    expect(chosen.at(-1)).toEqual({ name: 'Livre à', value: 'Mékinac' });
  });

  it('tells which words were read as others, and which places were not located', () => {
    const understanding = {
      text: 'traietur Ottawa',
      places: [],
      forms: [],
      recognitions: [],
      corrections: [{ from: 'traietur', to: 'traiteur' }],
      unplaced: [{ kind: 'outside_quebec' as const, words: 'Ottawa' }],
    };
    expect(lines({ q: 'traietur Ottawa' }, {}, understanding).slice(1)).toEqual([
      { name: 'Mots corrigés', value: '«\u00a0traietur\u00a0» lu «\u00a0traiteur\u00a0»' },
      { name: 'Lieux non situés, cherchés comme des mots', value: 'Ottawa' },
    ]);
  });

  it('keeps a pasted notice whole in the list of criteria, and short on one line in the sentence', () => {
    const q = `Déneigement\r\ndes stationnements ${'municipaux '.repeat(300)}`.trim();
    const found = lines({ q });
    expect(found).toEqual([{ name: 'Mots cherchés', value: q }]);
    const sentence = searchSentence(found, words);
    expect(sentence).toMatch(/^Mots cherchés\u00a0: Déneigement des stationnements .*…$/);
    expect([...sentence]).toHaveLength(300);
  });
});
