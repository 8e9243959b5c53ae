import { format, isMessageKey } from '@repere/i18n';
import type { Language } from '@repere/kernel';

/**
 * What a reader knows a parameter by, and the name it has in the address.
 * @example parameterInWords('serves', 'fr') // 'Territoire desservi (serves)'
 */
export function parameterInWords(parameter: string, language: Language): string {
  const name = `parameter.${parameter}`;
  return isMessageKey(name) ? `${format(language, name)} (${parameter})` : parameter;
}
