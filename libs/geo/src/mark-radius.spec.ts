import { markRadius } from './mark-radius';

describe('markRadius', () => {
  it('grows with the logarithm of the count', () => {
    expect([1, 10, 100, 1000, 10000].map(markRadius)).toEqual([12, 16.5, 21, 25.5, 30]);
  });
});
