import type { WebKey } from '@repere/i18n/web/fr';
import type { ExportsKey } from '@repere/i18n/exports/fr';
import type { WebCoverageKey } from '@repere/i18n/web-coverage/fr';
import type { WebSearchKey } from '@repere/i18n/web-search/fr';
import type { WebSheetKey } from '@repere/i18n/web-sheet/fr';
import { createContext, createElement, Fragment, use, type ReactElement, type ReactNode } from 'react';
import type { Formatter, PlainValue } from './formatter';

/** Sentences of every live page, and those of one kind of page or of a piece seldom shown, which come with it. */
export type MessageId = WebKey | WebSheetKey | WebCoverageKey | WebSearchKey | ExportsKey;

const FormatterContext = createContext<Formatter | null>(null);

export const FormatterProvider = FormatterContext.Provider;

export function useFormatter(): Formatter {
  const formatter = use(FormatterContext);
  if (formatter === null) throw new Error('useFormatter outside FormatterProvider');
  return formatter;
}

/** The reader's sentence for a message id. */
export type Text = (id: MessageId, values?: Readonly<Record<string, PlainValue>>) => string;

/** @example const text = useText(); text('search.submit') */
export const useText = (): Text => useFormatter().text;

type RichValue = PlainValue | ReactElement | ((words: ReactNode[]) => ReactNode);

/** Like `useText`, with elements as values and functions for tags. */
export function useRichText(): (id: MessageId, values: Readonly<Record<string, RichValue>>) => ReactElement {
  const formatter = useFormatter();
  return (id, values) => richText(formatter, id, values);
}

/** A sentence with elements in it. */
export const richText = (formatter: Formatter, id: string, values: Readonly<Record<string, RichValue>>): ReactElement =>
  createElement(Fragment, null, ...formatter.parts<ReactNode>(id, values));

/** The language of the page, and its numbers and dates. */
export const useLocale = (): Formatter => useFormatter();
