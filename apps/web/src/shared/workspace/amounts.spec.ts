import { exactAmount, percent, roundAmount } from './amounts';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('amounts', () => {
  it('are rounded to be read', () => {
    expect(plain(roundAmount('12437889.1', 'fr'))).toBe('12,4 M$');
    expect(roundAmount('12437889.1', 'en')).toBe('$12.4M');
    expect(plain(roundAmount('1999999999', 'fr'))).toBe('2 G$');
    expect(plain(roundAmount('812.4', 'fr'))).toBe('812 $');
    expect(roundAmount('250000000', 'en')).toBe('$250M');
  });

  it('are exact to be checked, beyond what binary numbers hold', () => {
    expect(plain(exactAmount('12345678901234567.89', 'fr'))).toBe('12 345 678 901 234 567,89 $');
    expect(exactAmount('36677.03', 'en')).toBe('$36,677.03');
  });

  it('say a share, or that there is none', () => {
    expect(plain(percent(0.0321, 'fr'))).toBe('3,21 %');
    expect(percent(0.5, 'en')).toBe('50%');
    expect(percent(null, 'fr')).toBe('–');
  });
});
