import { Inject, Injectable } from '@nestjs/common';
import type { PurchaseStatisticsResponse } from '@repere/contract';
import { format } from '@repere/i18n';
import type { Language } from '@repere/kernel';
import { Clock } from '../../../platform/clock';
import { quebecDate } from '../../listings';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import type { Dimension } from '../domain/cube';
import { METHOD_VERSION } from '../domain/method-version';
import { MEASURES, provisionalYears, type FiguresQuestion } from '../domain/question';
import { summariseCoverage } from '../domain/coverage';
import { FiguresReader, type FigureRow } from '../figures.reader';
import { dimensionLabel } from '../views/dimension-label';
import { Freshness } from '../freshness';
import { refuseUnknownCodes } from '../views/refuse-unknown-codes';

/** More rows than anybody reads, and than a browser should draw. */
const MOST_ROWS = 20_000;

/** Figures about public purchases, with everything that makes them defensible (api.md §4 `GET /statistics/purchases`). */
@Injectable()
export class ReadFigures {
  constructor(
    @Inject(FiguresReader) private readonly reader: FiguresReader,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
    @Inject(Freshness) private readonly freshness: Freshness,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws invalidParameters for codes that no table knows */
  async execute(question: FiguresQuestion, language: Language): Promise<PurchaseStatisticsResponse> {
    const reference = this.reference.current();
    refuseUnknownCodes(question, reference, await this.reader.unknownBuyers(question.buyer));
    await this.freshness.ensure();
    const rule = await this.reader.sourceRule();
    const [rows, coverage, sources] = await Promise.all([
      this.reader.figures(question, rule),
      this.reader.coverage(question, rule),
      this.reader.sources(question, rule),
    ]);
    const [totals, ...cut] = rows;
    const buyers = await this.#buyerNames(question.by, cut);
    const now = this.clock.now();
    const years = [...new Set(coverage.flatMap(({ year }) => (year === null ? [] : [year])))].sort();
    return {
      definitions: MEASURES.map((measure) => ({
        measure,
        label: format(language, `measure.${measure}.label`),
        definition: format(language, `measure.${measure}.definition`),
      })),
      period: { from: question.from ?? years[0] ?? null, to: question.to ?? years.at(-1) ?? null },
      calendar: question.calendar,
      basis: question.basis,
      perimeter: question.perimeter,
      match: question.match,
      coverage: {
        ...summariseCoverage(coverage),
        provisionalYears: provisionalYears(years, question.calendar, quebecDate(now)),
      },
      methodVersion: METHOD_VERSION,
      generatedAt: now.toISOString(),
      demo: rule.demo,
      sources: sources.map((source) => source as PurchaseStatisticsResponse['sources'][number]),
      totals: totals === undefined ? figuresOf(question, NOTHING) : figuresOf(question, totals),
      rows: cut.slice(0, MOST_ROWS).map((row) => ({
        key: keyed(question.by, (index) => row.key?.[index] ?? null),
        label: keyed(question.by, (index) =>
          dimensionLabel(question.by[index] as Dimension, row.key?.[index] ?? null, { reference, language, buyers }),
        ),
        ...figuresOf(question, row),
      })),
    };
  }

  async #buyerNames(by: readonly Dimension[], rows: readonly FigureRow[]): Promise<ReadonlyMap<string, string>> {
    const at = by.indexOf('buyer');
    if (at < 0) return new Map();
    return this.reader.buyerNames(rows.flatMap(({ key }) => (typeof key?.[at] === 'string' ? [key[at]] : [])));
  }
}

const NOTHING: FigureRow = {
  ...{ key: null, spend: '0', allSpend: '0', low: '0', high: '0' },
  ...{ contracts: 0, allContracts: 0, suppliers: 0, allSuppliers: 0 },
};

const keyed = <T>(by: readonly Dimension[], value: (index: number) => T): Partial<Record<Dimension, T>> =>
  Object.fromEntries(by.map((dimension, index) => [dimension, value(index)])) as Partial<Record<Dimension, T>>;

type Figures = PurchaseStatisticsResponse['totals'];

/** The measures asked for, all of them when none is named. */
function figuresOf(question: FiguresQuestion, row: FigureRow): Figures {
  const all: Figures = {
    spend: row.spend,
    share: ratio(row.spend, row.allSpend),
    contracts: row.contracts,
    contractShare: ratio(row.contracts, row.allContracts),
    ...(row.suppliers !== null && { suppliers: row.suppliers }),
    allSpend: row.allSpend,
    allContracts: row.allContracts,
    ...(row.allSuppliers !== null && { allSuppliers: row.allSuppliers }),
    lines: row.allContracts,
    interval: { low: row.low, high: row.high },
  };
  if (question.measure.length === 0) return all;
  const kept = Object.entries(all).filter(
    ([name]) => name === 'lines' || name === 'interval' || (question.measure as readonly string[]).includes(name),
  );
  return Object.fromEntries(kept) as Figures;
}

/** Six decimals are enough for a share; null where there is nothing to divide by. */
function ratio(part: string | number, whole: string | number): number | null {
  const divisor = Number(whole);
  return divisor === 0 ? null : Math.round((Number(part) / divisor) * 1_000_000) / 1_000_000;
}
