import { Inject, Injectable } from '@nestjs/common';
import type { ListingSearchQuery, ListingSearchResponse, ListingSummary, Understood } from '@repere/contract';
import { format } from '@repere/i18n';
import type { Language } from '@repere/kernel';
import { Clock } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import { invalidParameters } from '../../../platform/http';
import { listingPath, quebecDate, shownStatus } from '../../listings';
import { SearchMisses } from '../../vocabulary';
import {
  countOf,
  evaluate,
  Memory,
  MODES,
  relevanceOf,
  relaxationsOf,
  repairsOf,
  STRONG,
  widerOf,
  type Evaluation,
  type Hit,
} from '../domain/evaluator';
import type { QueryUnderstanding } from '../domain/understanding/query-understanding';
import { ListingSummaries } from '../listing-summaries';
import type { ListingSummaryRow } from '../listing-summary.reader';
import { keyOf } from './answer-keys';
import { Ask, type Question } from './ask';
import { Labels } from './labels';

/** At this many results or fewer, the answer says what to drop to have more (e5). */
const FEW = 3;
const MOST_REPAIRS = 5;
/** Searches without text whose answer is kept. */
const REMEMBERED = 200;

/** The list: which listings, in which order, under which facets, and why each serves the place asked for. */
@Injectable()
export class SearchListings {
  readonly #known = new Memory<Evaluation>(REMEMBERED);

  constructor(
    @Inject(Ask) private readonly ask: Ask,
    @Inject(ListingSummaries) private readonly summaries: ListingSummaries,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
    @Inject(SearchMisses) private readonly misses: SearchMisses,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws ProblemError 400 naming faulty parameters, a page past the end among them (page 1 may be empty). */
  async run(query: ListingSearchQuery): Promise<ListingSearchResponse> {
    const question = await this.ask.question(query);
    const { catalogue, criteria, text } = question;
    const offset = (query.page - 1) * query.pageSize;
    const page = { sort: query.sort ?? 'relevance', offset, limit: query.pageSize };
    const evaluated = (): Evaluation => evaluate(catalogue, criteria, text, page);
    const key = keyOf(text);
    const found =
      key === null ? evaluated() : this.#known.recall(catalogue, JSON.stringify([key, criteria, page]), evaluated);
    if (query.page > 1 && offset >= found.total)
      throw invalidParameters([{ parameter: 'page', value: String(query.page), code: 'past_end' }]);
    if (query.page === 1 && text?.length === 0) this.misses.missed(query.q ?? '', query.lang);
    const few = (criteria.need.length === 0 ? found.total : found.strong) <= FEW;
    const offering = few ? offeringOnly(question, found.total) : question;
    const counted = few ? countOf(catalogue, offering.criteria, offering.text) : found.total;
    const repairs = few ? repair(offering, counted) : [];
    const labels = new Labels(question.reference, query.lang);
    const rows = await this.summaries.byIds(
      found.hits.map(({ id }) => id),
      catalogue,
    );
    return {
      total: found.total,
      page: query.page,
      pageSize: query.pageSize,
      degraded: question.degraded,
      results: found.hits.flatMap((hit) => {
        const row = rows.get(hit.id);
        return row === undefined ? [] : [this.#summary(row, hit, question, labels, query.lang)];
      }),
      facets: labels.facets(found.facets),
      understood: understood(question.understanding, criteria.serves),
      repairs,
      relevance:
        text === null || criteria.need.length === 0
          ? null
          : { offering: found.strong, mentioning: found.total - found.strong },
      wider: few ? await this.#wider(offering, counted, labels) : null,
      formUnknown: criteria.form.length === 0 ? null : this.#formUnknown(question, found, key),
    };
  }

  /** What lies just beyond the place asked for, outside the count. */
  async #wider(
    { catalogue, criteria, text, reference }: Question,
    total: number,
    labels: Labels,
  ): Promise<ListingSearchResponse['wider']> {
    const wider = widerOf(catalogue, criteria, text, total);
    if (wider === null) return null;
    const rows = await this.summaries.byIds(
      wider.nearest.map(({ id }) => id),
      catalogue,
    );
    return {
      rings: wider.rings.map(({ kind, parameter, values, total: found }) => ({
        kind,
        parameter,
        values: [...values],
        names: parameter === 'radiusKm' ? [] : values.map((code) => labels.territory(code).name),
        total: found,
      })),
      nearest: wider.nearest.flatMap(({ id, distanceKm, undeclared }) => {
        const row = rows.get(id);
        if (row === undefined) return [];
        const place = reference.territories.get(row.municipality)?.code ?? row.municipality;
        const distance = { km: rounded(distanceKm), approximate: row.precision !== 'exact' };
        return [{ id, slug: row.slug, name: row.name, municipality: labels.territory(place), distance, undeclared }];
      }),
    };
  }

  /** A form asked for hides listings whose form nobody knows: the answer says how many. */
  #formUnknown({ catalogue, criteria, text }: Question, found: Evaluation, key: ReturnType<typeof keyOf>): number {
    const anyForm = { ...criteria, form: [] };
    const page = { sort: 'relevance', offset: 0, limit: 0 } as const;
    const counted = (): Evaluation => evaluate(catalogue, anyForm, text, page);
    const { total } =
      key === null ? counted() : this.#known.recall(catalogue, JSON.stringify([key, anyForm, page]), counted);
    const families = new Set(catalogue.dictionary.families.codes);
    const known = found.facets.form.filter(({ value }) => families.has(value));
    return total - known.reduce((sum, { count }) => sum + count, 0);
  }

