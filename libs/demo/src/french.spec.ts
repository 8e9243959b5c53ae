import { builtInReference } from '@repere/reference';
import { at, de, enumerate, mrcForms, regionForms, typeset } from './french';

const { territories } = builtInReference();
const place = (code: string) => {
  const territory = territories.get(code);
  if (!territory) throw new Error(`no territory ${code}`);
  return territory;
};

describe('a place in a sentence', () => {
  it.each([
    ['Les Escoumins', 'des Escoumins', 'aux Escoumins'],
    ['Le Bic', 'du Bic', 'au Bic'],
    ['La Tuque', 'de La Tuque', 'à La Tuque'],
    ['Alma', "d'Alma", 'à Alma'],
    ["L'Assomption", "de L'Assomption", "à L'Assomption"],
    ['Hérouxville', "d'Hérouxville", 'à Hérouxville'],
    ['Huntingdon', 'de Huntingdon', 'à Huntingdon'],
    ['Yamachiche', "d'Yamachiche", 'à Yamachiche'],
    ['Saint-Tite', 'de Saint-Tite', 'à Saint-Tite'],
    ['Île-aux-Noix', "d'Île-aux-Noix", 'à Île-aux-Noix'],
  ])('%s: %s, %s', (name, of, into) => {
    expect([de(name), at(name)]).toEqual([of, into]);
  });

  it('tells an MRC from a city that acts as one', () => {
    expect(mrcForms(place('M35'))).toEqual({
      the: 'la MRC de Mékinac',
      of: 'de la MRC de Mékinac',
      in: 'dans la MRC de Mékinac',
      english: 'the MRC de Mékinac',
    });
    expect(mrcForms(place('M371')).in).toBe('à Trois-Rivières');
    expect(mrcForms(place('M372')).of).toBe('de la MRC des Chenaux');
    expect(mrcForms(place('M66')).in).toBe("sur l'île de Montréal");
  });

  it('never joins « de » and an article that contract', () => {
    const forms = territories.all
      .filter(({ level }) => level !== 'province')
      .flatMap((territory) => [
        de(territory.name),
        at(territory.name),
        ...(territory.level === 'mrc' ? Object.values(mrcForms(territory)) : []),
        ...(territory.level === 'region' ? Object.values(regionForms(territory)) : []),
      ]);
    expect(forms.filter((text) => /\b(de|à) (Les|Le|le|les) /.test(text))).toEqual([]);
  });
});

describe('a list of words', () => {
  it('ends with « et »', () => {
    expect(enumerate(['café', 'thé', 'jus'], 'fr')).toBe('café, thé et jus');
    expect(enumerate(['café', 'thé'], 'fr')).toBe('café et thé');
    expect(enumerate(['coffee', 'tea'], 'en')).toBe('coffee and tea');
    expect(enumerate(['café'], 'fr')).toBe('café');
  });

  it('does not pile up « et »', () => {
    expect(enumerate(['jus', 'thé et café', 'eau'], 'fr')).toBe('thé et café, jus et eau');
    expect(enumerate(['thé et café', 'jus'], 'fr')).toBe('thé et café, ainsi que jus');
    expect(enumerate(['thé et café', 'aide'], 'fr')).toBe("thé et café, ainsi qu'aide");
    expect(enumerate(['tea and coffee', 'juice'], 'en')).toBe('tea and coffee, as well as juice');
  });
});

describe('Québec typography', () => {
  it('puts no-break spaces before a colon, inside « » and before units', () => {
    expect(typeset('Prix : 25 $, « net », à 5 %.')).toBe('Prix\u00a0: 25\u00a0$, «\u00a0net\u00a0», à 5\u00a0%.');
  });
});
