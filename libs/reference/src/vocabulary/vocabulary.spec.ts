import { builtInReference } from '../build-reference';
import { builtInVocabulary } from './built-in-vocabulary';

const reference = builtInReference();
const vocabulary = builtInVocabulary();
const phrases = vocabulary.entries.flatMap(({ fr, en }) => [...fr, ...en]);

describe('the vocabulary', () => {
  it('ties every entry to sectors that exist, compounds excepted', () => {
    for (const { role, sectors, related, fr, en } of vocabulary.entries) {
      const unknown = [...sectors, ...related].filter((id) => reference.sectors.get(id) === undefined);
      expect({ phrase: fr[0] ?? en[0], unknown, tied: role === 'opaque' || sectors.length > 0 }).toEqual({
        phrase: fr[0] ?? en[0],
        unknown: [],
        tied: true,
      });
    }
  });

  it('covers the 160 sub-sectors in both languages', () => {
    for (const { id } of reference.sectors.all.filter(({ parentId }) => parentId !== null)) {
      const entries = vocabulary.entries.filter(({ role, sectors }) => role === 'need' && sectors.includes(id));
      expect({
        id,
        fr: entries.some(({ fr }) => fr.length >= 3),
        en: entries.some(({ en }) => en.length >= 3),
      }).toEqual({
        id,
        fr: true,
        en: true,
      });
    }
  });

  it('surrounds each of the 160 sub-sectors with words of both languages', () => {
    const told = new Map(vocabulary.evidence.map(({ sector, fr, en }) => [sector, fr.length >= 12 && en.length >= 8]));
    const subSectors = reference.sectors.all.filter(({ parentId }) => parentId !== null).map(({ id }) => id);
    expect(subSectors.filter((id) => told.get(id) !== true)).toEqual([]);
    expect(vocabulary.evidence).toHaveLength(subSectors.length);
  });

  it('names forms, recognitions and territories that exist', () => {
    const forms = [...reference.formFamilies, ...reference.legalForms].map(({ code }): string => code);
    const recognitions = reference.recognitions.map(({ code }) => code);
    expect(vocabulary.forms.flatMap(({ codes }) => codes).filter((code) => !forms.includes(code))).toEqual([]);
    expect(
      vocabulary.recognitions.flatMap(({ codes }) => codes).filter((code) => !recognitions.includes(code)),
    ).toEqual([]);
    expect(
      vocabulary.places.flatMap(({ codes }) => codes).filter((code) => reference.territories.get(code) === undefined),
    ).toEqual([]);
  });

  it('gives every recognition and every family of forms its words', () => {
    const forms = new Set(vocabulary.forms.flatMap(({ codes }) => codes));
    for (const { code } of reference.formFamilies) expect(forms.has(code)).toBe(true);
    const recognitions = new Set(vocabulary.recognitions.flatMap(({ codes }) => codes));
    for (const { code } of reference.recognitions) expect(recognitions.has(code)).toBe(true);
  });

  it('writes each phrase once inside an entry, without stray marks', () => {
    for (const { fr, en } of vocabulary.entries) expect(new Set([...fr, ...en]).size).toBeGreaterThan(0);
    expect(phrases.filter((phrase) => phrase !== phrase.trim() || phrase === '' || /[;|<>{}]/.test(phrase))).toEqual(
      [],
    );
  });

  it('has a version that its words decide', () => expect(vocabulary.version).toMatch(/^1-[0-9a-f]{8}$/));
});