  #summary(
    row: ListingSummaryRow,
    hit: Hit,
    { reference, criteria }: Question,
    labels: Labels,
    language: Language,
  ): ListingSummary {
    const place = reference.territories.get(row.municipality)?.code ?? row.municipality;
    const [mrc, region] = reference.territories.ancestors(place);
    return {
      id: row.id,
      slug: row.slug,
      url: `${this.config.publicUrl}${listingPath(row.slug, language)}`,
      name: row.name,
      tradeName: row.tradeName,
      neq: row.neq,
      legalForm: row.legalForm,
      legalFormLabel: row.legalForm === null ? null : labels.form(row.legalForm).label,
      ...descriptionIn(language, row),
      status: shownStatus(row, quebecDate(this.clock.now())),
      municipality: labels.territory(place),
      mrc: labels.territory(mrc?.code ?? ''),
      region: labels.territory(region?.code ?? ''),
      location: { lat: row.lat, lng: row.lng, precision: row.precision },
      sectors: sectorsFirstAsked(row.sectors, criteria.sector).map((id) => labels.sector(id)),
      modes: MODES.filter((mode) => row.modes.includes(mode)),
      recognitions: row.recognitions.map((code) => labels.recognition(code)),
      distance:
        hit.distanceKm === null ? null : { km: rounded(hit.distanceKm), approximate: row.precision !== 'exact' },
      match: hit.match === null ? null : matchIn(language, hit.match),
      relevance: relevanceOf(hit, criteria),
      lastConfirmedOn: row.lastConfirmedOn,
    };
  }
}

/** In the reader's language, else in the other one, which is then named. */
function descriptionIn(
  language: Language,
  { descriptionFr: fr, descriptionEn: en }: ListingSummaryRow,
): Pick<ListingSummary, 'description' | 'descriptionLanguage'> {
  const texts = { fr, en };
  const found = texts[language] === null ? (language === 'fr' ? 'en' : 'fr') : language;
  return { description: texts[found], descriptionLanguage: texts[found] === null ? null : found };
}

/** When more is mentioned than offered, what helps is what brings those who do it, not more who speak of it. */
function offeringOnly(question: Question, total: number): Question {
  const { criteria, text } = question;
  if (criteria.need.length === 0 || text === null || total <= FEW) return question;
  return { ...question, text: text.filter(({ band }) => band <= STRONG), withoutText: null };
}

function repair(question: Question, total: number): ListingSearchResponse['repairs'] {
  const { catalogue, criteria, text, withoutText } = question;
  const relaxations = [...relaxationsOf(criteria, text), ...(withoutText === null ? [] : [withoutText])];
  return repairsOf(catalogue, total, relaxations)
    .slice(0, MOST_REPAIRS)
    .map(({ drop, gains }) => ({ drop: { ...drop }, gains }));
}

/** What was searched for comes first on the card (B19). */
function sectorsFirstAsked(sectors: readonly string[], asked: readonly string[]): string[] {
  const fits = (id: string): boolean => asked.some((wanted) => id === wanted || id.startsWith(`${wanted}.`));
  const all = [...new Set(sectors)];
  return [...all.filter(fits), ...all.filter((id) => !fits(id))];
}

function matchIn(language: Language, match: NonNullable<Hit['match']>): ListingSummary['match'] {
  const { code, params } = match.reason;
  return {
    class: match.class,
    place: match.place,
    reason: { code, params, text: format(language, `reason.${code}`, params) },
    share: match.share,
  };
}

/** One decimal: a tenth of a kilometre. */
const rounded = (km: number): number => Math.round(km * 10) / 10;

function understood(understanding: QueryUnderstanding | null, served: readonly string[]): Understood {
  if (understanding === null)
    return {
      text: '',
      places: [],
      setAside: [],
      sectors: [],
      forms: [],
      recognitions: [],
      corrections: [],
      unplaced: [],
      codes: { unspsc: [], seao: [] },
    };
  const { text, places, setAside, sectors, forms, recognitions, corrections, unplaced, codes } = understanding;
  return {
    text,
    places: [...places],
    setAside: setAside.filter(({ code }) => !served.includes(code)),
    sectors: [...sectors],
    forms: [...forms],
    recognitions: [...recognitions],
    corrections: [...corrections],
    unplaced: [...unplaced],
    codes: { unspsc: [...codes.unspsc], seao: [...codes.seao] },
  };
}
