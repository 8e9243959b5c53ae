import {
  editDistance,
  forgiven,
  PROVINCE,
  type Territory,
  type TerritoryDirectory,
  type TerritoryLevel,
  type Vocabulary,
} from '@repere/reference';
import { contentWords, type ContentWord } from '../text/content-words';
import type { PhraseBook } from '../text/phrase-book';
import { PhraseTrie } from '../text/phrase-trie';
import { words as foldedWords } from '../text/tokenise';
import { articleOf, asWritten, namesOf, numbersOf } from './place-words';
import { Elsewhere, isPostalCode, type Unplaced } from './elsewhere';

/** A territory a phrase may mean, and how: by its name, another of its names, or an everyday short form. */
interface Candidate {
  readonly territory: Territory;
  readonly via: 'name' | 'alias' | 'short';
}

/** A place recognised among content words `[from, to)`; several territories are alternatives. */
export interface PlaceHit {
  readonly from: number;
  readonly to: number;
  readonly territories: readonly Territory[];
  /** A preposition or « MRC de » says that a place is meant, not a word that looks like one. */
  readonly evident: boolean;
}

const LEVEL_WORDS: Readonly<Record<string, TerritoryLevel>> = {
  mrc: 'mrc',
  rcm: 'mrc',
  agglomeration: 'mrc',
  region: 'region',
  ville: 'municipality',
  city: 'municipality',
  town: 'municipality',
  municipalite: 'municipality',
  municipality: 'municipality',
  village: 'municipality',
  arrondissement: 'municipality',
  borough: 'municipality',
};
const LOCATIVE = new Set([
  'a',
  'au',
  'aux',
  'dans',
  'en',
  'vers',
  'chez',
  'in',
  'at',
  'near',
  'to',
  'from',
  'around',
  'within',
]);
const PROVINCIAL = new Set(['au', 'tout', 'all', 'in']);
const PREPOSITIONS = new Set([...LOCATIVE, 'de', 'du', 'des', 'd', 'pour', 'sur', 'for', 'of']);
/** After these, a name is that of a street, a school or a river. */
const BEARERS = new Set(
  'rue boul boulevard avenue av chemin ch rang route autoroute pont ecole eglise paroisse parc place arena hopital cegep college universite street road school church park bridge riviere lac mont caisse club fondation'.split(
    ' ',
  ),
);

/** The province or the country after a place, as on an envelope. */
const PROVINCE_WORDS = new Set(['qc', 'pq', 'quebec', 'canada']);
/** A name of several words, mistyped, has this many letters at least: shorter ones resemble too much. */
const LONG_NAME = 8;
/** Words of a name at most, where a mistyped one is looked for. */
export const MOST_WORDS = 6;

/** The names of Québec's territories, ready to be recognised in a search. */
export class PlaceBook {
  private readonly trie = new PhraseTrie<readonly Candidate[]>();
  /** Names of several words by their stems: « Trois Rivière », « Sept Île ». */
  private readonly stemmed = new PhraseTrie<readonly Candidate[]>();
  /** Every word of a place name, folded, with how many names use it. */
  readonly words = new Map<string, number>();
  private readonly written = new Map<string, string>();
  /** Names of several words by their first letter, as their words stand: mistyped ones are looked for among them. */
  private readonly spelled = new Map<string, Map<string, Candidate[]>>();
  /** The same written in one word: « troisrivieres ». */
  private readonly joined = new Set<string>();
  private readonly guarded: ReadonlySet<string>;
  private readonly elsewhere: Elsewhere;

  constructor(
    private readonly territories: TerritoryDirectory,
    vocabulary: Vocabulary,
    private readonly book: PhraseBook,
  ) {
    this.guarded = new Set(vocabulary.guardedPlaces.flatMap((name) => foldedWords(name)));
    for (const territory of territories.all) {
      if (territory.level === 'province') continue;
      for (const name of namesOf(territory)) this.add(name, [{ territory, via: 'name' }]);
      for (const name of territory.aliases) this.add(name, [{ territory, via: 'alias' }]);
      for (const name of numbersOf(territory)) this.add(name, [{ territory, via: 'short' }]);
    }
    this.elsewhere = new Elsewhere(vocabulary.outsidePlaces, (keys) => this.trie.get(keys) !== undefined);
    for (const { phrases, codes } of vocabulary.places) {
      const found = codes.flatMap((code) => territories.get(code) ?? []);
      for (const phrase of phrases)
        this.add(
          phrase,
          found.map((territory) => ({ territory, via: 'short' as const })),
        );
    }
  }

