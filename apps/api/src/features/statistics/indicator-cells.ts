import type { IndicatorId } from '@repere/kernel';
import { leakage, renewal, type AddressableCell, type EndingCell } from './domain/indicators/addressable';
import {
  activeBuyers,
  competitiveness,
  methodMix,
  type BuyerCell,
  type MethodCell,
  type TenderCell,
} from './domain/indicators/buyers';
import {
  execution,
  localLoop,
  quality,
  smallPurchases,
  type NearCell,
  type QualityCell,
  type SettledCell,
  type SmallCell,
} from './domain/indicators/execution';
import {
  concentration,
  crossCheck,
  directoryReach,
  suppliersReached,
  type AbleEntry,
  type CrossCheckCell,
  type SupplierSpend,
  type SupplierYear,
} from './domain/indicators/suppliers';
import { reachSql, tendersSql } from './directory-cells.sql';
import type { Sql } from './figures.sql';
import * as cells from './indicator-cells.sql';
import type { IndicatorAsk } from './indicator-cells.sql';

export type IndicatorValue = string | number | null;
export type IndicatorValues = Readonly<Record<string, IndicatorValue>>;

/** A cell as SQL gives it: its key, `total` where it stands for all of them, and what the definition needs. */
export interface KeyedCell {
  readonly k: string | null;
  readonly total?: boolean;
}

/** How an indicator is computed: cells by SQL, then its definition. */
export interface CellIndicator {
  readonly sql: (ask: IndicatorAsk) => Sql;
  /** @param year of the row, when cut by year; else the last of the period */
  readonly compute: (cells: readonly KeyedCell[], year: number | null) => IndicatorValues;
  /** Totals cannot be made of the rows' cells: they are asked for on their own. */
  readonly totalsApart?: boolean;
}

/** Binds a definition to its cells; SQL gives columns of the very names that the definition reads. */
const made = <Cell extends object>(
  sql: (ask: IndicatorAsk) => Sql,
  compute: (cells: readonly Cell[], year: number | null) => IndicatorValues,
): CellIndicator => ({
  sql,
  compute: (found, year) => compute(found as unknown as readonly Cell[], year),
});

/** Indicators computed from lines; the others come from figures, or wait for data that does not exist. */
export const CELL_INDICATORS: Partial<Record<IndicatorId, CellIndicator>> = {
  suppliers: made<SupplierYear>(cells.supplierYearsSql, (found, year) => suppliersReached(found, year)),
  activeBuyers: made<BuyerCell>(cells.buyersSql, (found) => activeBuyers(found)),
  directoryReach: made<AbleEntry>(reachSql, (found) => directoryReach(found)),
  concentration: made<SupplierSpend>(cells.supplierSpendSql, (found) => concentration(found)),
  methodMix: made<MethodCell>(cells.methodsSql, (found) => methodMix(found)),
  competitiveness: made<TenderCell>(tendersSql, (found) => competitiveness(found)),
  leakage: made<AddressableCell>(cells.addressableSql, (found) => leakage(found)),
  capture: made<AddressableCell>(cells.addressableSql, (found) => leakage(found)),
  localLoop: made<NearCell>(cells.nearSql, (found) => localLoop(found)),
  smallPurchases: {
    ...made<SmallCell>(cells.smallSql, (found) => smallPurchases(found[0] ?? null)),
    totalsApart: true,
  },
  execution: made<SettledCell>(cells.settledSql, (found) => execution(found)),
  renewal: made<EndingCell>(cells.endingSql, (found) => renewal(found)),
  quality: made<QualityCell>(cells.qualitySql, (found) => quality(found)),
  crossCheck: made<CrossCheckCell>(cells.crossCheckSql, (found) => crossCheck(found)),
};
