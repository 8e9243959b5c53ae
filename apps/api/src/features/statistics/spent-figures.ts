import {
  PURCHASE_DIMENSIONS,
  PURCHASE_PERIMETERS,
  type IndicatorCut,
  type IndicatorId,
  type PurchaseDimension,
} from '@repere/kernel';
import { minus, ratio } from './domain/indicators/arithmetic';
import { sensitivity, trend, type TrendRow } from './domain/indicators/trend';
import type { FiguresQuestion } from './domain/question';
import type { FigureRow, FiguresReader } from './figures.reader';
import type { IndicatorReader } from './indicator.reader';
import type { IndicatorValues, KeyedCell } from './indicator-cells';
import { largestSuppliersSql, spendCellsSql, type IndicatorAsk } from './indicator-cells.sql';

/** An indicator as numbers: its totals, and one row a value of the cut. */
export interface IndicatorTable {
  readonly totals: IndicatorValues;
  readonly rows: readonly { readonly key: string | null; readonly values: IndicatorValues }[];
}

interface Readers {
  readonly figures: FiguresReader;
  readonly reader: IndicatorReader;
}

/** Suppliers left out, at most, by the sensitivity. */
const LEFT_OUT = 10;

const isDimension = (cut: IndicatorCut): cut is PurchaseDimension =>
  (PURCHASE_DIMENSIONS as readonly string[]).includes(cut);

/** Indicators made of the figures that the cube gives, or of the lines where the cube does not know the cut. */
export const spentFigures: Partial<
  Record<IndicatorId, (ask: IndicatorAsk, readers: Readers) => Promise<IndicatorTable>>
> = {
  spend: async (ask, { figures, reader }) => {
    if (ask.cut === null || isDimension(ask.cut)) return byFigures(ask, figures, spent);
    const rows = await reader.cells<KeyedCell & FigureRow>(spendCellsSql(ask));
    const total = rows.find(({ total }) => total === true);
    return {
      totals: total === undefined ? {} : spent(total),
      rows: rows.filter((row) => row !== total).map((row) => ({ key: row.k, values: spent(row) })),
    };
  },
  uncertainty: (ask, { figures }) =>
    byFigures(ask, figures, ({ low, spend, high }) => ({ low, spend, high, spread: ratio(minus(high, low), spend) })),
  trend: async (ask, { figures }): Promise<IndicatorTable> => {
    const [total, ...years] = await figures.figures(asked(ask, ['year']), ask.rule);
    const known = years.flatMap((row) => {
      const year = row.key?.[0];
      return typeof year === 'number' ? [{ ...row, year }] : [];
    });
    const rows = trend(known);
    return {
      totals: total === undefined ? {} : { ...spent(total) },
      rows: rows.map((row) => ({ key: String(row.year), values: trended(row) })),
    };
  },
  sensitivity: async (ask, { figures, reader }): Promise<IndicatorTable> => {
    const perimeters = [];
    for (const perimeter of PURCHASE_PERIMETERS) {
      const [total] = await figures.figures({ ...asked(ask, []), perimeter }, ask.rule);
      if (total !== undefined) perimeters.push({ perimeter, spend: total.spend, allSpend: total.allSpend });
    }
    const here = perimeters.find(({ perimeter }) => perimeter === ask.question.perimeter);
    if (here === undefined) return { totals: {}, rows: [] };
    const largest = await reader.cells<{ spend: string }>(largestSuppliersSql(ask, LEFT_OUT));
    const rows = sensitivity(
      perimeters,
      here,
      largest.map(({ spend }) => spend),
    );
    return {
      totals: { spend: here.spend, share: ratio(here.spend, here.allSpend) },
      rows: rows.map(({ key, spend, share }) => ({ key, values: { spend, share } })),
    };
  },
};

const asked = ({ question }: IndicatorAsk, by: readonly PurchaseDimension[]): FiguresQuestion => ({
  ...question,
  by,
  measure: ['spend', 'allSpend', 'contracts', 'allContracts', 'suppliers'],
});

async function byFigures(
  ask: IndicatorAsk,
  figures: FiguresReader,
  values: (row: FigureRow) => IndicatorValues,
): Promise<IndicatorTable> {
  const by = ask.cut !== null && isDimension(ask.cut) ? [ask.cut] : [];
  const [total, ...rows] = await figures.figures(asked(ask, by), ask.rule);
  const keyOf = (row: FigureRow): string | null => {
    const key = row.key?.[0] ?? null;
    return key === null ? null : String(key);
  };
  return {
    totals: total === undefined ? {} : values(total),
    rows: rows.map((row) => ({ key: keyOf(row), values: values(row) })),
  };
}

const spent = (row: Omit<FigureRow, 'key'>): IndicatorValues => ({
  spend: row.spend,
  share: ratio(row.spend, row.allSpend),
  contracts: row.contracts,
  contractShare: ratio(row.contracts, row.allContracts),
  suppliers: row.suppliers,
  allSpend: row.allSpend,
  allContracts: row.allContracts,
  low: row.low,
  high: row.high,
});

const trended = ({ spend, low, high, share, change, mean3 }: TrendRow): IndicatorValues => ({
  ...{ spend, low, high, share, change, mean3 },
});
