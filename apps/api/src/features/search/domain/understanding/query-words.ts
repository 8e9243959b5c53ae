import { forgiven } from '@repere/reference';
import type { Lexicon } from '../text/lexicon';
import { contentWords, type ContentWord } from '../text/content-words';
import type { PhraseBook } from '../text/phrase-book';
import { stem } from '../text/stem';
import type { PlaceBook } from './place-book';
import type { SectorEvidence } from './sector-evidence';

/** A content word of a query, with what it may stand for when it is unfinished or mistyped. */
export interface QueryWord extends ContentWord {
  /** Folded words that begin with it: she is still typing. */
  readonly completions: readonly string[];
  /** Folded words close to it, best first, when it is not a word of the directory. */
  readonly near: readonly string[];
  /** What was typed, folded, when a correction took its place. */
  readonly corrected: string | null;
  /** The correction took the place of a word that exists, or of another first letter: it may not be what was meant. */
  readonly doubtful: boolean;
  /** No listing and no vocabulary holds it. */
  readonly unknown: boolean;
}

export interface WordSources {
  readonly book: PhraseBook;
  readonly places: PlaceBook;
  readonly evidence: SectorEvidence;
  /** Words that exist, close to others that mean a sector. */
  readonly lookAlikes: ReadonlySet<string>;
  /** Words of the listings. */
  readonly listed: Lexicon;
  /** Words of the vocabulary and of place names. */
  readonly known: Lexicon;
}

const COMPLETIONS = 40;
const NEAR = 5;
/** A short unfinished word is rather unfinished than mistyped. */
const SHORT = 6;

/**
 * Reads the words of a query; only words nobody knows are corrected, and only the last may be unfinished. A doubtful
 * correction (another first letter) is made only when nothing else in the text says what is meant.
 */
export function queryWords(text: string, sources: WordSources): QueryWord[] {
  const content = contentWords(text);
  const open = /[\p{L}\p{M}\p{N}]$/u.test(text);
  const correct = content.length <= LONG_ENOUGH_TO_LEAVE;
  const words = content.map((word, index) => readWord(word, open && index === content.length - 1, correct, sources));
  const sure = words.map((word) => (isSure(word) ? corrected(word) : word));
  const says = sources.book.read(sure).some(({ value }) => value.role === 'need' || value.role === 'form');
  const read = !says ? sure.map((word) => (word.corrected === null ? corrected(word) : word)) : sure;
  return read.map((word) => ({ ...word, doubtful: isDoubtful(word, sources) }));
}

function readWord(word: ContentWord, last: boolean, correct: boolean, sources: WordSources): QueryWord {
  const typed = word.token.word;
  const plain: QueryWord = { ...word, completions: [], near: [], corrected: null, doubtful: false, unknown: false };
  if (sources.book.knows(typed) || sources.places.knows(typed) || sources.evidence.knows(word.stem)) return plain;
  const documents = sources.listed.documents(typed);
  const completions = last && typed.length >= 2 ? complete(typed, sources) : [];
  if (documents > 0) return { ...plain, completions };
  const near = correct ? nearWords(typed, sources) : [];
  const finishes = completions.some((other) => sources.book.isNeed(other) || sources.places.knows(other));
  const place = finishedPlace(typed, completions, sources);
  if (place !== null) return { ...plain, near: [place], unknown: true };
  const mistyped = !finishes && typed.length > SHORT && sources.book.isNeed(near[0] ?? '');
  if (completions.length > 0 && !mistyped) return { ...plain, completions, unknown: true };
  if (near.length > 0) return { ...plain, near, unknown: true };
  if (!last || !correct || typed.length < 5) return { ...plain, unknown: true };
  const unfinished = [...sources.known.nearPrefix(typed, 1, NEAR), ...sources.listed.nearPrefix(typed, 1, NEAR)];
  return { ...plain, completions: [...new Set(unfinished.map((found) => found.word))], unknown: true };
}

/** The one place name that a single letter would finish, when nothing else begins so: « Sherbrook ». */
function finishedPlace(typed: string, completions: readonly string[], { book, places }: WordSources): string | null {
  if (typed.length < SHORT || completions.some((word) => book.isNeed(word))) return null;
  const [only, ...others] = completions.filter((word) => places.knows(word));
  return only !== undefined && others.length === 0 && only.length === typed.length + 1 ? only : null;
}

/** Puts the nearest word in the place of the one typed. */
function corrected(word: QueryWord): QueryWord {
  const [best, ...near] = word.near;
  if (best === undefined) return word;
  return {
    ...word,
    token: { ...word.token, word: best },
    stem: stem(best),
    near,
    corrected: word.token.word,
    unknown: false,
  };
}

/** Two errors or fewer that leave the first letter: nobody misses that one. */
const isSure = ({ near: [best = ''], token: { word } }: QueryWord): boolean => best[0] === word[0];

const isDoubtful = ({ corrected: typed, token }: QueryWord, { lookAlikes }: WordSources): boolean =>
  typed !== null && (lookAlikes.has(typed) || typed[0] !== token.word[0]);

/** A pasted text has names and references that are no typing errors. */
export const LONG_ENOUGH_TO_LEAVE = 16;

function complete(typed: string, sources: WordSources): string[] {
  const found = [...sources.known.complete(typed, COMPLETIONS), ...sources.listed.complete(typed, COMPLETIONS)];
  return [...new Set(found)].filter((word) => word !== typed);
}

/** At equal distance: those that keep the first letter, then needs, other words of the vocabulary and places, then the commonest. */
function nearWords(typed: string, sources: WordSources): string[] {
  const distance = forgiven(typed);
  const trust = (word: string, known: boolean): number => (sources.book.isNeed(word) ? 2 : known ? 1 : 0);
  const found = [
    ...sources.known.near(typed, distance, NEAR * 3).map((near) => ({ ...near, trust: trust(near.word, true) })),
    ...sources.listed.near(typed, distance, NEAR * 3).map((near) => ({ ...near, trust: trust(near.word, false) })),
  ];
  const ranked = found.sort(
    (a, b) =>
      a.distance - b.distance ||
      Number(b.word[0] === typed[0]) - Number(a.word[0] === typed[0]) ||
      b.trust - a.trust ||
      b.documents - a.documents,
  );
  return [...new Set(ranked.map((near) => near.word))].slice(0, NEAR);
}
