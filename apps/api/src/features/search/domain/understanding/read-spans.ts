import type { Territory } from '@repere/reference';
import type { Meaning, MeaningHit, PhraseBook } from '../text/phrase-book';
import { stem } from '../text/stem';
import { words as foldedWords } from '../text/tokenise';
import { MOST_WORDS, type PlaceBook, type PlaceHit } from './place-book';
import { LONG_ENOUGH_TO_LEAVE, type QueryWord, type WordSources } from './query-words';
import type { Namesake, UnderstandOptions } from './query-understanding';

/** An unfinished word that could mean more sectors than this means none for sure. */
const SURE_SECTORS = 4;
const MAYBE_SECTORS = 10;

/** A run of content words read as one thing; `meaning` null is a word of its own. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning | null;
  readonly territories: readonly Territory[];
  /** The reader asked not to interpret it. */
  readonly plain?: boolean;
  /** « municipalité d'… », « à… »: the words say that a place is meant. */
  readonly evident?: boolean;
}

/** Cuts the words of a query into places, phrases of the vocabulary and single words; the longest reading wins. */
export function readSpans(
  content: readonly QueryWord[],
  text: string,
  sources: WordSources,
  options: UnderstandOptions,
): Span[] {
  const plain = plainWords(content, text, options.plain);
  const phrases = new Map(
    sources.book.read(content, content.length > LONG_ENOUGH_TO_LEAVE).map((hit) => [hit.from, hit]),
  );
  const unfinished = unfinishedPhrase(content, sources.book);
  if (unfinished !== null) phrases.set(unfinished.from, unfinished);
  const spans: Span[] = [];
  for (let at = 0; at < content.length;) {
    const word: Span = { from: at, to: at + 1, meaning: null, territories: [], plain: plain.has(at) };
    const span =
      options.interpret && !plain.has(at)
        ? (readAt(content, at, sources, phrases.get(at) ?? null, spans, options.language === 'fr') ?? word)
        : word;
    const kept = overlaps(span, plain) ? word : span;
    while (spans.length > 0 && (spans.at(-1)?.to ?? 0) > kept.from) spans.pop();
    spans.push(kept);
    at = kept.to;
  }
  return withoutContradictions(tellHomonymsApart(spans, sources.places), options.namesakes, sources.places);
}

function readAt(
  content: readonly QueryWord[],
  at: number,
  sources: WordSources,
  phrase: MeaningHit | null,
  spans: readonly Span[],
  french: boolean,
): Span | null {
  const expected = isTheCity(content, at, spans, french);
  const place = sources.places.at(content, at, expected) ?? mistypedPlace(content, at, sources.places);
  const phraseSpan: Span | null =
    phrase === null || isOnlyAlike(content[at], phrase, sources.book)
      ? null
      : { from: at, to: phrase.to, meaning: phrase.value, territories: [] };
  if (place === null) return phraseSpan;
  const isLonger = place.to - at > (phrase?.to ?? at) - at;
  const isName = phrase === null || phrase.value.role === 'place';
  const asPlace = isLonger || isName || (place.to === phrase.to && (place.evident || expected));
  return asPlace ? placeSpan(place, spans) : phraseSpan;
}

/** A form or a recognition is written as it is: « scopes » is no SCOP. */
const isOnlyAlike = (word: QueryWord | undefined, phrase: MeaningHit, book: PhraseBook): boolean =>
  phrase.to === phrase.from + 1 &&
  (phrase.value.role === 'form' || phrase.value.role === 'recognition') &&
  !book.words.has(word?.token.word ?? '');

/** « Québec » alone is the city in a list of places, and in French after a need: « traiteur Québec ». */
function isTheCity(content: readonly QueryWord[], at: number, spans: readonly Span[], french: boolean): boolean {
  const word = content[at];
  const before = spans.at(-1);
  if (word?.token.word !== 'quebec' || before === undefined) return false;
  const afterNeed = french && at === content.length - 1 && at < FEW_WORDS && before.meaning?.role === 'need';
  return before.territories.length > 0 || (afterNeed && word.before.length === 0);
}

const FEW_WORDS = 5;

