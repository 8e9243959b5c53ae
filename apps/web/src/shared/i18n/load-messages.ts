import type { Language } from '@repere/kernel';
import type { Messages } from './formatter';

/** The messages of the live pages in one language; one hashed chunk each. */
export async function loadMessages(language: Language): Promise<Messages> {
  return language === 'en' ? (await import('@repere/i18n/web/en')).webEn : (await import('@repere/i18n/web/fr')).webFr;
}
