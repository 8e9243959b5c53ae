import type { Language } from '@repere/kernel';
import IntlMessageFormat from 'intl-messageformat';
import { cliEn } from './cli/en';
import { cliFr, type CliKey } from './cli/fr';
import { exportsEn } from './exports/en';
import { exportsFr, type ExportsKey } from './exports/fr';
import { importsEn } from './imports/en';
import { importsFr, type ImportsKey } from './imports/fr';
import { listingsEn } from './listings/en';
import { listingsFr, type ListingsKey } from './listings/fr';
import { mailsEn } from './mails/en';
import { mailsFr, type MailsKey } from './mails/fr';
import { matchingEn } from './matching/en';
import { matchingFr, type MatchingKey } from './matching/fr';
import { problemsEn } from './problems/en';
import { problemsFr, type ProblemsKey } from './problems/fr';
import { purchasesEn } from './purchases/en';
import { purchasesFr, type PurchasesKey } from './purchases/fr';
import { reasonsEn } from './reasons/en';
import { reasonsFr, type ReasonsKey } from './reasons/fr';
import { recordsEn } from './records/en';
import { recordsFr, type RecordsKey } from './records/fr';
import { statisticsEn } from './statistics/en';
import { statisticsFr, type StatisticsKey } from './statistics/fr';
import { indicatorsEn } from './statistics/indicators-en';
import { indicatorsFr, type IndicatorsKey } from './statistics/indicators-fr';

/** Every sentence the server can say. */
export type MessageKey =
  | CliKey
  | ExportsKey
  | ImportsKey
  | ListingsKey
  | MailsKey
  | MatchingKey
  | ProblemsKey
  | PurchasesKey
  | ReasonsKey
  | RecordsKey
  | StatisticsKey
  | IndicatorsKey;

/** What a sentence may be completed with. */
export type MessageParams = Readonly<Record<string, string | number | boolean | null>>;

/** The catalogues the server speaks from; pages have their own (area `web`). */
export const serverCatalogues: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = {
  fr: {
    ...cliFr,
    ...exportsFr,
    ...importsFr,
    ...listingsFr,
    ...mailsFr,
    ...matchingFr,
    ...problemsFr,
    ...purchasesFr,
    ...reasonsFr,
    ...recordsFr,
    ...statisticsFr,
    ...indicatorsFr,
  },
  en: {
    ...cliEn,
    ...exportsEn,
    ...importsEn,
    ...listingsEn,
    ...mailsEn,
    ...matchingEn,
    ...problemsEn,
    ...purchasesEn,
    ...reasonsEn,
    ...recordsEn,
    ...statisticsEn,
    ...indicatorsEn,
  },
};

const LOCALES = { fr: 'fr-CA', en: 'en-CA' } as const;
const parsed = new Map<string, IntlMessageFormat>();

/**
 * A sentence of the catalogue, in ICU message syntax, with its parameters put in.
 * @example format('fr', 'start.ready', { url: 'http://localhost:3000' })
 * @throws when a parameter that the sentence needs is missing
 */
export function format(language: Language, key: MessageKey, params: MessageParams = {}): string {
  const id = `${language} ${key}`;
  let message = parsed.get(id);
  if (message === undefined) {
    message = new IntlMessageFormat(serverCatalogues[language][key], LOCALES[language], undefined, { ignoreTag: true });
    parsed.set(id, message);
  }
  return String(message.format({ ...params }));
}

/** True when the catalogues hold such a sentence; for keys made from data, such as the code of a problem. */
export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(serverCatalogues.fr, key);
