import { builtInReference, builtInVocabulary } from '@repere/reference';
import { contentWords } from '../text/content-words';
import { SectorEvidence } from './sector-evidence';

const { sectors } = builtInReference();
const evidence = new SectorEvidence(
  {
    ...builtInVocabulary(),
    entries: [
      { fr: ['effacer un graffiti', 'graffiti'], en: [], sectors: ['S01.7'], related: [], role: 'need' },
      { fr: ['effacer des données'], en: [], sectors: ['S04.3'], related: [], role: 'need' },
      { fr: ['autobus'], en: [], sectors: ['S09'], related: [], role: 'need' },
      { fr: ['hôtel de ville'], en: [], sectors: [], related: [], role: 'opaque' },
    ],
    evidence: [{ sector: 'S01.7', fr: ['mégots'], en: ['litter'] }],
  },
  sectors,
);
const best = (text: string): string | undefined =>
  [...evidence.of(contentWords(text))].sort((a, b) => b[1] - a[1])[0]?.[0];

describe('what words speak of', () => {
  it('lets the rarer word decide', () => expect(best('effacer le graffiti')).toBe('S01.7'));
  it('hears words that no phrase holds together', () => expect(best('des données à effacer')).toBe('S04.3'));
  it('hears a word by the trade it derives from', () => expect(best('effacement des données')).toBe('S04.3'));
  it('hears the words around a sub-sector', () => expect(best('mégots')).toBe('S01.7'));
  it('spreads a whole sector over its sub-sectors', () => {
    const found = evidence.of(contentWords('autobus'));
    expect([...found.keys()].filter((id) => id.startsWith('S09.'))).toHaveLength(8);
  });
  it('says nothing of words that it never met', () => expect(evidence.of(contentWords('zorglub')).size).toBe(0));
  it('knows the words it was taught as evidence, so that none is taken for a typing error', () => {
    const [word] = contentWords('mégots');
    expect([evidence.knows(word?.stem ?? ''), evidence.words.get('megots')]).toEqual([true, 1]);
  });
});