  knows(word: string): boolean {
    return this.words.has(word) || this.joined.has(word) || this.elsewhere.knows(word);
  }

  /** Places that act as no filter: those outside Québec, and postal codes that follow no place. */
  unplaced(content: readonly ContentWord[]): Unplaced[] {
    return this.elsewhere.in(content);
  }

  /** A folded word of a place name as it is written. */
  display(word: string): string {
    return this.written.get(word) ?? word;
  }

  /**
   * The longest place beginning at a content word, if it may be one there.
   * @param expected a place is likely there: a word that looks like something else is one
   */
  at(content: readonly ContentWord[], at: number, expected = false): PlaceHit | null {
    const cut = (index: number): boolean => content[index]?.breakBefore ?? false;
    const hit =
      this.trie.longest(
        content.map((word) => word.token.word),
        at,
        cut,
      ) ??
      this.stemmed.longest(
        content.map((word) => word.stem),
        at,
        cut,
      );
    return hit === null ? null : this.placed(content, { from: at, to: hit.to }, hit.value, expected);
  }

  /**
   * A name of several words with a typing error in it that no single word shows (« Riviere-du-Loop »). Names as close as
   * one another are all given: a doubt stays a choice.
   */
  nearAt(content: readonly ContentWord[], at: number): PlaceHit | null {
    for (let to = Math.min(content.length, at + MOST_WORDS); to > at + 1; to--) {
      if (content.slice(at + 1, to).some((word) => word.breakBefore)) continue;
      const typed = asWritten(content.slice(at, to));
      const limit = typed.length < LONG_NAME ? 0 : Math.min(forgiven(typed), typed.length < 12 ? 1 : 2);
      const near = [...(this.spelled.get(typed.charAt(0)) ?? [])]
        .filter(([name]) => Math.abs(name.length - typed.length) <= limit)
        .map(([name, candidates]) => ({ candidates, distance: editDistance(typed, name, limit) }))
        .filter(({ distance }) => distance <= limit)
        .sort((a, b) => a.distance - b.distance);
      const nearest = near.filter(({ distance }) => distance === near[0]?.distance);
      if (limit > 0 && nearest.length > 0)
        return this.placed(
          content,
          { from: at, to },
          nearest.flatMap(({ candidates }) => candidates),
        );
    }
    return null;
  }

  /** Does « à », « dans », « MRC de »… stand before the word? */
  isCalledFor(content: readonly ContentWord[], at: number): boolean {
    return levelBefore(content, at) !== null || (content[at]?.before.some((word) => LOCATIVE.has(word)) ?? false);
  }

  private placed(
    content: readonly ContentWord[],
    { from, to }: { readonly from: number; readonly to: number },
    candidates: readonly Candidate[],
    expected = false,
  ): PlaceHit | null {
    const first = content[from];
    if (first === undefined) return null;
    const level = levelBefore(content, from);
    const previous = first.breakBefore ? undefined : content[from - 1]?.token.word;
    if (level === null && previous !== undefined && BEARERS.has(previous)) return null;
    const evident = this.isCalledFor(content, from);
    if (!evident && !expected && this.looksLikeAWord(candidates, content.slice(from, to))) return null;
    const isQuebec = to === from + 1 ? this.province(candidates, first) : null;
    const territories = isQuebec ?? choose(candidates, level);
    if (territories.length === 0) return null;
    return {
      from: level === null ? from : from - 1,
      to: this.withProvince(content, to),
      territories,
      evident: evident || first.before.some((word) => PREPOSITIONS.has(word)),
    };
  }

  /** Where a place ends once « QC », « (Québec) », a postal code after it are counted; « Lévis, Québec et Laval » are three places. */
  private withProvince(content: readonly ContentWord[], to: number): number {
    let end = to;
    const says = (word: ContentWord): boolean => PROVINCE_WORDS.has(word.token.word) || isPostalCode(word.token.word);
    for (let word = content[end]; word !== undefined && word.before.length === 0 && says(word); word = content[end])
      end++;
    const next = content[end];
    const isList = next !== undefined && this.trie.get([next.token.word]) !== undefined;
    return isList ? to : end;
  }

