import fc from 'fast-check';
import { foldName, withoutArticle } from './fold-name';

describe('foldName', () => {
  it.each([
    ['Saint-Côme--Linière', 'saint come liniere'],
    ['St-Côme–Linière', 'saint come liniere'],
    ['Sacré-Cœur', 'sacre coeur'],
    ['L’Île-d’Orléans', 'l ile d orleans'],
    ["L'ÎLE D'ORLÉANS", 'l ile d orleans'],
    ['STE. THÈCLE', 'sainte thecle'],
    ['Sts-Anges', 'saints anges'],
    ['Saint-Louis-du-Ha! Ha!', 'saint louis du ha ha'],
    ['  Val‑d’Or ', 'val d or'],
    ['Stoneham', 'stoneham'],
    ['', ''],
  ])('folds %j to %j', (text, folded) => expect(foldName(text)).toBe(folded));

  it('gives the same when applied twice', () => {
    const words = fc.constantFrom('St', 'ste.', 'STS', 'Œuf', 'L’', 'd', '--', '–', 'Île', 'constructor', 'Ha!');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((parts) => parts.join('-')),
    );
    fc.assert(fc.property(text, (any) => foldName(foldName(any)) === foldName(any)));
  });
});

describe('withoutArticle', () => {
  it.each([
    ['la tuque', 'tuque'],
    ['les chenaux', 'chenaux'],
    ['des chenaux', 'chenaux'],
    ['l ile d orleans', 'ile d orleans'],
    ['lac simon', 'lac simon'],
    ['la', 'la'],
  ])('reads %j as %j', (folded, bare) => expect(withoutArticle(folded)).toBe(bare));
});
