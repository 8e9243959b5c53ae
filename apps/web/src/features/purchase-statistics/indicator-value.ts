import type { Language } from '@repere/kernel';
import { exactAmount, percent } from '../../shared/workspace/amounts';

type Kind = 'money' | 'share' | 'change' | 'count' | 'index' | 'km' | 'days';

/** A value of an indicator as people read it; a dash where there is none. */
export function indicatorValue(kind: Kind, value: string | number | null, language: Language): string {
  if (value === null) return '–';
  const number = (digits: number, sign: 'auto' | 'exceptZero' = 'auto'): Intl.NumberFormat =>
    new Intl.NumberFormat(`${language}-CA`, { maximumFractionDigits: digits, signDisplay: sign });
  switch (kind) {
    case 'money':
      return exactAmount(String(value), language, 0);
    case 'share':
      return percent(Number(value), language);
    case 'change':
      return new Intl.NumberFormat(`${language}-CA`, {
        ...{ style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' },
      }).format(Number(value));
    case 'count':
      return number(0).format(Number(value));
    case 'index':
      return number(3).format(Number(value));
    case 'km':
      return `${number(0).format(Number(value))}\u00a0km`;
    case 'days':
      return language === 'fr'
        ? `${number(0).format(Number(value))}\u00a0jours`
        : `${number(0).format(Number(value))} days`;
  }
}
