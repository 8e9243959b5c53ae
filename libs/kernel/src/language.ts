/** The two languages of the product; French is the default and complete. */
export type Language = 'fr' | 'en';

/** A text in both languages; English may be missing and French then stands in its place. */
export interface BilingualText {
  readonly fr: string;
  readonly en: string;
}

/** The label to show in a language. @example label({ fr: 'Mauricie', en: 'Mauricie' }, 'en') */
export const label = (text: BilingualText, language: Language): string => text[language] || text.fr;
