import { foldName } from '@repere/reference';
import fc from 'fast-check';
import { foldFast } from './fold-fast';

describe('foldFast', () => {
  it.each([
    'St-Côme--Linière',
    'L’Île-d’Orléans',
    '9166-6156 QUÉBEC INC. - Techlift ',
    'Ste',
    'œuvre',
    'ﬁn',
    '½ lot',
    '',
  ])('folds %j as foldName does', (text) => expect(foldFast(text)).toBe(foldName(text)));

  it('folds whatever is written as foldName does', () => {
    const latin = fc.string({ unit: fc.integer({ min: 0, max: 0x24f }).map((code) => String.fromCharCode(code)) });
    fc.assert(
      fc.property(fc.oneof(latin, fc.string({ unit: 'binary' })), (text) =>
        expect(foldFast(text)).toBe(foldName(text)),
      ),
      {
        numRuns: 2_000,
      },
    );
  });
});
