import { hash, hashText, permutation, Random, search } from './random';

describe('chance from a seed', () => {
  it('is the same everywhere: these numbers never change', () => {
    const random = new Random(20261123);
    expect([random.below(1000), random.below(1000), random.below(1000)]).toEqual([900, 843, 472]);
    expect([hash(1, 2, 3), hashText('Repère')]).toEqual([3_053_600_446, 3_532_418_689]);
  });

  it('spreads evenly', () => {
    const random = new Random(7);
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 40_000; i++) {
      const drawn = random.below(4);
      counts[drawn] = (counts[drawn] as number) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  it('draws several values without drawing one twice', () => {
    expect(new Random(3).sample([1, 2, 3, 4, 5], 9).sort()).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('an order that takes no memory', () => {
  it.each([1, 2, 3, 17, 1000, 11_360])('visits each of %i places once', (size) => {
    const at = permutation(5, size);
    const seen = new Set(Array.from({ length: size }, (_, index) => at(index)));
    expect(seen.size).toBe(size);
    expect(Math.max(...seen)).toBe(size - 1);
  });

  it('depends on the seed', () => {
    const first = (seed: number) => Array.from({ length: 10 }, (_, index) => permutation(seed, 1000)(index));
    expect(first(1)).not.toEqual(first(2));
  });
});

describe('a table of running sums', () => {
  it('finds the first sum above a value', () => {
    const sums = Float64Array.of(1, 1, 4, 9);
    expect([0, 0.9, 1, 3.9, 4, 8.9, 12].map((value) => search(sums, value))).toEqual([0, 0, 2, 2, 3, 3, 3]);
  });
});
