import fc from 'fast-check';
import { amountBetween, amountOfNumber, compareAmounts, fromUnits, parseAmount, sumAmounts, unitsOf } from './money';

describe('parseAmount', () => {
  it.each([
    ['1 234,56 $', '1234.56'],
    ['1\u00a0234\u202f567,8 $', '1234567.8'],
    ['1,234.56', '1234.56'],
    ['1.234,56', '1234.56'],
    ['$12,345,678.90', '12345678.9'],
    ['36677.03', '36677.03'],
    ['0.000000', '0'],
    ['(12,00)', '-12'],
    ['-3', '-3'],
    ['1234,567', '1234.567'],
    ['CAD 5', '5'],
  ])('reads %j', (text, amount) => expect(parseAmount(text)).toEqual({ ok: true, value: amount }));

  it('asks which sign separates decimals when both readings are possible', () => {
    expect(parseAmount('1,234')).toEqual({ ok: false, error: { code: 'amount_ambiguous', value: '1,234' } });
    expect(parseAmount('1,234', '.')).toEqual({ ok: true, value: '1234' });
    expect(parseAmount('1,234', ',')).toEqual({ ok: true, value: '1.234' });
  });

  it.each(['', 'abc', '12,34,56.7', '1.2.3', 'NaN', '1e5', '∞', '9'.repeat(30)])('refuses %j', (text) =>
    expect(parseAmount(text)).toMatchObject({ ok: false, error: { code: 'amount_unreadable' } }),
  );
});

describe('amountOfNumber', () => {
  it('keeps what was published', () => {
    expect([36677.03, 87624, 0.1, 1e5, -2.5].map(amountOfNumber)).toEqual([
      '36677.03',
      '87624',
      '0.1',
      '100000',
      '-2.5',
    ]);
  });

  it('reads no amount from what is not finite or too long', () => {
    expect([NaN, Infinity, 1e21, 1e15 + 0.5].map(amountOfNumber)).toEqual([null, null, null, null]);
  });
});

describe('sums', () => {
  it('do not drift', () => expect(sumAmounts(Array.from({ length: 100_000 }, () => '0.1'))).toBe('10000'));

  it('are those of cents, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e12, max: 1e12 })), (cents) => {
        const amounts = cents.map((value) => fromUnits(BigInt(value) * 10_000n));
        const total = fromUnits(BigInt(cents.reduce((sum, value) => sum + value, 0)) * 10_000n);
        expect(sumAmounts(amounts)).toBe(total);
        expect(sumAmounts([...amounts].reverse())).toBe(total);
      }),
    );
  });

  it('compare exactly', () => {
    expect(compareAmounts('0.3', sumAmounts(['0.1', '0.2']))).toBe(0);
    expect(amountBetween('1', '1.000001')).toBe('0.000001');
    expect(unitsOf('-0.0000005')).toBe(-1n);
  });
});
