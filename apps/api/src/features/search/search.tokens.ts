import type { Interpretation, InterpretedText } from './query-interpreter';

/** The engine that answers the text part: the chosen one, with PostgreSQL in its place when it cannot. */
export const SEARCH_ENGINE = Symbol('SEARCH_ENGINE');

/** Reads what a search text means. */
export const TEXT_READER = Symbol('TEXT_READER');

export interface TextReader {
  interpret(q: string, options: Interpretation): Promise<InterpretedText>;
}
