import type { Language } from '@repere/kernel';
import type { SectorDirectory, Vocabulary } from '@repere/reference';
import { contentWords } from '../text/content-words';
import { words as foldedWords } from '../text/tokenise';

/** A need one can search for, and the sub-sector it belongs to. */
export interface NeedSuggestion {
  readonly text: string;
  readonly sector: string;
}

interface Phrase extends NeedSuggestion {
  readonly folded: string;
  /** The same for « traiteur » and « traiteurs ». */
  readonly key: string;
  /** Rank inside its entry: the first phrase is the one to suggest. */
  readonly rank: number;
}

/** The phrases of the vocabulary and the sector labels of one language, ready to be suggested. */
export function needPhrases(vocabulary: Vocabulary, sectors: SectorDirectory, language: Language): readonly Phrase[] {
  const phrases = new Map<string, Phrase>();
  const add = (text: string, sector: string, rank: number): void => {
    const folded = foldedWords(text).join(' ');
    const known = phrases.get(folded);
    if (folded.length > 1 && (known === undefined || known.rank > rank))
      phrases.set(folded, { text, sector, folded, key: keyOf(text), rank });
  };
  const opened = new Set<string>();
  for (const entry of vocabulary.entries) {
    const [sector] = entry.sectors;
    if (entry.role === 'opaque' || sector === undefined) continue;
    // The entry that opens a sub-sector says what to suggest first; later ones add everyday words.
    const later = opened.has(sector) ? 1 : 0;
    opened.add(sector);
    entry[language].forEach((text, rank) => add(text, sector, rank + later));
  }
  for (const { id, parentId, label } of sectors.all) if (parentId !== null) add(label[language], id, 0);
  return [...phrases.values()];
}

const keyOf = (text: string): string =>
  contentWords(text)
    .map((word) => word.stem)
    .join(' ');

/** Phrases that begin with the text, then those one of whose words does; at most two of a sector while others remain. */
export function suggestNeeds(phrases: readonly Phrase[], typed: string, limit: number): NeedSuggestion[] {
  const text = foldedWords(typed).join(' ');
  if (text === '') return [];
  const found = phrases
    .flatMap((phrase) => {
      const place = phrase.folded.startsWith(text) ? 0 : ` ${phrase.folded}`.includes(` ${text}`) ? 1 : 2;
      return place === 2 ? [] : [{ phrase, place }];
    })
    .sort(
      (a, b) =>
        a.place - b.place ||
        a.phrase.rank - b.phrase.rank ||
        a.phrase.folded.length - b.phrase.folded.length ||
        (a.phrase.folded < b.phrase.folded ? -1 : 1),
    );
  const bySector = new Map<string, number>();
  const seenKeys = new Set<string>();
  const [first, later]: [Phrase[], Phrase[]] = [[], []];
  for (const { phrase } of found) {
    if (seenKeys.has(phrase.key)) continue;
    seenKeys.add(phrase.key);
    const seen = bySector.get(phrase.sector) ?? 0;
    bySector.set(phrase.sector, seen + 1);
    (seen < 2 ? first : later).push(phrase);
  }
  return [...first, ...later].slice(0, limit).map(({ text: shown, sector }) => ({ text: shown, sector }));
}
