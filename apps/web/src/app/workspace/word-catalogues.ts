import type { Language } from '@repere/kernel';
import type { Messages } from '../../shared/i18n/formatter';

/** How one catalogue is loaded: a hashed chunk for each language. */
type Catalogue = Readonly<Record<Language, () => Promise<{ readonly messages: Messages }>>>;

/** The sentences of the workspace, a catalogue for each room. */
export const catalogues = {
  accounts: {
    fr: () => import('@repere/i18n/workspace/accounts.fr'),
    en: () => import('@repere/i18n/workspace/accounts.en'),
  },
  duplicates: {
    fr: () => import('@repere/i18n/workspace/duplicates.fr'),
    en: () => import('@repere/i18n/workspace/duplicates.en'),
  },
  home: {
    fr: () => import('@repere/i18n/workspace/home.fr'),
    en: () => import('@repere/i18n/workspace/home.en'),
  },
  listingEntry: {
    fr: () => import('@repere/i18n/workspace/listing-entry.fr'),
    en: () => import('@repere/i18n/workspace/listing-entry.en'),
  },
  imports: {
    fr: () => import('@repere/i18n/workspace/imports.fr'),
    en: () => import('@repere/i18n/workspace/imports.en'),
  },
  ledgerCheck: {
    fr: () => import('@repere/i18n/workspace/ledger-check.fr'),
    en: () => import('@repere/i18n/workspace/ledger-check.en'),
  },
  listings: {
    fr: () => import('@repere/i18n/workspace/listings.fr'),
    en: () => import('@repere/i18n/workspace/listings.en'),
  },
  matching: {
    fr: () => import('@repere/i18n/workspace/matching.fr'),
    en: () => import('@repere/i18n/workspace/matching.en'),
  },
  reviews: {
    fr: () => import('@repere/i18n/workspace/reviews.fr'),
    en: () => import('@repere/i18n/workspace/reviews.en'),
  },
  purchases: {
    fr: () => import('@repere/i18n/workspace/purchases.fr'),
    en: () => import('@repere/i18n/workspace/purchases.en'),
  },
  recognition: {
    fr: () => import('@repere/i18n/workspace/recognition.fr'),
    en: () => import('@repere/i18n/workspace/recognition.en'),
  },
  privacy: {
    fr: () => import('@repere/i18n/workspace/privacy.fr'),
    en: () => import('@repere/i18n/workspace/privacy.en'),
  },
  statistics: {
    fr: () => import('@repere/i18n/workspace/statistics.fr'),
    en: () => import('@repere/i18n/workspace/statistics.en'),
  },
  vocabulary: {
    fr: () => import('@repere/i18n/workspace/vocabulary.fr'),
    en: () => import('@repere/i18n/workspace/vocabulary.en'),
  },
} as const satisfies Record<string, Catalogue>;
