import type { Language } from '@repere/kernel';
import IntlMessageFormat from 'intl-messageformat';

/** A catalogue: sentences in ICU syntax, parsed while building (build/parsed-messages.mjs) or still as text in tests. */
export type Messages = Readonly<Record<string, unknown>>;

type Source = ConstructorParameters<typeof IntlMessageFormat>[0];

export type PlainValue = string | number | boolean | Date | null | undefined;

/** Says the sentences of a catalogue in one language, and writes its numbers and dates. */
export interface Formatter {
  readonly language: Language;
  /** Adds the sentences of a page that comes in. */
  readonly learn: (more: Messages) => void;
  readonly text: (id: string, values?: Readonly<Record<string, PlainValue>>) => string;
  /** The pieces of a sentence whose values are elements, or functions for its tags. */
  readonly parts: <T>(id: string, values: Readonly<Record<string, unknown>>) => readonly (string | T)[];
  readonly number: (value: number, maximumFractionDigits?: number) => string;
  /** « 23 novembre 2026 », from an ISO date. */
  readonly date: (isoDate: string) => string;
  /** « anglais », from a code. */
  readonly languageName: (code: string) => string;
}

/** Québec's French and Canada's English: numbers, dates and plural rules. */
export const localeOf = (language: Language): string => `${language}-CA`;

/** A formatter over a catalogue, which may grow; a missing sentence shows its id, in tests as on a page. */
export function createFormatter(language: Language, first: Messages): Formatter {
  let messages = first;
  const locale = localeOf(language);
  const formats = new Map<string, IntlMessageFormat>();
  const numbers = [0, 1, 2].map((maximumFractionDigits) => new Intl.NumberFormat(locale, { maximumFractionDigits }));
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const names = new Intl.DisplayNames(locale, { type: 'language' });

  const formatOf = (id: string, message: unknown): IntlMessageFormat => {
    let format = formats.get(id);
    if (format === undefined) formats.set(id, (format = new IntlMessageFormat(message as Source, locale)));
    return format;
  };
  const run = (id: string, values: Readonly<Record<string, unknown>>): unknown => {
    const message = messages[id] ?? id;
    // Most sentences are plain.
    if (typeof message === 'string' && !/[{<]/.test(message)) return message;
    return formatOf(id, message).format(values as Record<string, PlainValue>);
  };
  return {
    language,
    learn: (more) => {
      messages = { ...messages, ...more };
    },
    text: (id, values = {}) => {
      const said = run(id, values);
      return Array.isArray(said) ? said.join('') : String(said);
    },
    parts: <T>(id: string, values: Readonly<Record<string, unknown>>) => [run(id, values)].flat() as (string | T)[],
    number: (value, maximumFractionDigits = 0) => (numbers[maximumFractionDigits] ?? numbers[0])?.format(value) ?? '',
    date: (isoDate) => dates.format(new Date(`${isoDate}T00:00:00Z`)),
    languageName: (code) => names.of(code) ?? code,
  };
}
