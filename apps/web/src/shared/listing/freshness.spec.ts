import { freshness } from './freshness';

describe('freshness', () => {
  it.each([
    [null, 'never'],
    ['2026-11-23', 'fresh'],
    ['2025-11-23', 'fresh'],
    ['2025-11-22', 'stale'],
  ] as const)('a confirmation on %s is %s', (confirmedOn, expected) => {
    expect(freshness(confirmedOn, '2026-11-23')).toBe(expected);
  });
});
