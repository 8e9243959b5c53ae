import { Inject, Injectable } from '@nestjs/common';
import type { PurchaseStatisticsResponse } from '@repere/contract';
import { format } from '@repere/i18n';
import { PURCHASE_MEASURES, type Language, type PurchaseDimension as Dimension } from '@repere/kernel';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { ratio } from '../domain/indicators/arithmetic';
import type { FiguresQuestion } from '../domain/question';
import { FiguresReader, type FigureRow } from '../figures.reader';
import { dimensionLabel } from '../views/dimension-label';
import { FigureFrame } from './figure-frame';

/** More rows than anybody reads, and than a browser should draw. */
const MOST_ROWS = 20_000;

/** Figures about public purchases, with everything that makes them defensible (api.md §4 `GET /statistics/purchases`). */
@Injectable()
export class ReadFigures {
  constructor(
    @Inject(FiguresReader) private readonly reader: FiguresReader,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
    @Inject(FigureFrame) private readonly frame: FigureFrame,
  ) {}

  /** @throws invalidParameters for codes that no table knows */
  async execute(asked: FiguresQuestion, language: Language): Promise<PurchaseStatisticsResponse> {
    const { question, rule } = await this.frame.prepare(asked);
    const [rows, around] = await Promise.all([this.frame.figures(question, rule), this.frame.around(question, rule)]);
    const [totals, ...cut] = rows;
    const reference = this.reference.current();
    const buyers = await this.#buyerNames(question.by, cut);
    return {
      definitions: PURCHASE_MEASURES.map((measure) => ({
        measure,
        label: format(language, `measure.${measure}.label`),
        definition: format(language, `measure.${measure}.definition`),
      })),
      ...around,
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
