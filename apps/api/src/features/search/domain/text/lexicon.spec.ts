import fc from 'fast-check';
import { editDistance, forgiven, prefixDistance } from '@repere/reference';
import { WordLexicon } from './lexicon';

const lexicon = new WordLexicon(
  new Map([
    ['deneigement', 40],
    ['deneigeur', 3],
    ['traiteur', 25],
    ['traitement', 9],
    ['vitre', 4],
    ['titre', 8],
  ]),
);

describe('edit distance', () => {
  it.each([
    ['deneigement', 'deneigement', 0],
    ['deniegement', 'deneigement', 1],
    ['denegement', 'deneigement', 1],
    ['traiteurr', 'traiteur', 1],
    ['tratieur', 'traiteur', 1],
    ['abcd', 'wxyz', 3],
  ])('%s → %s = %i', (one, other, expected) => expect(editDistance(one, other, 2)).toBe(expected));

  it('is symmetric, and zero only between equal words', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'e'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const distance = editDistance(one, other, 20);
        expect(distance).toBe(editDistance(other, one, 20));
        expect(distance === 0).toBe(one === other);
        expect(prefixDistance(one, other, 20)).toBeLessThanOrEqual(distance);
      }),
    );
  });

  it('forgives one error from five letters and two from nine', () =>
    expect(['buro', 'buros', 'menagere', 'menageres', 's02.75'].map(forgiven)).toEqual([0, 1, 1, 2, 0]));
});

describe('a lexicon', () => {
  it('completes an unfinished word, commonest first', () =>
    expect(lexicon.complete('deneig', 5)).toEqual(['deneigement', 'deneigeur']));

  it('finds the word behind a typing error, nearest then commonest', () => {
    expect(lexicon.near('deniegement', 2, 3)[0]).toEqual({ word: 'deneigement', distance: 1, documents: 40 });
    expect(lexicon.near('litre', 1, 3).map((near) => near.word)).toEqual(['titre', 'vitre']);
  });

  it('finds the word behind an unfinished typing error', () =>
    expect(lexicon.nearPrefix('tratieu', 1, 3).map((near) => near.word)).toContain('traiteur'));

  it('never misses a word that is near', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 12 }), word, (known, typed) => {
        const found = new WordLexicon(new Map(known.map((one) => [one, 1])))
          .near(typed, 2, 100)
          .map((near) => near.word);
        const expected = known.filter((one) => one !== typed && editDistance(one, typed, 2) <= 2);
        expect([...found].sort()).toEqual([...expected].sort());
      }),
    );
  });
});
