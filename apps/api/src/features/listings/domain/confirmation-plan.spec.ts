import { askedSince, monthsAfter, nextConfirmationStep, type ConfirmationState } from './confirmation-plan';

const state = (part: Partial<ConfirmationState> = {}): ConfirmationState => ({
  ...{ since: '2025-12-23', step: null, sentOn: null, reachable: true },
  ...part,
});

describe('the yearly question', () => {
  it.each([
    ['a day before eleven months', state(), '2026-11-22', null],
    ['at eleven months', state(), '2026-11-23', { act: 'write', step: 0 }],
    ['thirteen days after the question', state({ step: 0, sentOn: '2026-11-23' }), '2026-12-06', null],
    ['a fortnight after it', state({ step: 0, sentOn: '2026-11-23' }), '2026-12-07', { act: 'write', step: 1 }],
    [
      'a fortnight after the first reminder',
      state({ step: 1, sentOn: '2026-12-07' }),
      '2026-12-21',
      { act: 'write', step: 2 },
    ],
    ['a fortnight after the second', state({ step: 2, sentOn: '2026-12-21' }), '2027-01-04', { act: 'tell_network' }],
    ['once the network knows', state({ step: 3, sentOn: '2027-01-04' }), '2028-01-04', null],
    ['before a year, for whom nobody can be asked', state({ reachable: false }), '2026-12-22', null],
    ['after a year, for whom nobody can be asked', state({ reachable: false }), '2026-12-23', { act: 'tell_network' }],
  ] as const)('%s', (_, given, today, expected) => {
    expect(nextConfirmationStep(given, today)).toEqual(expected);
  });

  it('counts months to the last day of a shorter one', () => {
    expect(monthsAfter('2025-03-31', 11)).toBe('2026-02-28');
    expect(monthsAfter('2027-03-31', 11)).toBe('2028-02-29');
    expect(askedSince('2026-11-23')).toBe('2025-12-23');
  });
});
