import type { PhraseRole, SectorDirectory, Vocabulary } from '@repere/reference';
import { contentWords, joinedForms, type ContentWord } from './content-words';
import { PhraseTrie, type PhraseHit } from './phrase-trie';
import { rootOf, stem } from './stem';
import { words as allWords } from './tokenise';

/** What a phrase of the vocabulary means; a phrase of several entries means all of theirs. */
export interface Meaning {
  readonly role: PhraseRole | 'boilerplate' | 'form' | 'recognition' | 'place';
  readonly sectors: readonly string[];
  readonly related: readonly string[];
  /** Forms, recognitions or territories, for those roles. */
  readonly codes: readonly string[];
}

export type MeaningHit = PhraseHit<Meaning>;

/** A phrase of one content word and stop words that matter: « sous-traitance », « car wash », « t-shirt ». */
interface TightPhrase {
  readonly leading: readonly string[];
  readonly trailing: readonly string[];
  readonly meaning: Meaning;
}

/** The vocabulary made ready for reading texts: listings and queries are read with the same book. */
export class PhraseBook {
  private readonly trie = new PhraseTrie<Meaning>();
  private readonly tight = new Map<string, TightPhrase[]>();
  /** Every word of the vocabulary, folded, with its weight among completions: how many phrases use it. */
  readonly words = new Map<string, number>();
  private readonly stems = new Set<string>();
  private readonly roots = new Map<string, string>();
  private readonly written = new Map<string, string>();
  /** What contracts say of any supplier. */
  private readonly clauses = new PhraseTrie<Meaning>();

  /** @param placeNames names of places: their words mean nothing there (« Notre-Dame-des-Neiges » removes no snow) */
  constructor(
    readonly vocabulary: Vocabulary,
    sectors: SectorDirectory,
    placeNames: readonly string[] = [],
  ) {
    for (const { fr, en, role, sectors: strong, related } of vocabulary.entries)
      this.addAll([...fr, ...en], { role, sectors: strong, related, codes: [] });
    for (const { id, label } of sectors.all)
      for (const text of [label.fr, label.en])
        if (this.trie.get(contentWords(text).map((word) => word.stem)) === undefined)
          this.addPhrase(text, { role: 'need', sectors: [id], related: [], codes: [] });
    const plain = { sectors: [], related: [] };
    this.addAll(vocabulary.boilerplate, { ...plain, role: 'boilerplate', codes: [] });
    for (const { phrases, codes } of vocabulary.forms) this.addAll(phrases, { ...plain, role: 'form', codes });
    for (const { phrases, codes } of vocabulary.recognitions)
      this.addAll(phrases, { ...plain, role: 'recognition', codes });
    const clause: Meaning = { ...plain, role: 'boilerplate', codes: [] };
    for (const phrase of vocabulary.clauses) this.clauses.add(stemsOf(phrase), clause, (old) => old);
    for (const name of placeNames) this.addPlace(stemsOf(name));
  }

  /** A name of several words, one of which means something by itself, is read as one thing. */
  private addPlace(keys: readonly string[]): void {
    const misleads = keys.length > 1 && keys.some((key) => this.trie.get([key]) !== undefined);
    if (misleads) this.trie.add(keys, { role: 'place', sectors: [], related: [], codes: [] }, (old) => old);
  }

  /** Is the word one of the vocabulary's, or derived from one (« réparer », of « réparation »)? */
  knows(word: string): boolean {
    const own = stem(word);
    return this.words.has(word) || this.stems.has(own) || this.roots.has(rootOf(own) ?? '');
  }

  /** Does the word by itself mean something to a buyer? */
  means(word: string): boolean {
    return this.trie.get([stem(word)]) !== undefined;
  }

  /** Is the word by itself a trade, a thing to buy, or where it is wanted? */
  isNeed(word: string): boolean {
    return (this.trie.get([stem(word)])?.sectors.length ?? 0) > 0;
  }

  /** A folded word of the vocabulary as it is written, accents included. */
  display(word: string): string {
    return this.written.get(word) ?? word;
  }

