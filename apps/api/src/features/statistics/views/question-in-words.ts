import type { PurchaseStatisticsQuery } from '@repere/contract';
import { format, isMessageKey } from '@repere/i18n';
import type { Language } from '@repere/kernel';

type Asked = Omit<PurchaseStatisticsQuery, 'measure' | 'by'>;

const LABELS: Readonly<Record<string, string>> = {
  level: 'label.buyerLevel',
  method: 'label.purchaseMethod',
  perimeter: 'label.perimeter',
};

/** What was asked, one line a choice: those that every figure rests on always, filters when they are set. */
export function questionInWords(query: Asked, language: Language): (readonly [string, string])[] {
  const name = (parameter: string): string => {
    const key = `statistics.cut.${parameter}`;
    return isMessageKey(key) ? format(language, key) : parameter;
  };
  const value = (parameter: string, code: string): string => {
    const key = `${LABELS[parameter] ?? `statistics.choice.${parameter}`}.${code}`;
    return isMessageKey(key) ? format(language, key) : code;
  };
  const always = (['basis', 'perimeter', 'match', 'calendar'] as const).map(
    (parameter) => [name(parameter), value(parameter, query[parameter])] as const,
  );
  const filters = Object.entries(query).flatMap(([parameter, given]) =>
    Array.isArray(given) && given.length > 0 && parameter !== 'indicator'
      ? [[name(parameter), given.map((one) => value(parameter, String(one))).join(', ')] as const]
      : [],
  );
  const left = [
    ...(query.withoutConstruction ? [[name('withoutConstruction'), '✓'] as const] : []),
    ...(query.withoutTop > 0 ? [[name('withoutTop'), String(query.withoutTop)] as const] : []),
  ];
  return [...always, ...filters, ...left];
}
