import { FACTS, rollupFor } from './cube';

describe('the cube', () => {
  it('answers from the smallest rollup that knows the dimensions', () => {
    expect(rollupFor(new Set(['year']))).toBe(1);
    expect(rollupFor(new Set(['year', 'sector']))).toBe(4);
    expect(rollupFor(new Set(['seaoCategory', 'method']))).toBe(6);
    expect(rollupFor(new Set(['buyer', 'year']))).toBe(7);
  });

  it('goes down to the facts for a combination that no rollup keeps', () => {
    expect(rollupFor(new Set(['buyer', 'sector']))).toBe(FACTS);
  });
});
