import { parseNeq, withCheckDigit } from './neq';

describe('parseNeq', () => {
  it('reads the worked example and its swapped digits', () => {
    expect(parseNeq('1174002437')).toEqual({
      ok: true,
      value: { neq: '1174002437', kind: 'legal_person', checkDigitValid: true },
    });
    expect(parseNeq('1174002473')).toEqual({
      ok: true,
      value: { neq: '1174002473', kind: 'legal_person', checkDigitValid: false },
    });
  });

  it.each(['1174 002 437', '1174-002-437', '1174\u00a0002\u202f437', ' 1174002437 '])(
    'ignores separators in %j',
    (text) => {
      expect(parseNeq(text)).toMatchObject({ ok: true, value: { neq: '1174002437' } });
    },
  );

  it.each(['', '117400243', '11740024377', '4474002437', '11740O2437'])('refuses %j', (value) => {
    expect(parseNeq(value)).toEqual({ ok: false, error: { code: 'neq_malformed', value } });
  });

  it('tells who the prefix designates', () => {
    expect(parseNeq('2274002437')).toMatchObject({ value: { kind: 'sole_proprietor' } });
    expect(parseNeq('3374002437')).toMatchObject({ value: { kind: 'partnership_or_association' } });
    expect(parseNeq('8874002437')).toMatchObject({ value: { kind: 'public_body' } });
  });

  it('catches every single-digit error in the payload', () => {
    for (let position = 2; position < 10; position++)
      for (let digit = 0; digit < 10; digit++) {
        const wrong = `${'1174002437'.slice(0, position)}${digit}${'1174002437'.slice(position + 1)}`;
        const parsed = parseNeq(wrong);
        expect(parsed.ok && parsed.value.checkDigitValid).toBe(wrong === '1174002437');
      }
  });
});

describe('withCheckDigit', () => {
  it('gives back the worked example', () => expect(withCheckDigit('11', '7400243')).toBe('1174002437'));
});
