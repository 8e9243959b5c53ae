import { Inject, Injectable } from '@nestjs/common';
import type { IndicatorsQuery, IndicatorsResponse } from '@repere/contract';
import { INDICATORS, type IndicatorCut, type Language } from '@repere/kernel';
import { invalidParameters } from '../../../platform/http';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { indicatorDefinition, type IndicatorDefinition } from '../domain/indicators/catalogue';
import { FiguresReader } from '../figures.reader';
import { IndicatorReader } from '../indicator.reader';
import { CELL_INDICATORS, type CellIndicator, type IndicatorValues, type KeyedCell } from '../indicator-cells';
import type { IndicatorAsk } from '../indicator-cells.sql';
import { spentFigures, type IndicatorTable } from '../spent-figures';
import { cutLabel } from '../views/dimension-label';
import { definitionView, missingWords } from '../views/indicator-view';
import { FigureFrame } from './figure-frame';

/** More rows than anybody reads; the rest is told as `hidden`. */
const MOST_ROWS = 1_000;

/** The indicators of the catalogue, each with its definition, its figures, and why one has none. */
@Injectable()
export class ReadIndicators {
  constructor(
    @Inject(FiguresReader) private readonly figures: FiguresReader,
    @Inject(IndicatorReader) private readonly reader: IndicatorReader,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
    @Inject(FigureFrame) private readonly frame: FigureFrame,
  ) {}

  /** @throws invalidParameters for codes that no table knows, and for a cut that a named indicator does not have */
  async execute(asked: IndicatorsQuery): Promise<IndicatorsResponse> {
    const wanted = (asked.indicator.length === 0 ? INDICATORS : asked.indicator).map(indicatorDefinition);
    if (asked.by !== undefined && asked.indicator.length > 0) refuseCuts(wanted, asked.by);
    const { question, rule } = await this.frame.prepare(asked);
    await this.reader.keepOffer(this.reference.current().sectors);
    const around = await this.frame.around(question, rule);
    const ask = { question, rule, today: this.frame.today() };
    const lastYear = around.period.to;
    const indicators: IndicatorsResponse['indicators'] = [];
    for (const definition of wanted) {
      const cut = asked.by !== undefined && definition.cuts.includes(asked.by) ? asked.by : null;
      const table = await this.#table(definition, { ...ask, cut }, lastYear);
      indicators.push(await this.#view(definition, cut, table, asked.lang));
    }
    return { ...around, definitions: wanted.map(definitionView), indicators };
  }

  async #table(definition: IndicatorDefinition, ask: IndicatorAsk, year: number | null): Promise<IndicatorTable> {
    const cells = CELL_INDICATORS[definition.id];
    if (cells !== undefined) return this.#fromCells(cells, ask, year);
    const make = spentFigures[definition.id];
    return make === undefined ? { totals: {}, rows: [] } : make(ask, { figures: this.figures, reader: this.reader });
  }

  async #fromCells(indicator: CellIndicator, ask: IndicatorAsk, year: number | null): Promise<IndicatorTable> {
    const found = await this.reader.cells<KeyedCell>(indicator.sql(ask));
    const told = found.filter(({ total }) => total === true);
    const parts = found.filter(({ total }) => total !== true);
    const whole =
      indicator.totalsApart === true && ask.cut !== null
        ? await this.reader.cells<KeyedCell>(indicator.sql({ ...ask, cut: null }))
        : told.length > 0
          ? told
          : parts;
    if (ask.cut === null) return { totals: indicator.compute(whole, year), rows: [] };
    const groups = new Map<string | null, KeyedCell[]>();
    // Who was there before tells who is new: a year needs the others' cells.
    if (ask.cut === 'year' && indicator === CELL_INDICATORS.suppliers)
      for (const { k } of parts) groups.set(k, parts as KeyedCell[]);
    else for (const cell of parts) groups.set(cell.k, [...(groups.get(cell.k) ?? []), cell]);
    const rows = [...groups].map(([key, own]) => ({
      key,
      values: indicator.compute(own, ask.cut === 'year' && key !== null ? Number(key) : year),
    }));
    return { totals: indicator.compute(whole, year), rows };
  }

  async #view(
    definition: IndicatorDefinition,
    cut: IndicatorCut | null,
    table: IndicatorTable,
    language: Language,
  ): Promise<IndicatorsResponse['indicators'][number]> {
    const by = cut ?? definition.ownCut ?? null;
    const sorted = [...table.rows].sort(byImportance(definition, by));
    const shown = sorted.slice(0, MOST_ROWS);
    const keys = shown.flatMap(({ key }) => key ?? []);
    const names =
      by === 'buyer'
        ? await this.figures.buyerNames(keys)
        : by === 'supplier'
          ? await this.reader.supplierNames(keys)
          : null;
    const context = { reference: this.reference.current(), language, buyers: names ?? new Map<string, string>() };
    return {
      id: definition.id,
      by,
      ...{ totals: filled(definition, table.totals, language) },
      rows: shown.map(({ key, values }) => ({
        key,
        label: key === null || by === null ? null : cutLabel(by, key, context),
        ...filled(definition, values, language),
      })),
      hidden: sorted.length - shown.length,
    };
  }
}

/** Every column, null where there is no value, with the reason in words. */
function filled(
  { columns }: IndicatorDefinition,
  values: IndicatorValues,
  language: Language,
): { values: Record<string, string | number | null>; missing: Record<string, string> } {
  const entries = columns.map(({ id }) => [id, values[id] ?? null] as const);
  return {
    values: Object.fromEntries(entries),
    missing: Object.fromEntries(
      columns
        .filter(({ id }) => (values[id] ?? null) === null)
        .map(({ id, missing }) => [id, missingWords(missing, language)]),
    ),
  };
}

/** Years in their order, sizes and perimeters as they come, the rest by its first column; what has no key last. */
function byImportance(
  { columns }: IndicatorDefinition,
  by: string | null,
): (a: IndicatorTable['rows'][number], b: IndicatorTable['rows'][number]) => number {
  const first = columns[0]?.id ?? '';
  return (a, b) => {
    if (a.key === null || b.key === null) return a.key === null ? 1 : -1;
    if (by === 'year') return Number(a.key) - Number(b.key);
    if (by === 'perimeter') return 0;
    return Number(b.values[first] ?? 0) - Number(a.values[first] ?? 0) || (a.key < b.key ? -1 : 1);
  };
}

function refuseCuts(wanted: readonly IndicatorDefinition[], by: IndicatorCut): void {
  const without = wanted.filter(({ cuts }) => !cuts.includes(by));
  if (without.length > 0)
    throw invalidParameters(without.map(() => ({ parameter: 'by', value: by, code: 'unknown_value' })));
}
