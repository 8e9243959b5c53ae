import type { Database } from '../../platform/database';
import { words as foldedWords } from './domain/text/tokenise';

/** An enterprise to suggest. */
export interface NameSuggestion {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly municipality: string;
}

/** Two letters say too little for the index of words: only the beginning of names is looked at. */
const SHORT = 3;

/** Enterprises by the beginning of the words of their name. */
export class SuggestNamesReader {
  constructor(private readonly database: Database) {}

  /** Names that begin with the text first, then those where each typed word begins a word; shortest first. */
  async beginningWith(typed: string, limit: number): Promise<NameSuggestion[]> {
    const words = foldedWords(typed);
    const text = words.join(' ');
    if (text.length < 2) return [];
    const whole = text.length < SHORT || words.every((word) => word.length < SHORT);
    const condition = whole
      ? `d.name_key LIKE $1 || '%'`
      : `(' ' || d.name_key) LIKE ALL ($2::text[]) AND $1::text IS NOT NULL`;
    const values = whole ? [text] : [text, words.map((word) => `% ${word}%`)];
    return this.database.query<NameSuggestion>(
      `SELECT l.id, l.slug, l.name, l.municipality_code AS municipality
       FROM search_document d JOIN listing l ON l.id = d.listing_id AND l.publication = 'published'
       WHERE d.generation = (SELECT generation FROM search_generation WHERE engine = 'postgresql' AND state = 'serving')
         AND ${condition}
       ORDER BY (d.name_key LIKE $1 || '%') DESC, length(d.name_key), d.name_key, l.id LIMIT ${limit}`,
      values,
    );
  }
}
