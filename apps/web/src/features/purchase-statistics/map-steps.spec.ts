import { rangesIn, stepIn, stepsOf } from './map-steps';

describe('the tints of a map', () => {
  it('have as many values each, on two figures, and hold the value they begin with', () => {
    const values = [0, 104, 230, 455, 1_999];
    const steps = stepsOf(values);
    expect(steps).toEqual([100, 230, 450, 1_900]);
    expect(values.map((value) => stepIn(value, steps))).toEqual([0, 1, 2, 3, 4]);
    expect(rangesIn(steps).at(-1)).toEqual({ from: 1_900, to: null });
  });

  it('are fewer when values are, and none without any', () => {
    expect(stepsOf([0.031, 0.031])).toEqual([0.031]);
    expect(stepsOf([0])).toEqual([]);
  });
});
