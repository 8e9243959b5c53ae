import fc from 'fast-check';
import { NameKeys, nameKey } from './name-keys';

const names = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(..."aàÂbBçéÉœŒæzZ09 -–’'«».,Øß\u0301Čᐁ"), { maxLength: 12 }).map((all) => all.join('')),
);

describe('keys of names', () => {
  it('compare as their texts do', () => {
    fc.assert(
      fc.property(names, names, (one, other) => {
        const keys = new NameKeys(2);
        keys.add(one);
        keys.add(other);
        const [a, b] = [nameKey(one), nameKey(other)];
        expect(Math.sign(keys.compare(0, 1))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
      { numRuns: 2_000 },
    );
  });
});
