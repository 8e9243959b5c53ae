import { Inject, Injectable } from '@nestjs/common';
import type { ListingFilterQuery, SortOrder } from '@repere/contract';
import type { ReferenceSnapshot } from '@repere/reference';
import { invalidParameters, ProblemError } from '../../../platform/http';
import { CatalogueService } from '../catalogue.service';
import type { Catalogue, Criteria, Relaxation, TextHit } from '../domain/evaluator';
import type { QueryUnderstanding } from '../domain/understanding/query-understanding';
import { EngineRefused, EngineUnavailable, type SearchEngine } from '../search-engine.port';
import { SEARCH_ENGINE, TEXT_READER, type TextReader } from '../search.tokens';
import { checkSort, NOTHING_IMPLIED, readFilters, withImplied } from './read-filters';

/** A search ready to be evaluated. */
export interface Question {
  readonly catalogue: Catalogue;
  readonly reference: ReferenceSnapshot;
  readonly criteria: Criteria;
  /** Listings that the text matches; null when no text is left to match. */
  readonly text: readonly TextHit[] | null;
  /** The same search without its text, when there is one. */
  readonly withoutText: Relaxation | null;
  /** Null without text. */
  readonly understanding: QueryUnderstanding | null;
  /** True when the chosen engine could not answer and PostgreSQL did. */
  readonly degraded: boolean;
}

/** Reads the parameters that the list, the map and the exports share, and has the text matched. */
@Injectable()
export class Ask {
  constructor(
    @Inject(CatalogueService) private readonly catalogues: CatalogueService,
    @Inject(TEXT_READER) private readonly reader: TextReader,
    @Inject(SEARCH_ENGINE) private readonly engine: Pick<SearchEngine, 'match'>,
  ) {}

  /** @throws ProblemError 400 naming every faulty parameter; 503 when no engine can match the text. */
  async question(query: ListingFilterQuery & { readonly sort?: SortOrder | undefined }): Promise<Question> {
    const { reference } = (await this.catalogues.current()).dictionary;
    const chosen = readFilters(query, reference);
    if (!chosen.ok) throw invalidParameters(chosen.error);
    const read = await this.#read(query, chosen.value);
    const criteria = withImplied(chosen.value, read.implied, reference);
    const faults = checkSort(query.sort, criteria);
    if (faults.length > 0) throw invalidParameters(faults);
    // Looked up again: a catalogue of other territories may have come in while the text was being matched.
    const catalogue = await this.catalogues.current();
    if (catalogue.dictionary.reference !== reference) return this.question(query);
    return {
      catalogue,
      reference,
      criteria,
      text: read.text,
      withoutText:
        read.understanding === null
          ? null
          : {
              drop: { parameter: 'q', value: query.q ?? '' },
              criteria: withImplied(chosen.value, NOTHING_IMPLIED, reference),
              text: null,
            },
      understanding: read.understanding,
      degraded: read.degraded,
    };
  }

  async #read(query: ListingFilterQuery, chosen: Criteria) {
    const q = query.q?.trim() ?? '';
    if (q === '') return { implied: NOTHING_IMPLIED, text: null, understanding: null, degraded: false };
    const { understanding, text } = await this.reader.interpret(q, {
      language: query.lang,
      interpret: query.understand === 'on',
      plain: query.plain,
      explicit: {
        places: chosen.serves.length > 0,
        forms: chosen.form.length > 0,
        recognitions: chosen.recognition.length > 0,
      },
    });
    const codes = (words: readonly { readonly code: string }[]): string[] => [
      ...new Set(words.map(({ code }) => code)),
    ];
    const implied = {
      serves: codes(understanding.places),
      form: codes(understanding.forms),
      recognition: codes(understanding.recognitions),
      need: sectorsAskedFor(understanding),
    };
    if (text === null) return { implied, text, understanding, degraded: false };
    const { matches, degraded } = await this.engine.match(text).catch(unavailable);
    return { implied, text: matches, understanding, degraded };
  }
}

/** Of the heads alone, and all of them: `sectors`, made to be shown, stops at the first few. */
function sectorsAskedFor({ units }: QueryUnderstanding): string[] {
  return [...new Set(units.flatMap((unit) => (unit.kind === 'need' && unit.head ? unit.sectors : [])))];
}

/** An engine that fails is never shown as « no result » (REL8). */
function unavailable(error: unknown): never {
  if (error instanceof EngineUnavailable || error instanceof EngineRefused) {
    const seconds = error instanceof EngineUnavailable ? (error.retryAfter ?? 5) : 5;
    throw new ProblemError('search_unavailable', 503, {}, [], { 'retry-after': String(Math.ceil(seconds)) }, error);
  }
  throw error;
}
