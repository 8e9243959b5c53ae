import type { AccountsWordKey } from '@repere/i18n/workspace/accounts.fr';
import type { DuplicatesKey } from '@repere/i18n/workspace/duplicates.fr';
import type { HomeKey } from '@repere/i18n/workspace/home.fr';
import type { ImportsDeskKey } from '@repere/i18n/workspace/imports.fr';
import type { LedgerCheckKey } from '@repere/i18n/workspace/ledger-check.fr';
import type { ListingEntryKey } from '@repere/i18n/workspace/listing-entry.fr';
import type { ListingsWordKey } from '@repere/i18n/workspace/listings.fr';
import type { MatchingDeskKey } from '@repere/i18n/workspace/matching.fr';
import type { PrivacyWordKey } from '@repere/i18n/workspace/privacy.fr';
import type { PurchaseDesksKey } from '@repere/i18n/workspace/purchases.fr';
import type { ReviewsKey } from '@repere/i18n/workspace/reviews.fr';
import type { RecognitionKey } from '@repere/i18n/workspace/recognition.fr';
import type { StatisticsWordKey } from '@repere/i18n/workspace/statistics.fr';
import type { VocabularyDeskKey } from '@repere/i18n/workspace/vocabulary.fr';
import type { ReactElement, ReactNode } from 'react';
import type { PlainValue } from '../i18n/formatter';
import { richText, useFormatter, type MessageId } from '../i18n/text';

/** Ids of the workspace's sentences: one catalogue a room, beside those of the public pages. */
export type WorkspaceMessageId =
  | MessageId
  | AccountsWordKey
  | HomeKey
  | DuplicatesKey
  | ImportsDeskKey
  | LedgerCheckKey
  | ListingEntryKey
  | ListingsWordKey
  | MatchingDeskKey
  | ReviewsKey
  | RecognitionKey
  | StatisticsWordKey
  | VocabularyDeskKey
  | PrivacyWordKey
  | PurchaseDesksKey;

/** The reader's sentence for a message id of the workspace. @example const words = useWords(); words('home.title') */
export const useWords = (): ((id: WorkspaceMessageId, values?: Readonly<Record<string, PlainValue>>) => string) =>
  useFormatter().text;

type RichValue = PlainValue | ReactElement | ((words: ReactNode[]) => ReactNode);

/** Like `useWords`, with elements as values and functions for tags. */
export function useRichWords(): (id: WorkspaceMessageId, values: Readonly<Record<string, RichValue>>) => ReactElement {
  const formatter = useFormatter();
  return (id, values) => richText(formatter, id, values);
}
