import { Inject, Injectable } from '@nestjs/common';
import type {
  IndicatorTableQuery,
  PurchaseStatisticsQuery,
  PurchaseStatisticsResponse,
  TableFormat,
} from '@repere/contract';
import { format, type MessageKey } from '@repere/i18n';
import { PURCHASE_MEASURES, type Language, type PurchaseMeasure } from '@repere/kernel';
import { CONFIG, type Config } from '../../../platform/config';
import { indicatorDefinition, type ColumnKind } from '../domain/indicators/catalogue';
import { questionInWords } from '../views/question-in-words';
import { csvTable, xlsxTable, type Table, type TableColumn } from '../views/table-file';
import { ReadFigures } from './read-figures';
import { ReadIndicators } from './read-indicators';

export interface TableFile {
  readonly name: string;
  readonly content: Buffer;
}

const KINDS: Readonly<Record<PurchaseMeasure, ColumnKind>> = {
  ...{ spend: 'money', share: 'share', contracts: 'count', contractShare: 'share' },
  ...{ suppliers: 'count', allSpend: 'money', allContracts: 'count', allSuppliers: 'count' },
};

/** Any table of figures in a file, with its question, its method and its date: the file stands by itself. */
@Injectable()
export class WriteTables {
  constructor(
    @Inject(ReadFigures) private readonly read: ReadFigures,
    @Inject(ReadIndicators) private readonly indicators: ReadIndicators,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws invalidParameters as `ReadFigures` */
  async figures(query: PurchaseStatisticsQuery, kind: TableFormat): Promise<TableFile> {
    const { lang } = query;
    const answer = await this.read.execute(query, lang);
    const wanted = PURCHASE_MEASURES.filter((measure) => query.measure.length === 0 || query.measure.includes(measure));
    const columns: TableColumn[] = [
      ...query.by.map((cut): TableColumn => ({ title: say(`statistics.cut.${cut}`, lang), kind: 'text' })),
      ...wanted.map((measure): TableColumn => ({ title: say(`measure.${measure}.label`, lang), kind: KINDS[measure] })),
    ];
    const cells = (row: PurchaseStatisticsResponse['totals']): (string | number | null)[] =>
      wanted.map((measure) => row[measure] ?? null);
    const rows = answer.rows.map(({ label, ...row }) => [
      ...query.by.map((cut) => label[cut] ?? say('statistics.file.unattributed', lang)),
      ...cells(row),
    ]);
    const total = [
      ...query.by.map((_, index) => (index === 0 ? say('statistics.file.total', lang) : '')),
      ...cells(answer.totals),
    ];
    const about = [
      ...this.#about(query, answer, kind, 'statistics/purchases'),
      ...answer.definitions
        .filter(({ measure }) => wanted.includes(measure))
        .map(({ label, definition }) => [label, definition] as const),
    ];
    return this.#file(kind, `repere-${query.by.join('-') || 'total'}`, {
      columns,
      rows: [...rows, total],
      about,
      language: lang,
    });
  }

  /** @throws invalidParameters as `ReadIndicators` */
  async indicator({ indicator, ...query }: IndicatorTableQuery, kind: TableFormat): Promise<TableFile> {
    const { lang } = query;
    const answer = await this.indicators.execute({ ...query, indicator: [indicator] });
    const [shown] = answer.indicators;
    const [definition] = answer.definitions;
    const { columns } = indicatorDefinition(indicator);
    const cells = (values: Readonly<Record<string, string | number | null>>): (string | number | null)[] =>
      columns.map(({ id }) => values[id] ?? null);
    const by = shown?.by ?? null;
    const rows = (shown?.rows ?? []).map(({ label, values }) => [
      label ?? say('statistics.file.unattributed', lang),
      ...cells(values),
    ]);
    const missing = Object.entries(shown?.totals.missing ?? {}).map(
      ([id, why]) => [`${say('statistics.file.missing', lang)} · ${say(`indicator.column.${id}`, lang)}`, why] as const,
    );
    return this.#file(kind, `repere-${indicator}${by === null ? '' : `-${by}`}`, {
      columns: [
        { title: by === null ? '' : say(`statistics.cut.${by}`, lang), kind: 'text' },
        ...columns.map(({ id, kind: of }): TableColumn => ({ title: say(`indicator.column.${id}`, lang), kind: of })),
      ],
      rows: [...rows, [say('statistics.file.total', lang), ...cells(shown?.totals.values ?? {})]],
      about: [
        ...this.#about({ ...query, indicator }, answer, kind, 'statistics/indicators'),
        [say('statistics.file.definition', lang), definition?.definition[lang] ?? ''],
        [say('statistics.file.formula', lang), definition?.formula ?? ''],
        ...missing,
      ],
      language: lang,
    });
  }

  #about(
    query: IndicatorTableQuery | PurchaseStatisticsQuery,
    answer: Pick<PurchaseStatisticsResponse, 'period' | 'methodVersion' | 'generatedAt' | 'demo' | 'sources'>,
    kind: TableFormat,
    route: string,
  ): (readonly [string, string])[] {
    const { lang } = query;
    const { period, methodVersion, generatedAt, demo, sources } = answer;
    return [
      ...(demo ? [['', say('statistics.file.demo', lang)] as const] : []),
      ...questionInWords(query, lang),
      [say('statistics.file.period', lang), `${period.from ?? '–'} – ${period.to ?? '–'}`],
      [say('statistics.file.date', lang), generatedAt],
      [say('statistics.file.method', lang), methodVersion],
      [say('statistics.file.address', lang), `${this.config.publicUrl}/api/v1/${route}.${kind}?${addressOf(query)}`],
      ...sources.map(
        ({ name, licence, attribution }) =>
          [say('statistics.file.sources', lang), `${name} (${licence}). ${attribution}`] as const,
      ),
    ];
  }

  async #file(kind: TableFormat, name: string, table: Table): Promise<TableFile> {
    return { name, content: kind === 'csv' ? csvTable(table) : await xlsxTable(table) };
  }
}

const say = (key: string, language: Language): string => format(language, key as MessageKey);

/** The question as its address has it, defaults left out. */
function addressOf(query: Readonly<Record<string, unknown>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== false && one !== 0) search.append(name, String(one));
  return search.toString();
}
