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
/** Texts whose reading is kept: the list, the map and each filter chosen after it ask for the same one. */
const MOST_KEPT = 300;
/** An enterprise that takes a name is heard of within this. */
const KEPT_MS = 30_000;

interface Kept {
  readonly at: number;
  readonly lexicon: Lexicon;
  readonly read: InterpretedText;
}

/** Reads search texts with the vocabulary, the territories and the words of the listings as they stand. */
export class QueryInterpreter {
  #readers: Readers | null = null;
  #vocabulary: Vocabulary | null = null;
  /** By text and options, while neither the readers nor the words of the listings change. */
  readonly #kept = new Map<string, Kept>();

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
      this.#kept.clear();
    }
    return this.#readers;
  }

  async interpret(q: string, options: Interpretation): Promise<InterpretedText> {
    const readers = this.readers();
    const { lexicon } = this.listed;
    const key = JSON.stringify([q, options]);
    const kept = this.#kept.get(key);
    if (kept?.lexicon === lexicon && performance.now() - kept.at < KEPT_MS) return kept.read;
    const at = performance.now();
    const read = await this.#read(q, options, readers);
    if (q.length <= LONGEST_NAME && this.#readers === readers) this.#keep(key, { at, lexicon, read });
    return read;
  }

  async #read(q: string, options: Interpretation, readers: Readers): Promise<InterpretedText> {
    const keys = options.interpret && q.length <= LONGEST_NAME ? possibleNames(q, readers, this.listed.lexicon) : [];
    const namesakes = keys.length > 0 ? await this.namesakes.bearing(keys) : [];
    const understanding = understand(q, { ...options, namesakes }, readers, this.listed.lexicon);
    return { understanding, text: analyseQuery(understanding) };
  }
  #keep(key: string, kept: Kept): void {
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }
}
