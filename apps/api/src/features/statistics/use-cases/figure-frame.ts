import { Inject, Injectable } from '@nestjs/common';
import type { PurchaseStatisticsResponse } from '@repere/contract';
import { Clock } from '../../../platform/clock';
import { quebecDate } from '../../listings';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { summariseCoverage } from '../domain/coverage';
import { METHOD_VERSION } from '../domain/method-version';
import { type FiguresQuestion, provisionalYears, type LineFilters } from '../domain/question';
import { type FigureRow, FiguresReader } from '../figures.reader';
import type { SourceRule } from '../figures.sql';
import { FigureMemory } from '../figure-memory';
import { Freshness } from '../freshness';
import { largestSuppliersSql } from '../indicator-cells.sql';
import { IndicatorReader } from '../indicator.reader';
import { refuseUnknownCodes } from '../views/refuse-unknown-codes';

/** What stands around every figure: period, choices, coverage, sources, method and moment. */
type Frame = Omit<PurchaseStatisticsResponse, 'definitions' | 'totals' | 'rows'>;

/** The rows of a map, a trend, a list of sectors; not those of every buyer. */
const KEPT_ROWS = 500;

/** Prepares a question about purchases, and says around its answer what makes it defensible. */
@Injectable()
export class FigureFrame {
  /** Cuts of one question share its coverage, until the lines change. */
  readonly #memory = new FigureMemory();

  constructor(
    @Inject(FiguresReader) private readonly reader: FiguresReader,
    @Inject(IndicatorReader) private readonly indicators: IndicatorReader,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
    @Inject(Freshness) private readonly freshness: Freshness,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Brings figures up to date and finds out which suppliers the question leaves out.
   * @throws invalidParameters for codes that no table knows
   */
  async prepare<Q extends LineFilters>(asked: Q): Promise<{ readonly question: Q; readonly rule: SourceRule }> {
    const unknown = asked.buyer.length === 0 ? [] : await this.reader.unknownBuyers(asked.buyer);
    refuseUnknownCodes(asked, this.reference.current(), unknown);
    this.#memory.standAt(await this.freshness.ensure());
    const rule = await this.#memory.recall('rule', () => this.reader.sourceRule());
    if (asked.withoutTop === 0) return { question: asked, rule };
    const largest = await this.indicators.cells<{ supplier: string }>(
      largestSuppliersSql({ question: asked, rule, cut: null, today: this.today() }, asked.withoutTop),
    );
    return { question: { ...asked, without: largest.map(({ supplier }) => supplier) }, rule };
  }

  /** The figures of a question, read once while lines stay what they are; a long table is read each time. */
  figures(question: FiguresQuestion, rule: SourceRule): Promise<readonly FigureRow[]> {
    return this.#memory.recall(
      `figures ${JSON.stringify({ ...question, lang: undefined })}`,
      () => this.reader.figures(question, rule),
      (rows) => rows.length <= KEPT_ROWS,
    );
  }

  today(): string {
    return quebecDate(this.clock.now());
  }

  async around(question: LineFilters, rule: SourceRule): Promise<Frame> {
    const [coverage, sources] = await Promise.all([
      this.#memory.recall(`coverage ${filtersOf(question)}`, () => this.reader.coverage(question, rule)),
      this.#memory.recall(`sources ${filtersOf(question)}`, () => this.reader.sources(question, rule)),
    ]);
    const years = [...new Set(coverage.flatMap(({ year }) => (year === null ? [] : [year])))].sort();
    return {
      period: { from: question.from ?? years[0] ?? null, to: question.to ?? years.at(-1) ?? null },
      calendar: question.calendar,
      basis: question.basis,
      perimeter: question.perimeter,
      match: question.match,
      coverage: {
        ...summariseCoverage(coverage),
        provisionalYears: provisionalYears(years, question.calendar, this.today()),
      },
      methodVersion: METHOD_VERSION,
      generatedAt: this.clock.now().toISOString(),
      demo: rule.demo,
      sources: sources.map((source) => source as PurchaseStatisticsResponse['sources'][number]),
    };
  }
}

/** What the coverage of a question depends on: everything but how it is cut. */
function filtersOf(question: LineFilters): string {
  return JSON.stringify({ ...question, by: undefined, measure: undefined, indicator: undefined, lang: undefined });
}