  /** « au Québec » is the province, where « à Québec » is the city. */
  private province(candidates: readonly Candidate[], first: ContentWord): readonly Territory[] | null {
    const quebec = this.territories.get(PROVINCE);
    const isCity = quebec !== undefined && candidates.some(({ territory }) => territory.name === quebec.name);
    return isCity && first.before.some((word) => PROVINCIAL.has(word)) ? [quebec] : null;
  }

  /** One common word is not a place by itself: « La Patrie » needs its article, « Plaisance » its preposition. */
  private looksLikeAWord(candidates: readonly Candidate[], content: readonly ContentWord[]): boolean {
    const [only, ...others] = content;
    if (only === undefined || others.length > 0) return false;
    if (candidates.some(({ via }) => via === 'short')) return false;
    const articles = new Set(candidates.flatMap(({ territory }) => articleOf(territory.name)));
    if (articles.size > 0 && candidates.every(({ territory }) => articleOf(territory.name).length > 0))
      return !only.before.some((word) => articles.has(word));
    return this.book.means(only.token.word) || this.guarded.has(only.token.word);
  }

  private add(name: string, candidates: readonly Candidate[]): void {
    const content = contentWords(name);
    const keys = content.map((word) => word.token.word);
    const both = (old: readonly Candidate[], added: readonly Candidate[]): Candidate[] => [...old, ...added];
    this.trie.add(keys, candidates, both);
    if (keys.length > 1) {
      this.stemmed.add(
        content.map((word) => word.stem),
        candidates,
        both,
      );
      const written = asWritten(content);
      const alike = this.spelled.get(written.charAt(0)) ?? new Map<string, Candidate[]>();
      alike.set(written, [...(alike.get(written) ?? []), ...candidates]);
      this.spelled.set(written.charAt(0), alike);
      const joined = written.replaceAll(' ', '');
      for (const word of new Set([joined, joined.replace(/^saint/, 'st')])) {
        this.joined.add(word);
        this.trie.add([word], candidates, both);
      }
    }
    for (const { token } of content) {
      this.words.set(token.word, (this.words.get(token.word) ?? 0) + 1);
      if (!this.written.has(token.word)) this.written.set(token.word, name.slice(token.start, token.end));
    }
  }

  /** Does a municipality lie in one of the places? */
  seats(municipality: string, places: readonly Territory[]): boolean {
    return places.some((place) => this.territories.within(municipality, place.code));
  }

  /** Is one of the places below, or the same as, another one that stands beside it? */
  within(territory: Territory, others: readonly Territory[]): boolean {
    return others.some((other) => other.code !== territory.code && this.territories.within(territory.code, other.code));
  }
}

function levelBefore(content: readonly ContentWord[], at: number): TerritoryLevel | null {
  if (content[at]?.breakBefore !== false) return null;
  const word = content[at - 1]?.token.word ?? '';
  return Object.hasOwn(LEVEL_WORDS, word) ? (LEVEL_WORDS[word] ?? null) : null;
}

/** The level said wins; else a municipality before a region, a region before an MRC; a name before another name. */
function choose(candidates: readonly Candidate[], level: TerritoryLevel | null): Territory[] {
  const ofLevel = level === null ? [] : candidates.filter(({ territory }) => territory.level === level);
  if (level === null && candidates.every(({ via }) => via === 'short')) return distinct(candidates);
  const pool = ofLevel.length > 0 ? ofLevel : candidates;
  for (const via of ['name', 'alias', 'short'] as const)
    for (const wanted of ['municipality', 'region', 'mrc'] as const) {
      const found = pool.filter(({ territory, via: how }) => how === via && territory.level === wanted);
      const proper = found.filter(({ territory }) => wanted !== 'municipality' || territory.kind === 'municipality');
      if (found.length > 0) return distinct(proper.length > 0 ? proper : found);
    }
  return distinct(pool);
}

const distinct = (candidates: readonly Candidate[]): Territory[] => [
  ...new Map(candidates.map(({ territory }) => [territory.code, territory])).values(),
];
