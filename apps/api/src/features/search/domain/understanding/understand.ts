import { label, parseNeq } from '@repere/kernel';
import { territoryLabel, type ReferenceSnapshot, type TerritoryLabel, type Vocabulary } from '@repere/reference';
import { WordLexicon, type Lexicon } from '../text/lexicon';
import { PhraseBook } from '../text/phrase-book';
import { keysOfStems, nameKeys } from '../text/terms';
import { codesOf } from './codes';
import { PlaceBook } from './place-book';
import { queryWords, type QueryWord } from './query-words';
import { doubtsOf } from './doubts';
import type { QueryUnderstanding, UnderstandOptions, UnderstoodWord } from './query-understanding';
import { readSpans, type Span } from './read-spans';
import { SectorEvidence } from './sector-evidence';
import { unitsOf, type Units } from './units';

/** The vocabulary and the places made ready once, for every query. */
export interface Readers {
  readonly reference: ReferenceSnapshot;
  readonly book: PhraseBook;
  readonly places: PlaceBook;
  readonly evidence: SectorEvidence;
  readonly known: Lexicon;
  readonly lookAlikes: ReadonlySet<string>;
  readonly labelOf: TerritoryLabel;
}

/** Prepares the vocabulary and the territories for reading; a few tens of milliseconds, once per version of either. */
export function prepareReaders(reference: ReferenceSnapshot, vocabulary: Vocabulary): Readers {
  const book = new PhraseBook(
    vocabulary,
    reference.sectors,
    reference.territories.all.map(({ name }) => name),
  );
  const places = new PlaceBook(reference.territories, vocabulary, book);
  const evidence = new SectorEvidence(vocabulary, reference.sectors);
  const counts = new Map<string, number>();
  for (const [word, count] of [...book.words, ...places.words, ...evidence.words])
    counts.set(word, (counts.get(word) ?? 0) + count);
  return {
    reference,
    book,
    places,
    evidence,
    known: new WordLexicon(counts),
    lookAlikes: new Set(vocabulary.lookAlikes),
    labelOf: territoryLabel(reference.territories),
  };
}

/** Keys under which the text may be an enterprise's name, as typed and as corrected. */
export function possibleNames(q: string, readers: Readers, listed: Lexicon): string[] {
  const stems = queryWords(q, { ...readers, listed }).map((word) => word.stem);
  return [...new Set([...nameKeys(q), ...keysOfStems(stems)])];
}

/**
 * Reads what a search text means: places, legal forms and recognitions that act as filters, sectors, corrections, codes.
 * Pure; `listed` holds the words of the listings.
 * @example understand('déneigement drummondville', options, readers, listed).places[0].code // '49058'
 */
export function understand(
  q: string,
  options: UnderstandOptions,
  readers: Readers,
  listed: Lexicon,
): QueryUnderstanding {
  const content = queryWords(q, { ...readers, listed });
  const spans = readSpans(content, q, { ...readers, listed }, options);
  const long = content.length > LONG;
  const filters = filterSpans(spans, long, content);
  const setAside = new Set<Span>([...filters.places, ...filters.forms, ...filters.recognitions]);
  const rest = spans.filter((span) => !setAside.has(span));
  const heard = options.interpret ? heardWords(content, rest) : [];
  const evidence = readers.evidence.of(heard);
  const { units, needs, guess, also, padding } = unitsOf(content, rest, long, {
    listed,
    evidence,
    doubts: doubtsOf(content, heard, readers.evidence),
  });
  const wordsOf = (span: Span): string => writtenWords(q, content, span);
  const sectors = sectorsOf({ needs, guess }, { wordsOf, heard: writtenBy(q, heard, readers) }, readers, options);
  const restStems = rest.flatMap((span) => content.slice(span.from, span.to).map((word) => word.stem));
  return {
    text: without(q, [...setAside], content),
    ...understoodFilters(filters, wordsOf, readers, options),
    sectors,
    corrections: corrections(q, content, readers),
    unplaced: options.interpret ? unplacedIn(content, spans, wordsOf, readers.places) : [],
    codes: codesOf(
      sectors.map(({ id }) => id),
      readers.reference,
      options.language,
    ),
    units: withNumber(q, units),
    also,
    padding,
    long,
    nameKeys: [
      ...new Set([...nameKeys(q), ...keysOfStems(content.map((word) => word.stem)), ...keysOfStems(restStems)]),
    ],
  };
}

const writtenWords = (q: string, content: readonly QueryWord[], span: Span): string =>
  q.slice(content[span.from]?.token.start ?? 0, content[span.to - 1]?.token.end ?? 0);

function understoodFilters(
  { places, forms, recognitions }: ReturnType<typeof filterSpans>,
  wordsOf: (span: Span) => string,
  readers: Readers,
  options: UnderstandOptions,
): Pick<QueryUnderstanding, 'places' | 'setAside' | 'forms' | 'recognitions'> {
  const { explicit } = options;
  const coded = (spans: readonly Span[], terms: Parameters<typeof codedWords>[2]): UnderstoodWord[] =>
    spans.flatMap((span) => codedWords(span, wordsOf(span), terms, options));
  const named = places.flatMap((span) => placeWords(span, wordsOf(span), readers, options));
  return {
    places: explicit.places ? [] : named,
    setAside: explicit.places ? named : [],
    forms: explicit.forms ? [] : coded(forms, formTerms(readers)),
    recognitions: explicit.recognitions ? [] : coded(recognitions, readers.reference.recognitions),
  };
}

