import type { SuggestResponse } from '@repere/contract';
import { format } from '@repere/i18n';
import type { Language } from '@repere/kernel';
import {
  designationLabel,
  foldName,
  territoryLabel,
  type ReferenceSnapshot,
  type Territory,
  type TerritoryLabel,
  type Vocabulary,
} from '@repere/reference';
import { needPhrases, suggestNeeds } from './domain/suggest/suggest-needs';
import { contentWords } from './domain/text/content-words';
import { queryWords } from './domain/understanding/query-words';
import type { Lexicon } from './domain/text/lexicon';
import type { Readers } from './domain/understanding/understand';
import type { SuggestNamesReader } from './suggest-names.reader';

const MOST = 5;

interface Prepared {
  readonly readers: Readers;
  readonly needs: Readonly<Record<Language, ReturnType<typeof needPhrases>>>;
  readonly labelOf: TerritoryLabel;
}

/** Suggestions while she types: needs, places (told apart by their MRC), enterprises; five of each at most. */
export class Suggest {
  #prepared: Prepared | null = null;

  constructor(
    private readonly interpreter: { readers(): Readers },
    private readonly listed: { readonly lexicon: Lexicon },
    private readonly names: SuggestNamesReader,
  ) {}

  async run(q: string, language: Language): Promise<SuggestResponse> {
    const { readers, needs, labelOf } = this.#prepare();
    const phrases = needs[language];
    const exact = suggestNeeds(phrases, q, MOST);
    const corrected = exact.length > 0 ? null : this.#corrected(q, readers);
    // What already says a need is no mistyped place.
    const places = placesOf(q, readers, MOST, exact.length === 0);
    return {
      needs: corrected === null ? exact : suggestNeeds(phrases, corrected, MOST),
      places: (places.length > 0 || corrected === null ? places : placesOf(corrected, readers, MOST, false)).map(
        (place) => ({
          code: place.code,
          label: place.level === 'municipality' ? place.name : labelOf(place, language),
          detail: detailOf(place, {
            reference: readers.reference,
            language,
            typed: q,
            hasHomonym: labelOf(place, language) !== place.name,
          }),
        }),
      ),
      enterprises: (await this.names.beginningWith(q, MOST)).map(({ municipality, ...enterprise }) => ({
        ...enterprise,
        municipality: readers.reference.territories.get(municipality)?.name ?? '',
      })),
    };
  }

  /** The text as it would be without its typing errors; null when there are none. */
  #corrected(q: string, readers: Readers): string | null {
    if (contentWords(q).length > 6) return null;
    const words = queryWords(q, { ...readers, listed: this.listed.lexicon });
    const mended = words.map((word) =>
      word.corrected === null ? (word.completions[0] ?? word.token.word) : word.token.word,
    );
    return words.some((word) => word.corrected !== null || word.completions.length > 0) ? mended.join(' ') : null;
  }

  #prepare(): Prepared {
    const readers = this.interpreter.readers();
    if (this.#prepared?.readers !== readers) {
      const { reference, book } = readers;
      const vocabulary: Vocabulary = book.vocabulary;
      this.#prepared = {
        readers,
        needs: {
          fr: needPhrases(vocabulary, reference.sectors, 'fr'),
          en: needPhrases(vocabulary, reference.sectors, 'en'),
        },
        labelOf: territoryLabel(reference.territories),
      };
    }
    return this.#prepared;
  }
}

/** Names by exact prefix and population (M3), short forms and words around a name understood. */
function placesOf(q: string, { reference }: Readers, limit: number, forgiving: boolean): Territory[] {
  const found = reference.territories.search(q, { limit: limit * 4, forgiving });
  const towns = new Set(found.filter(({ level }) => level === 'municipality').map(({ name }) => name));
  // A city that is its own MRC or region is suggested once, as the city.
  const once = found.filter(({ level, kind, name }) => level === 'municipality' || !(kind === 'te' && towns.has(name)));
  return once.slice(0, limit);
}

/** The MRC and the region; the designation too where a homonym would remain: « Ville, Longueuil, Montérégie ». */
function detailOf(
  place: Territory,
  asked: {
    readonly reference: ReferenceSnapshot;
    readonly language: Language;
    readonly typed: string;
    readonly hasHomonym: boolean;
  },
): string {
  const { reference, language, hasHomonym } = asked;
  if (place.level === 'region') return format(language, 'label.level.region');
  const ancestors = reference.territories.ancestors(place.code).filter(({ level }) => level !== 'province');
  const names = ancestors.map((ancestor) => ancestor.name);
  const kind =
    place.level === 'mrc'
      ? [format(language, 'label.level.mrc')]
      : hasHomonym && place.designation !== null
        ? [designationLabel(place.designation, language)]
        : [];
  const other = otherNameTyped(place, asked.typed);
  const also = other === undefined ? [] : [format(language, 'label.alsoNamed', { name: other })];
  return [...also, ...new Set([...kind, ...names])].join(', ');
}

/** The former or other name by which a place answers, when its own does not begin so: « saint-ti » finds Valleyfield too. */
function otherNameTyped({ name, aliases }: Territory, typed: string): string | undefined {
  const folded = foldName(typed);
  const begins = (one: string): boolean => ` ${foldName(one)}`.includes(` ${folded}`);
  return folded === '' || begins(name) ? undefined : aliases.find(begins);
}
