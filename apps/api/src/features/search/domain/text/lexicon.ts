import { editDistance, prefixDistance } from '@repere/reference';

/** A known word close to what was typed. */
export interface NearWord {
  readonly word: string;
  readonly distance: number;
  readonly documents: number;
}

/** The words that exist, with the number of listings that hold each: unfinished words and typing errors are read from it. */
export interface Lexicon {
  /** Listings that hold the word, 0 when unknown. */
  documents(word: string): number;
  /** Known words that begin with the text, commonest first. */
  complete(prefix: string, limit: number): readonly string[];
  /** Known words within `distance` typing errors, nearest then commonest first. */
  near(word: string, distance: number, limit: number): readonly NearWord[];
  /** Known words one of whose beginnings is within `distance` of an unfinished word. */
  nearPrefix(typed: string, distance: number, limit: number): readonly NearWord[];
}

/** An immutable lexicon over sorted words; a mask of the letters of each word spares most comparisons. */
export class WordLexicon implements Lexicon {
  private readonly sorted: readonly string[];
  private readonly masks: Uint32Array;

  constructor(private readonly counts: ReadonlyMap<string, number>) {
    this.sorted = [...counts.keys()].sort(byCode);
    this.masks = Uint32Array.from(this.sorted, letters);
  }

  get size(): number {
    return this.sorted.length;
  }

  documents(word: string): number {
    return this.counts.get(word) ?? 0;
  }

  complete(prefix: string, limit: number): readonly string[] {
    const found: string[] = [];
    for (let at = this.lowerBound(prefix); at < this.sorted.length; at++) {
      const word = this.sorted[at] ?? '';
      if (!word.startsWith(prefix)) break;
      found.push(word);
    }
    return found.sort((a, b) => this.documents(b) - this.documents(a) || byCode(a, b)).slice(0, limit);
  }

  near(word: string, distance: number, limit: number): readonly NearWord[] {
    return this.scan(
      letters(word),
      distance,
      limit,
      (candidate) => Math.abs(candidate.length - word.length) <= distance,
      (candidate) => editDistance(word, candidate, distance),
      2,
    );
  }

  nearPrefix(typed: string, distance: number, limit: number): readonly NearWord[] {
    return this.scan(
      letters(typed),
      distance,
      limit,
      (candidate) => candidate.length >= typed.length - distance,
      (candidate) => prefixDistance(typed, candidate, distance),
      1,
    );
  }

  /** `sides` 2: letters may differ both ways, twice the distance at most; 1: only missing ones count. */
  private scan(
    mask: number,
    distance: number,
    limit: number,
    fits: (candidate: string) => boolean,
    measure: (candidate: string) => number,
    sides: 1 | 2,
  ): NearWord[] {
    if (distance === 0) return [];
    const found: NearWord[] = [];
    for (let at = 0; at < this.sorted.length; at++) {
      const other = this.masks[at] ?? 0;
      if (bits(mask & ~other) > distance || (sides === 2 && bits(other & ~mask) > distance)) continue;
      const candidate = this.sorted[at] ?? '';
      if (!fits(candidate)) continue;
      const measured = measure(candidate);
      if (measured > 0 && measured <= distance)
        found.push({ word: candidate, distance: measured, documents: this.documents(candidate) });
    }
    return found
      .sort((a, b) => a.distance - b.distance || b.documents - a.documents || byCode(a.word, b.word))
      .slice(0, limit);
  }

  private lowerBound(text: string): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sorted[middle] ?? '') < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function letters(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) mask |= 1 << (word.charCodeAt(i) % 32);
  return mask >>> 0;
}

function bits(mask: number): number {
  let rest = mask - ((mask >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
