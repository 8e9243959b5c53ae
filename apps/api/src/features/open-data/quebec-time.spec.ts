import { quebecTime } from './quebec-time';

describe('the time in Québec', () => {
  it.each([
    ['2026-03-14T20:09:00Z', '2026-03-14 16:09'],
    ['2026-01-01T04:30:00Z', '2025-12-31 23:30'],
    ['2026-01-01T05:00:00Z', '2026-01-01 00:00'],
  ])('at %s is %s', (instant, written) => expect(quebecTime(new Date(instant))).toBe(written));
});
