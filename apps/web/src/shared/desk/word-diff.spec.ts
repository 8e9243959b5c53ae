import fc from 'fast-check';
import { wordDiff, type DiffRun } from './word-diff';

const side = (runs: readonly DiffRun[], left: DiffRun['kind']): string =>
  runs
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('');

describe('the difference of two texts', () => {
  it('marks the words that come and go', () => {
    expect(wordDiff('La Ruche du lac', 'La Grande Ruche')).toEqual([
      { kind: 'same', text: 'La ' },
      { kind: 'removed', text: 'Ruche du lac' },
      { kind: 'added', text: 'Grande Ruche' },
    ]);
    expect(wordDiff('un deux trois', 'un trois')).toEqual([
      { kind: 'same', text: 'un ' },
      { kind: 'removed', text: 'deux ' },
      { kind: 'same', text: 'trois' },
    ]);
  });

  it('loses nothing of either side', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '\n', 'é'), { maxLength: 40 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordDiff(before, after);
        expect([side(runs, 'added'), side(runs, 'removed')]).toEqual([before, after]);
      }),
    );
  });

  it('shows long texts whole', () => {
    const long = 'mot '.repeat(700);
    expect(wordDiff(long, 'court').map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
