import type { SectorDirectory, Vocabulary } from '@repere/reference';
import { contentWords } from '../text/content-words';
import { rootOf } from '../text/stem';

/** A sub-sector and how much the words speak of it; the unit means nothing by itself. */
export type Evidence = ReadonlyMap<string, number>;

/** A content word, as evidence sees it. */
interface ReadWord {
  readonly stem: string;
}

/** How much a phrase of each role teaches: a venue is where many needs happen. */
const TEACHES: Readonly<Record<string, number>> = { need: 1, action: 0.4, venue: 0.2, opaque: 0 };
/** What a feature counts for beside the word itself: two words in a row, the trade they derive from, their beginning. */
const PAIR = 0.9;
const ROOT = 0.4;
const BEGINNING = 0.4;
const BEGINNING_LETTERS = 5;
/** Keeps a word met once from being as sure as one met ten times. */
const CAUTION = 1;

/**
 * Which sub-sectors the words of a text speak of, counted over the vocabulary: a naive reading beside that of phrases,
 * which has an opinion on words that no phrase holds together. Pure; a few tens of milliseconds to build, some
 * microseconds a word to ask.
 */
export class SectorEvidence {
  /** Where the sub-sectors of a feature begin and end in the columns. */
  private readonly from = new Map<string, number>();
  private readonly ends: Uint32Array;
  private readonly sector: Uint8Array;
  private readonly weight: Float32Array;
  private readonly ids: readonly string[];
  private readonly known = new Set<string>();
  /** The written words, for completions and typing errors. */
  readonly words = new Map<string, number>();

  constructor(vocabulary: Vocabulary, sectors: SectorDirectory) {
    this.ids = sectors.all.flatMap(({ id, parentId }) => (parentId === null ? [] : [id]));
    const counts = this.count(vocabulary, sectors);
    let total = 0;
    for (const of of counts.values()) total += of.size;
    this.ends = new Uint32Array(counts.size);
    this.sector = new Uint8Array(total);
    this.weight = new Float32Array(total);
    this.fill(counts);
  }

  /** Was the word itself counted? */
  knows(stem: string): boolean {
    return this.known.has(stem);
  }

  /** What the words say together. @param words content words in the order of the text */
  of(words: readonly ReadWord[]): Evidence {
    const found = new Map<string, number>();
    for (const [feature, share] of featuresOf(words)) {
      const row = this.from.get(feature);
      if (row === undefined) continue;
      const start = row === 0 ? 0 : (this.ends[row - 1] ?? 0);
      for (let at = start; at < (this.ends[row] ?? 0); at++) {
        const id = this.ids[this.sector[at] ?? 0] ?? '';
        found.set(id, (found.get(id) ?? 0) + share * (this.weight[at] ?? 0));
      }
    }
    return found;
  }

  private count(vocabulary: Vocabulary, sectors: SectorDirectory): Map<string, Map<number, number>> {
    const counts = new Map<string, Map<number, number>>();
    const numbers = new Map(this.ids.map((id, number) => [id, number]));
    const below = (id: string): readonly string[] =>
      numbers.has(id) ? [id] : this.ids.filter((one) => one.startsWith(`${id}.`));
    const learn = (text: string, of: readonly string[], weight: number): void => {
      const ids = of.flatMap(below);
      const content = contentWords(text);
      const features = featuresOf(content);
      for (const [feature] of features) {
        const row = counts.get(feature) ?? new Map<number, number>();
        for (const id of ids) {
          const number = numbers.get(id) ?? 0;
          row.set(number, (row.get(number) ?? 0) + weight / ids.length / Math.sqrt(features.size));
        }
        counts.set(feature, row);
      }
    };
    for (const { fr, en, role, sectors: strong, related } of vocabulary.entries) {
      const of = strong.length > 0 ? strong : related;
      const weight = TEACHES[role] ?? 0;
      if (of.length > 0 && weight > 0) for (const phrase of [...fr, ...en]) learn(phrase, of, weight);
    }
    for (const { id, label } of sectors.all) for (const text of [label.fr, label.en]) learn(text, [id], 1);
    for (const { sector, fr, en } of vocabulary.evidence)
      for (const text of [...fr, ...en]) {
        learn(text, [sector], 1);
        for (const { token, stem } of contentWords(text)) {
          this.known.add(stem);
          this.words.set(token.word, (this.words.get(token.word) ?? 0) + 1);
        }
      }
    return counts;
  }

  /** The rarer a feature among sub-sectors and the surer, the more it weighs. */
  private fill(counts: ReadonlyMap<string, ReadonlyMap<number, number>>): void {
    let at = 0;
    let row = 0;
    for (const [feature, of] of counts) {
      const total = [...of.values()].reduce((sum, count) => sum + count, 0);
      const rarity = Math.log(1 + this.ids.length / of.size);
      for (const [number, count] of of) {
        this.sector[at] = number;
        this.weight[at] = (rarity * count) / (total + CAUTION);
        at++;
      }
      this.ends[row] = at;
      this.from.set(feature, row);
      row++;
    }
  }
}

/** The words, pairs of neighbours, roots and beginnings, each once, with what each counts for. */
function featuresOf(words: readonly ReadWord[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const said = words.filter(({ stem }) => !/^\d+$/.test(stem));
  said.forEach(({ stem }, at) => {
    found.set(stem, 1);
    found.set(`r:${rootOf(stem) ?? stem}`, ROOT);
    if (stem.length > BEGINNING_LETTERS) found.set(`p:${stem.slice(0, BEGINNING_LETTERS)}`, BEGINNING);
    const before = said[at - 1];
    if (before !== undefined) found.set(`${before.stem}_${stem}`, PAIR);
  });
  return found;
}
