import type { Lexicon, NearWord } from './lexicon';
import { WordLexicon } from './lexicon';

/** Beyond so many changed words the layers are made one again: sorting a whole lexicon is not done at each edit. */
const MERGE_AT = 2_000;

/** A lexicon with recent changes laid over it. */
export class LayeredLexicon implements Lexicon {
  private readonly top: WordLexicon;

  private constructor(
    private readonly base: WordLexicon,
    private readonly counts: ReadonlyMap<string, number>,
    private readonly changes: ReadonlyMap<string, number>,
  ) {
    this.top = new WordLexicon(
      new Map([...changes].filter(([word, documents]) => documents > 0 && base.documents(word) === 0)),
    );
  }

  static of(counts: ReadonlyMap<string, number>): LayeredLexicon {
    const present = new Map([...counts].filter(([, documents]) => documents > 0));
    return new LayeredLexicon(new WordLexicon(present), present, new Map());
  }

  /** The same with new counts; 0 takes a word away. */
  with(changed: ReadonlyMap<string, number>): LayeredLexicon {
    const changes = new Map([...this.changes, ...changed]);
    if (changes.size > MERGE_AT) return LayeredLexicon.of(new Map([...this.counts, ...changes]));
    return new LayeredLexicon(this.base, this.counts, changes);
  }

  documents(word: string): number {
    return Math.max(0, this.changes.get(word) ?? this.base.documents(word));
  }

  complete(prefix: string, limit: number): readonly string[] {
    return [...this.base.complete(prefix, limit + this.changes.size), ...this.top.complete(prefix, limit)]
      .filter((word) => this.documents(word) > 0)
      .sort((a, b) => this.documents(b) - this.documents(a))
      .slice(0, limit);
  }

  near(word: string, distance: number, limit: number): readonly NearWord[] {
    return this.merged((layer, most) => layer.near(word, distance, most), limit);
  }

  nearPrefix(typed: string, distance: number, limit: number): readonly NearWord[] {
    return this.merged((layer, most) => layer.nearPrefix(typed, distance, most), limit);
  }

  private merged(ask: (layer: WordLexicon, most: number) => readonly NearWord[], limit: number): NearWord[] {
    return [...ask(this.base, limit + this.changes.size), ...ask(this.top, limit)]
      .map((near) => ({ ...near, documents: this.documents(near.word) }))
      .filter((near) => near.documents > 0)
      .sort((a, b) => a.distance - b.distance || b.documents - a.documents)
      .slice(0, limit);
  }
}
