import type { Language } from '@repere/kernel';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { WebKey } from '@repere/i18n/web/fr';

export type MessageId = WebKey;

type PlainValue = string | number | boolean | Date | null | undefined;
type RichValue = PlainValue | ReactNode | ((parts: ReactNode[]) => ReactNode);

/** Gives the reader's sentence for a message id. @example const text = useText(); text('search.submit') */
export function useText(): (id: MessageId, values?: Record<string, PlainValue>) => string {
  const intl = useIntl();
  return (id, values) => intl.formatMessage({ id }, values);
}

/** Like `useText`, with elements as values and tags. */
export function useRichText(): (id: MessageId, values: Record<string, RichValue>) => ReactNode {
  const intl = useIntl();
  return (id, values) => intl.formatMessage({ id }, values as Record<string, ReactNode>);
}

/** The language of the page, and its numbers and dates. */
export function useLocale(): {
  readonly language: Language;
  readonly number: (value: number, maximumFractionDigits?: number) => string;
  readonly date: (isoDate: string) => string;
} {
  const intl = useIntl();
  return {
    language: intl.locale.startsWith('en') ? 'en' : 'fr',
    number: (value, maximumFractionDigits = 0) => intl.formatNumber(value, { maximumFractionDigits }),
    date: (isoDate) => intl.formatDate(isoDate, { dateStyle: 'long', timeZone: 'UTC' }),
  };
}