/** Content words beyond which a text is a pasted notice or specification rather than a search. */
const LONG = 9;
/** Places a pasted text may filter by: those named with a preposition, the first ones. */
const PLACES_OF_A_LONG_TEXT = 3;

function filterSpans(spans: readonly Span[], long: boolean, content: readonly QueryWord[]) {
  const places = spans.filter((span) => span.territories.length > 0);
  const evident = places.filter((span) => span.evident === true || (content[span.from]?.before.length ?? 0) > 0);
  return {
    places: long ? evident.slice(0, PLACES_OF_A_LONG_TEXT) : places,
    forms: long ? [] : spans.filter((span) => span.meaning?.role === 'form'),
    recognitions: long ? [] : spans.filter((span) => span.meaning?.role === 'recognition'),
  };
}

const placeWords = (span: Span, words: string, readers: Readers, options: UnderstandOptions): UnderstoodWord[] =>
  span.territories.map((territory) => ({
    code: territory.code,
    label: readers.labelOf(territory, options.language),
    words,
  }));

const formTerms = ({ reference }: Readers) => [...reference.formFamilies, ...reference.legalForms];

function codedWords(
  span: Span,
  words: string,
  terms: ReturnType<typeof formTerms> | ReferenceSnapshot['recognitions'],
  options: UnderstandOptions,
): UnderstoodWord[] {
  return (span.meaning?.codes ?? []).flatMap((code) => {
    const term = terms.find((one) => one.code === code);
    return term === undefined ? [] : [{ code, label: label(term.label, options.language), words }];
  });
}

/** Words that no filter and no formula holds, and that the reader lets us interpret. */
const heardWords = (content: readonly QueryWord[], rest: readonly Span[]): QueryWord[] =>
  rest
    .filter(({ plain, meaning, from, to }) => plain !== true && !(meaning?.role === 'boilerplate' && to - from > 1))
    .flatMap(({ from, to }) => content.slice(from, to));

/** The reader's words that speak of a sub-sector. */
const writtenBy =
  (q: string, heard: readonly QueryWord[], { evidence }: Readers) =>
  (sector: string): string =>
    heard
      .filter((word) => (evidence.of([word]).get(sector) ?? 0) > 0)
      .map(({ token }) => q.slice(token.start, token.end))
      .join(' ');

/** Sectors of what is asked for, in the order of the text; those of its surroundings are left out. */
function sectorsOf(
  { needs, guess }: Pick<Units, 'needs' | 'guess'>,
  written: { readonly wordsOf: (span: Span) => string; readonly heard: (sector: string) => string },
  readers: Readers,
  options: UnderstandOptions,
): QueryUnderstanding['sectors'] {
  const found = new Map<string, { id: string; label: string; words: string }>();
  const add = (id: string, words: string): void => {
    const sector = readers.reference.sectors.get(id);
    if (sector !== undefined && !found.has(id))
      found.set(id, { id, label: label(sector.label, options.language), words });
  };
  for (const id of guess) add(id, written.heard(id));
  for (const { span, sectors, head } of needs) if (head) for (const id of sectors) add(id, written.wordsOf(span));
  return [...found.values()].slice(0, 8);
}

/** Places that no table of ours holds: outside Québec, or a postal code that nothing places. They stay words. */
function unplacedIn(
  content: readonly QueryWord[],
  spans: readonly Span[],
  wordsOf: (span: Span) => string,
  places: PlaceBook,
): QueryUnderstanding['unplaced'] {
  const held = (at: number): boolean =>
    spans.some(({ from, to, territories }) => territories.length > 0 && from <= at && at < to);
  return places
    .unplaced(content)
    .flatMap(({ from, to, kind }) =>
      held(from) ? [] : [{ kind, words: wordsOf({ from, to, meaning: null, territories: [] }) }],
    );
}

/** In the reader's own letters, and with the accents of the word meant. */
const corrections = (
  q: string,
  content: readonly QueryWord[],
  { book, places }: Readers,
): QueryUnderstanding['corrections'] =>
  content.flatMap(({ corrected, token }) =>
    corrected === null
      ? []
      : [
          {
            from: q.slice(token.start, token.end).replace(/^\p{L}+['’]/u, ''),
            to: places.display(book.display(token.word)),
          },
        ],
  );

/** The text without the words of some spans, tidied. */
function without(q: string, spans: readonly Span[], content: readonly QueryWord[]): string {
  let text = '';
  let at = 0;
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    text += q.slice(at, content[span.from]?.token.start ?? at);
    at = content[span.to - 1]?.token.end ?? at;
  }
  return tidy(text + q.slice(at));
}

/** Prepositions and marks left hanging at the end are dropped. */
const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(
      /(?:[\s,;:()–-]+|(?<![\p{L}\p{N}])(?:à|a|au|aux|en|dans|la|le|les|l['’]|de|du|des|d['’]|in|at|near|the|of)(?![\p{L}\p{N}]))+$/iu,
      '',
    )
    .trim();

function withNumber(q: string, units: QueryUnderstanding['units']): QueryUnderstanding['units'] {
  const found = /(?<!\d)(?:\d[\s\u00a0\u202f.–-]?){9}\d(?!\d)/.exec(q);
  const parsed = found === null ? null : parseNeq(found[0]);
  return parsed?.ok === true ? [{ kind: 'number', neq: parsed.value.neq }, ...units.filter(notDigits)] : units;
}

const notDigits = (unit: QueryUnderstanding['units'][number]): boolean =>
  unit.kind !== 'word' || !/^\d+$/.test(unit.stem);
