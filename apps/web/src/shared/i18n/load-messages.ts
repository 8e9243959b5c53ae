import type { Language } from '@repere/kernel';
import type { Messages } from './formatter';

/** The messages that every live page needs, in one language; one hashed chunk each. */
export async function loadMessages(language: Language): Promise<Messages> {
  return language === 'en' ? (await import('@repere/i18n/web/en')).webEn : (await import('@repere/i18n/web/fr')).webFr;
}

/** What only some pages, or pieces of a page, say. */
export type WordArea = 'sheet' | 'coverage' | 'search' | 'exports';

type LoadWords = Readonly<Record<Language, () => Promise<Messages>>>;

const areas: Readonly<Record<WordArea, LoadWords>> = {
  sheet: {
    fr: async () => (await import('@repere/i18n/web-sheet/fr')).webSheetFr,
    en: async () => (await import('@repere/i18n/web-sheet/en')).webSheetEn,
  },
  coverage: {
    fr: async () => (await import('@repere/i18n/web-coverage/fr')).webCoverageFr,
    en: async () => (await import('@repere/i18n/web-coverage/en')).webCoverageEn,
  },
  search: {
    fr: async () => (await import('@repere/i18n/web-search/fr')).webSearchFr,
    en: async () => (await import('@repere/i18n/web-search/en')).webSearchEn,
  },
  exports: {
    fr: async () => (await import('@repere/i18n/exports/fr')).exportsFr,
    en: async () => (await import('@repere/i18n/exports/en')).exportsEn,
  },
};

/** The messages of some pages, in a chunk of their own; nothing for an area of null. */
export const loadWords = async (area: WordArea | null, language: Language): Promise<Messages> =>
  area === null ? {} : areas[area][language]();
