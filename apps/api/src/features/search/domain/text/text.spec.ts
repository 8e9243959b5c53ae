import { stem } from './stem';
import { STOP_WORDS } from './stop-words';
import { fold, tokenise, words } from './tokenise';

describe('words', () => {
  it.each([
    ["L'Œuvre de St-Tite", ['oeuvre', 'de', 'saint', 'tite']],
    ['O.B.N.L. et C.P.E.', ['obnl', 'et', 'cpe']],
    ['R&D', ['rd']],
    ['qu’elle', ['elle']],
    ["women's shelter", ['women', 'shelter']],
    ["aujourd'hui", ['aujourd', 'hui']],
    ['éco-quartier', ['eco', 'quartier']],
    ['DÉNEIGEMENT', ['deneigement']],
    ['e\u0301cole', ['ecole']],
    ['Ste-Thècle', ['sainte', 'thecle']],
    ['24/7, 1174 002 437', ['24', '7', '1174', '002', '437']],
    ['   ', []],
  ])('reads %j', (text, expected) => expect(words(text)).toEqual(expected));

  it('keeps accented letters inside a word', () =>
    expect(words('Hôtel à Sept-Îles')).toEqual(['hotel', 'a', 'sept', 'iles']));

  it('remembers spans, breaks, hyphens and elisions', () => {
    const [snow, parking] = tokenise("Neige; l'aire-terre");
    expect(snow).toMatchObject({ word: 'neige', start: 0, end: 5, breakBefore: false });
    expect(parking).toMatchObject({ word: 'aire', elision: 'l', breakBefore: true });
    expect(tokenise('aire-terre')[1]).toMatchObject({ hyphenBefore: true });
  });

  it('gives the same words accented, bare and in capitals', () => {
    const text = 'Réfection des façades, cœur du Témiscouata';
    expect(words(fold(text))).toEqual(words(text));
    expect(words(text.toUpperCase())).toEqual(words(text));
  });
});

describe('stem', () => {
  it.each([
    ['cheval', 'chevaux'],
    ['bureau', 'bureaux'],
    ['travail', 'travaux'],
    ['traiteur', 'traiteurs'],
    ['vendeur', 'vendeuses'],
    ['animateur', 'animatrice'],
    ['ancien', 'anciennes'],
    ['culturel', 'culturelles'],
    ['ouvrier', 'ouvriere'],
    ['employe', 'employees'],
    ['sportif', 'sportives'],
    ['energie', 'energy'],
    ['box', 'boxes'],
    ['vitre', 'vitres'],
    ['bijou', 'bijoux'],
    ['municipal', 'municipaux'],
    ['municipal', 'municipales'],
    ['service', 'services'],
    ['constructor', 'constructors'],
  ])('brings %s and %s together', (one, other) => expect(stem(other)).toBe(stem(one)));

  it.each([
    ['garde', 'gardiennage'],
    ['bois', 'boisson'],
    ['cours', 'cour'],
    ['hotel', 'hote'],
    ['market', 'marketing'],
    ['pelle', 'peles'],
    ['salles', 'sale'],
    ['panne', 'pan'],
  ])('keeps %s and %s apart', (one, other) => expect(stem(other)).not.toBe(stem(one)));

  it('is stable', () => {
    for (const word of ['dangereux', 'fleurs', 'glass', 'prix', 'st', 'os', 'a4', 'repas'])
      expect(stem(word).length).toBeGreaterThan(1);
  });
});

describe('stop words', () => {
  it('hold the articles of both languages', () => {
    for (const word of ['les', 'la', 'des', 'the', 'of']) expect(STOP_WORDS.has(word)).toBe(true);
  });
});
