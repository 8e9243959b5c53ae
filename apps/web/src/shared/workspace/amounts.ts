import type { Language } from '@repere/kernel';

type Decimal = Parameters<Intl.NumberFormat['format']>[0];

const scales = [
  { from: 1e9, unit: { fr: 'G$', en: 'B' } },
  { from: 1e6, unit: { fr: 'M$', en: 'M' } },
  { from: 1e3, unit: { fr: 'k$', en: 'K' } },
] as const;

/** An amount to be read, three figures: « 12,4 M$ », “$12.4M”. */
export function roundAmount(amount: string, language: Language): string {
  const value = Number(amount);
  const scale = scales.find(({ from }) => Math.abs(value) >= from);
  if (scale === undefined) return exactAmount(String(Math.round(value)), language, 0);
  const scaled = value / scale.from;
  const digits = Math.abs(scaled) >= 100 ? 0 : 1;
  const number = new Intl.NumberFormat(`${language}-CA`, { maximumFractionDigits: digits }).format(scaled);
  return language === 'fr' ? `${number}\u00a0${scale.unit.fr}` : `$${number}${scale.unit.en}`;
}

/** An amount to be checked, to the cent: « 1 234,56 $ », “$1,234.56”. Rounded here only, from the exact text. */
export function exactAmount(amount: string, language: Language, decimals = 2): string {
  return new Intl.NumberFormat(`${language}-CA`, {
    style: 'currency',
    currency: 'CAD',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(amount as unknown as Decimal);
}

/** A share from 0 to 1: « 3,2 % », “3.2%”; a dash where there is nothing to divide by. */
export function percent(share: number | null | undefined, language: Language): string {
  if (share === null || share === undefined) return '–';
  return new Intl.NumberFormat(`${language}-CA`, {
    style: 'percent',
    maximumFractionDigits: share < 0.1 ? 2 : 1,
  }).format(share);
}
