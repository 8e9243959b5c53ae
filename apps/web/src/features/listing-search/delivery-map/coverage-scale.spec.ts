import { rangesOf, scaleOf, stepOf } from './coverage-scale';

describe('the scale of a tint', () => {
  it('grows with the counts, on round numbers', () => {
    expect(scaleOf(240)).toEqual([1, 3, 15, 50]);
    expect(scaleOf(12_000)).toEqual([1, 10, 100, 1000]);
  });

  it('has no more steps than counts', () => {
    expect(scaleOf(1)).toEqual([1]);
    expect(scaleOf(3)).toEqual([1, 2]);
    expect(scaleOf(0)).toEqual([]);
  });

  it('puts each count in one step', () => {
    expect([0, 1, 2, 3, 14, 15, 999].map((count) => stepOf(count, [1, 3, 15, 50]))).toEqual([0, 1, 1, 2, 2, 3, 4]);
    expect(rangesOf([1, 3, 15])).toEqual([
      { from: 1, to: 2 },
      { from: 3, to: 14 },
      { from: 15, to: null },
    ]);
  });
});
