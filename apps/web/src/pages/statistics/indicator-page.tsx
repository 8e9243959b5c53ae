import { INDICATORS, type IndicatorCut, type IndicatorId } from '@repere/kernel';
import { routeUrl } from '@repere/contract/client';
import type { ReactElement } from 'react';
import figure from '../../features/purchase-statistics/figure.module.css';
import { readFilters, writeFilters, type FiguresFilters } from '../../features/purchase-statistics/figures-question';
import { IndicatorTable } from '../../features/purchase-statistics/indicator-table';
import {
  indicatorQuery,
  loadIndicators,
  readCut,
  useIndicators,
  type Definition,
} from '../../features/purchase-statistics/indicators-data';
import { linesAddress } from '../../features/purchase-statistics/lines-address';
import { StatisticsFrame } from '../../features/purchase-statistics/statistics-frame';
import { TableFiles } from '../../features/purchase-statistics/table-files';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useParams, useSearch } from '../../shared/workspace/use-address';
import { NotFoundPage } from '../errors/error-pages';

/** Indicators of everybody's lines: their contracts are not those of social-economy suppliers alone. */
const OF_ALL: readonly IndicatorId[] = ['leakage', 'quality'];

const readId = (id: string | undefined): IndicatorId | null => INDICATORS.find((one) => one === id) ?? null;

/** One indicator: its definition and formula, its table by any of its cuts, its files, the contracts behind each row. */
function IndicatorPage(): ReactElement {
  const id = readId(useParams()['id']);
  return id === null ? <NotFoundPage /> : <Known id={id} />;
}

function Known({ id }: { readonly id: IndicatorId }): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const search = useSearch();
  const { filters, faults } = readFilters(search);
  const by = readCut(search);
  const asked = { filters, indicator: [id], by };
  const { data, isError } = useIndicators(asked);
  const [definition] = data?.definitions ?? [];
  const [indicator] = data?.indicators ?? [];
  const title = definition?.label[language] ?? words('stats.indicators.title');
  return (
    <StatisticsFrame
      page="indicator"
      params={{ id }}
      title={title}
      lead={definition?.definition[language] ?? ''}
      faults={faults}
      answer={data}
      failed={isError}
      search={search.toString()}
    >
      {definition !== undefined && indicator !== undefined && (
        <>
          <p className={figure['formula']}>
            <code>{definition.formula}</code>
          </p>
          <Cutting definition={definition} by={by} filters={filters} />
          <IndicatorTable
            definition={definition}
            indicator={indicator}
            linesHref={({ key }) =>
              linesAddress(indicator.by, key, { filters, language, social: !OF_ALL.includes(id) })
            }
          />
          <TableFiles
            id={id}
            title={title}
            href={(format) =>
              routeUrl('exportIndicator', {
                params: { format },
                query: { ...indicatorQuery(asked, language), indicator: id } as never,
              })
            }
          />
          <p className="no-print">
            <a href={workspaceAddress('indicators', language, { search: writeFilters(filters) })}>
              {words('stats.indicators.back')}
            </a>
          </p>
        </>
      )}
    </StatisticsFrame>
  );
}

function Cutting({
  definition: { cuts },
  by,
  filters,
}: {
  readonly definition: Definition;
  readonly by: IndicatorCut | null;
  readonly filters: FiguresFilters;
}): ReactElement | null {
  const words = useWords();
  if (cuts.length === 0) return null;
  return (
    <form method="get" className={`${figure['cutting']} no-print`} key={`${by}`}>
      {[...new URLSearchParams(writeFilters(filters))].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label>
        <span>{words('stats.indicator.by')}</span>
        <select name="by" defaultValue={by ?? ''}>
          <option value="">{words('stats.indicator.whole')}</option>
          {cuts.map((cut) => (
            <option key={cut} value={cut}>
              {words(`stats.by.${cut}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={button['primary']}>
        {words('stats.filters.apply')}
      </button>
    </form>
  );
}

export const page: WorkspacePage = {
  View: IndicatorPage,
  load: async ({ api, queries, language, search, params }) => {
    const id = readId(params['id']);
    if (id === null) return { status: 404 };
    const { filters } = readFilters(search);
    const by = readCut(search);
    await loadIndicators(api, queries, { filters, indicator: [id], by }, language);
    return undefined;
  },
};