/** Looked for only where a word is nobody's, or where a preposition calls for a place. */
function mistypedPlace(content: readonly QueryWord[], at: number, places: PlaceBook): PlaceHit | null {
  if (content.length > LONG_ENOUGH_TO_LEAVE) return null;
  const doubtful = content.slice(at, at + MOST_WORDS).some((word) => word.unknown);
  return doubtful || places.isCalledFor(content, at) ? places.nearAt(content, at) : null;
}

/** What the last word may become as a phrase of the vocabulary, with the words before it if they begin one. */
function unfinishedPhrase(content: readonly QueryWord[], book: PhraseBook): MeaningHit | null {
  const last = content.at(-1);
  if (last === undefined || last.completions.length === 0 || last.token.word.length < 3) return null;
  const hits = last.completions
    .filter((word) => book.knows(word))
    .flatMap((word) => {
      const finished = [...content.slice(0, -1), { ...last, stem: stem(word) }];
      return book.read(finished).filter((hit) => hit.to === content.length && hit.value.sectors.length > 0);
    });
  const from = Math.min(...hits.map((hit) => hit.from));
  const longest = hits.filter((hit) => hit.from === from);
  if (longest.length === 0) return null;
  const sectors = [...new Set(longest.flatMap((hit) => hit.value.sectors))];
  const sure = sectors.length <= SURE_SECTORS;
  const role = longest.every((hit) => hit.value.role === 'venue') ? 'venue' : 'need';
  return {
    from,
    to: content.length,
    value: { role, sectors: sure ? sectors : [], related: sure ? [] : sectors.slice(0, MAYBE_SECTORS), codes: [] },
  };
}

/** « MRC de » before a place belongs to it, unless it already belongs to something else. */
function placeSpan(place: PlaceHit, spans: readonly Span[]): Span {
  const before = spans.at(-1);
  const free = before === undefined || before.to <= place.from || before.to - before.from === 1;
  return {
    from: free ? place.from : place.from + 1,
    to: place.to,
    meaning: null,
    territories: place.territories,
    evident: place.evident,
  };
}

/** Words the reader asked not to interpret, wherever they stand. */
function plainWords(content: readonly QueryWord[], text: string, plain: readonly string[]): Set<number> {
  const found = new Set<number>();
  for (const phrase of plain) {
    const wanted = foldedWords(phrase);
    const written = content.map((word) => foldedWords(text.slice(word.token.start, word.token.end)).at(-1) ?? '');
    const inPhrase = written.map((word) => wanted.includes(word));
    inPhrase.forEach((is, at) => {
      if (is) found.add(at);
    });
  }
  return found;
}

const overlaps = (span: Span, plain: ReadonlySet<number>): boolean => {
  for (let at = span.from; at < span.to; at++) if (plain.has(at)) return true;
  return false;
};

/** « Saint-Lambert, Champlain »: the place beside says which; both become one span. */
function tellHomonymsApart(spans: readonly Span[], places: PlaceBook): Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    const before = kept.at(-1);
    const merged = before === undefined ? null : (narrowed(before, span, places) ?? narrowed(span, before, places));
    if (merged === null || before === undefined) kept.push(span);
    else kept[kept.length - 1] = { ...merged, from: before.from, to: span.to };
  }
  return kept;
}

function narrowed(span: Span, beside: Span, places: PlaceBook): Span | null {
  if (span.territories.length === 0 || beside.territories.length === 0) return null;
  const inside = span.territories.filter((territory) => places.within(territory, beside.territories));
  const beyond = beside.territories.every((territory) => territory.level !== 'municipality');
  return beyond && inside.length > 0 && inside.length <= span.territories.length
    ? { ...span, territories: inside }
    : null;
}

/** When an enterprise bears this very name, a place or form that would hide it is read as part of the name. */
function withoutContradictions(spans: readonly Span[], namesakes: readonly Namesake[], places: PlaceBook): Span[] {
  if (namesakes.length === 0) return [...spans];
  return spans.flatMap((span): Span[] => {
    const isPlace = span.territories.length > 0;
    const isFilter = isPlace || span.meaning?.role === 'form' || span.meaning?.role === 'recognition';
    if (!isFilter || (isPlace && namesakes.some((one) => places.seats(one.municipality, span.territories))))
      return [span];
    return Array.from({ length: span.to - span.from }, (_, index) => ({
      from: span.from + index,
      to: span.from + index + 1,
      meaning: null,
      territories: [],
    }));
  });
}
