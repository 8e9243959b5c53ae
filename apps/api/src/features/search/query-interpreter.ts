import type { Language } from '@repere/kernel';
import type { ReferenceSnapshot, Vocabulary } from '@repere/reference';
import { analyseQuery } from './domain/text/analyse-query';
import type { Lexicon } from './domain/text/lexicon';
import type { TextQuery } from './domain/text/text-query';
import { possibleNames, prepareReaders, understand, type Readers } from './domain/understanding/understand';
import type { Namesake, QueryUnderstanding } from './domain/understanding/query-understanding';

/** What to interpret in a text, and what the reader chose by hand. */
export interface Interpretation {
  readonly language: Language;
  readonly interpret: boolean;
  readonly plain: readonly string[];
  readonly explicit: { readonly places: boolean; readonly forms: boolean; readonly recognitions: boolean };
}

/** A text read: what it means, and what is left to ask of the engine (null: nothing, every listing answers). */
export interface InterpretedText {
  readonly understanding: QueryUnderstanding;
  readonly text: TextQuery | null;
}

/** Beyond this, no enterprise bears the text as its name. */
const LONGEST_NAME = 200;

/** Reads search texts with the vocabulary, the territories and the words of the listings as they stand. */
export class QueryInterpreter {
  #readers: Readers | null = null;
  #vocabulary: Vocabulary | null = null;

  constructor(
    private readonly reference: { current(): ReferenceSnapshot },
    private readonly vocabulary: { current(): Vocabulary },
    private readonly listed: { readonly lexicon: Lexicon },
    private readonly namesakes: { bearing(keys: readonly string[]): Promise<Namesake[]> },
  ) {}

  /** The vocabulary and the territories made ready; kept until either changes. */
  readers(): Readers {
    const reference = this.reference.current();
    const vocabulary = this.vocabulary.current();
    if (this.#readers === null || this.#readers.reference !== reference || this.#vocabulary !== vocabulary) {
      this.#readers = prepareReaders(reference, vocabulary);
      this.#vocabulary = vocabulary;
    }
    return this.#readers;
  }

  async interpret(q: string, options: Interpretation): Promise<InterpretedText> {
    const readers = this.readers();
    const keys = options.interpret && q.length <= LONGEST_NAME ? possibleNames(q, readers, this.listed.lexicon) : [];
    const namesakes = keys.length > 0 ? await this.namesakes.bearing(keys) : [];
    const understanding = understand(q, { ...options, namesakes }, readers, this.listed.lexicon);
    return { understanding, text: analyseQuery(understanding) };
  }
}
