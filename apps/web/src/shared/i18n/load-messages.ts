import type { Language } from '@repere/kernel';
import type { IntlConfig } from 'react-intl';

/** The messages of one language, parsed while building; one hashed chunk each. */
export async function loadMessages(language: Language): Promise<NonNullable<IntlConfig['messages']>> {
  return language === 'en' ? (await import('@repere/i18n/web/en')).webEn : (await import('@repere/i18n/web/fr')).webFr;
}

/** Québec's French and Canada's English: numbers, dates and plural rules. */
export const localeOf = (language: Language): string => (language === 'en' ? 'en-CA' : 'fr-CA');