  /**
   * Longest phrases, left to right, without overlap.
   * @param literal a word alone means what it says, not what the words it derives from do: in a long text too many
   * resemble a trade (« contenir », « désigné »), and contracts ask every supplier for insurance
   */
  read(content: readonly ContentWord[], literal = false): MeaningHit[] {
    const keys = content.map((word) => this.keyOf(word.stem));
    const hits: MeaningHit[] = [];
    for (let at = 0; at < keys.length;) {
      const clause = literal ? this.clauses.longest(keys, at, () => false) : null;
      const longest =
        clause ?? this.trie.longest(keys, at, (index) => content[index]?.breakBefore ?? false, this.isIdle);
      const alone = literal && keys[at] !== content[at]?.stem ? null : longest;
      const hit = longest !== null && longest.to > at + 1 ? longest : (this.tightAt(content, at) ?? alone);
      if (hit !== null) hits.push(hit);
      at = hit?.to ?? at + 1;
    }
    return hits;
  }

  /** The stem under which a word is looked up: its own, or that of the vocabulary's word it derives from. */
  private keyOf(own: string): string {
    if (this.stems.has(own)) return own;
    const root = rootOf(own);
    return (root === null ? undefined : this.roots.get(root)) ?? own;
  }

  /** A word of padding. */
  private readonly isIdle = (key: string): boolean => this.trie.get([key])?.role === 'boilerplate';

  private tightAt(content: readonly ContentWord[], at: number): MeaningHit | null {
    const word = content[at];
    const found = word === undefined ? undefined : this.tight.get(word.stem)?.find((phrase) => stands(phrase, word));
    return found === undefined ? null : { from: at, to: at + 1, value: found.meaning };
  }

  private addAll(phrases: readonly string[], meaning: Meaning): void {
    for (const phrase of phrases) this.addPhrase(phrase, meaning);
  }

  private addPhrase(phrase: string, meaning: Meaning): void {
    const content = contentWords(phrase);
    const keys = content.map((word) => word.stem);
    const [only, ...others] = content;
    if (only !== undefined && others.length === 0 && allWords(phrase).length > 1) this.addTight(only, meaning);
    else this.trie.add(keys, meaning, merge);
    if (meaning.role === 'need' && keys.length === 2) this.trie.add(keys.toReversed(), meaning, (old) => old);
    const joined = joinedForms(content);
    if (keys.length === 2 && joined.length === 1) this.trie.add(joined.map(stem), meaning, merge);
    for (const { token, stem: key } of content) {
      this.words.set(token.word, (this.words.get(token.word) ?? 0) + (meaning.role === 'boilerplate' ? 0 : 1));
      this.stems.add(key);
      const root = rootOf(key);
      if (root !== null && !this.roots.has(root)) this.roots.set(root, key);
      const written = phrase
        .slice(token.start, token.end)
        .toLowerCase()
        .replace(/^\p{L}+['’]/u, '');
      if (!this.written.has(token.word)) this.written.set(token.word, written);
    }
  }

  private addTight(word: ContentWord, meaning: Meaning): void {
    const phrases = this.tight.get(word.stem) ?? [];
    phrases.push({ leading: word.before, trailing: word.after, meaning });
    this.tight.set(word.stem, phrases);
  }
}

const stemsOf = (text: string): string[] => contentWords(text).map((word) => word.stem);

/** The stop words of the phrase stand right around the word. */
function stands({ leading, trailing }: TightPhrase, word: ContentWord): boolean {
  const end = word.before.slice(word.before.length - leading.length);
  return (
    word.before.length >= leading.length &&
    leading.every((one, index) => one === end[index]) &&
    trailing.every((one, index) => one === word.after[index])
  );
}

const WEIGHT: Readonly<Record<Meaning['role'], number>> = {
  need: 4,
  action: 3,
  recognition: 3,
  form: 3,
  place: 2,
  venue: 2,
  opaque: 1,
  boilerplate: 0,
};

function merge(old: Meaning, added: Meaning): Meaning {
  const strong = WEIGHT[old.role] >= WEIGHT[added.role] ? old : added;
  const union = (one: readonly string[], other: readonly string[]): string[] => [...new Set([...one, ...other])];
  const sectors = union(old.sectors, added.sectors);
  return {
    role: strong.role,
    sectors,
    related: union(old.related, added.related).filter((id) => !sectors.includes(id)),
    codes: union(old.codes, added.codes),
  };
}
