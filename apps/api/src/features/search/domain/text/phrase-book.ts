import type { PhraseRole, SectorDirectory, Vocabulary } from '@repere/reference';
import { PhraseTrie, type PhraseHit } from './phrase-trie';
import { stem } from './stem';
import { STOP_WORDS } from './stop-words';
import { tokenise, type Token } from './tokenise';

/** What a phrase of the vocabulary means; a phrase of several entries means all of theirs. */
export interface Meaning {
  readonly role: PhraseRole | 'boilerplate' | 'form' | 'recognition' | 'place';
  readonly sectors: readonly string[];
  readonly related: readonly string[];
  /** Forms, recognitions or territories, for those roles. */
  readonly codes: readonly string[];
}

/** A content word of a text: a stop word never is one. */
export interface ContentWord {
  readonly token: Token;
  readonly stem: string;
  /** A mark that ends a phrase stands between this word and the content word before it. */
  readonly breakBefore: boolean;
  /** The stop words skipped just before, folded. */
  readonly before: readonly string[];
}

export type MeaningHit = PhraseHit<Meaning>;

const NONE: readonly string[] = [];

/** The content words of a text, in order. */
export function contentWords(text: string): ContentWord[] {
  const found: ContentWord[] = [];
  let breakBefore = false;
  let before: readonly string[] = NONE;
  for (const token of tokenise(text)) {
    breakBefore ||= token.breakBefore;
    if (STOP_WORDS.has(token.word)) {
      before = [...before, token.word];
      continue;
    }
    if (token.elision !== null) before = [...before, token.elision];
    found.push({ token, stem: stem(token.word), breakBefore: breakBefore && found.length > 0, before });
    breakBefore = false;
    before = NONE;
  }
  return found;
}

/** The vocabulary made ready for reading texts: listings and queries are read with the same book. */
export class PhraseBook {
  private readonly trie = new PhraseTrie<Meaning>();
  /** Every word of the vocabulary, folded, with its weight among completions: how many phrases use it. */
  readonly words = new Map<string, number>();
  private readonly stems = new Set<string>();

  constructor(
    readonly vocabulary: Vocabulary,
    sectors: SectorDirectory,
  ) {
    for (const sector of sectors.all)
      this.addAll([sector.label.fr, sector.label.en], { role: 'need', sectors: [sector.id], related: [], codes: [] });
    for (const { fr, en, role, sectors: strong, related } of vocabulary.entries)
      this.addAll([...fr, ...en], { role, sectors: strong, related, codes: [] });
    const plain = { sectors: [], related: [] };
    this.addAll(vocabulary.boilerplate, { ...plain, role: 'boilerplate', codes: [] });
    for (const { phrases, codes } of vocabulary.forms) this.addAll(phrases, { ...plain, role: 'form', codes });
    for (const { phrases, codes } of vocabulary.recognitions)
      this.addAll(phrases, { ...plain, role: 'recognition', codes });
  }

  /** Is the word one of the vocabulary's, whatever its number or gender? */
  knows(word: string): boolean {
    return this.words.has(word) || this.stems.has(stem(word));
  }

  meaning(text: string): Meaning | undefined {
    return this.trie.get(contentWords(text).map((word) => word.stem));
  }

  /** Longest phrases, left to right, without overlap. */
  read(content: readonly ContentWord[]): MeaningHit[] {
    const keys = content.map((word) => word.stem);
    const hits: MeaningHit[] = [];
    for (let at = 0; at < keys.length;) {
      const hit = this.trie.longest(keys, at, (index) => content[index]?.breakBefore ?? false);
      if (hit !== null) hits.push(hit);
      at = hit?.to ?? at + 1;
    }
    return hits;
  }

  private addAll(phrases: readonly string[], meaning: Meaning): void {
    for (const phrase of phrases) this.addPhrase(phrase, meaning);
  }

  private addPhrase(phrase: string, meaning: Meaning): void {
    const content = contentWords(phrase);
    const keys = content.map((word) => word.stem);
    this.trie.add(keys, meaning, merge);
    if (meaning.role === 'need' && keys.length === 2) this.trie.add(keys.toReversed(), meaning, (old) => old);
    const joined = joinedForms(content);
    if (keys.length === 2 && joined.length === 1) this.trie.add(joined.map(stem), meaning, merge);
    for (const { token } of content) this.words.set(token.word, (this.words.get(token.word) ?? 0) + 1);
    for (const key of keys) this.stems.add(key);
  }
}

/** Hyphenated pairs written in one word: « éco-centre » is also « écocentre ». */
export function joinedForms(content: readonly ContentWord[]): string[] {
  return content.flatMap((word, index) => {
    const previous = content[index - 1];
    return word.token.hyphenBefore && word.before.length === 0 && previous !== undefined
      ? [previous.token.word + word.token.word]
      : [];
  });
}

const WEIGHT: Readonly<Record<Meaning['role'], number>> = {
  need: 3,
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
