import { routeUrl } from '@repere/contract/client';
import type { ReactElement } from 'react';
import { FigureTable } from '../../features/purchase-statistics/figure-table';
import { rowsOf } from '../../features/purchase-statistics/figure-rows';
import { loadCut, useFigures } from '../../features/purchase-statistics/figures-data';
import { queryOf, readFilters, writeFilters } from '../../features/purchase-statistics/figures-question';
import { FiltersForm, loadTermsOf } from '../../features/purchase-statistics/filters-form';
import { linesAddress } from '../../features/purchase-statistics/lines-address';
import { RegionMap, TINTS, type Tint } from '../../features/purchase-statistics/region-map';
import { StatisticsFrame } from '../../features/purchase-statistics/statistics-frame';
import { TableFiles } from '../../features/purchase-statistics/table-files';
import { useEnvironment } from '../../shared/environment';
import { useLocale } from '../../shared/i18n/text';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import form from '../../features/purchase-statistics/filters-form.module.css';

const readTint = (search: URLSearchParams): Tint => TINTS.find((tint) => tint === search.get('tint')) ?? 'spend';

/** Where buyers spend: regions tinted, and beside them the table that says the same to the dollar. */
function MapPage(): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const { today } = useEnvironment();
  const search = useSearch();
  const { filters, faults } = readFilters(search);
  const tint = readTint(search);
  const { data, isError } = useFigures('buyerRegion', filters);
  const hrefOf = (code: string | null): string | null =>
    linesAddress('buyerRegion', code, { filters, language, social: true });
  const rows =
    data === undefined
      ? []
      : rowsOf(data, 'buyerRegion', { unattributed: words('stats.unattributed'), provisional: (label) => label }).rows;
  const title = words('stats.map.title');
  const [strongest] = rows;
  return (
    <StatisticsFrame
      page="statisticsMap"
      title={title}
      lead={words('stats.map.lead')}
      faults={faults}
      answer={data}
      failed={isError}
      search={writeFilters(filters)}
    >
      <FiltersForm
        action={workspaceAddress('statisticsMap', language)}
        filters={filters}
        lastYear={Number(today.slice(0, 4))}
      >
        <label className={form['field']}>
          <span>{words('stats.map.by')}</span>
          <select name="tint" defaultValue={tint}>
            {TINTS.map((one) => (
              <option key={one} value={one}>
                {words(`stats.map.tint.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </FiltersForm>
      {data !== undefined && strongest !== undefined && (
        <>
          <RegionMap rows={data.rows} tint={tint} hrefOf={hrefOf} />
          <p className="without-script">{words('stats.map.withoutScript')}</p>
          <FigureTable caption={title} rows={rows} totals={data.totals} linesHref={({ id }) => hrefOf(id)} />
          <TableFiles
            id="map"
            title={title}
            href={(format) =>
              routeUrl('exportFigures', {
                params: { format },
                query: { ...queryOf(filters, language), by: ['buyerRegion'] } as never,
              })
            }
          />
        </>
      )}
      {data !== undefined && strongest === undefined && <p>{words('stats.headline.none')}</p>}
    </StatisticsFrame>
  );
}

export const page: WorkspacePage = {
  View: MapPage,
  load: async ({ api, queries, language, search }) => {
    const { filters } = readFilters(search);
    await Promise.all([
      loadCut(api, queries, { cut: 'buyerRegion', filters, language }),
      loadTermsOf(api, queries, language),
    ]);
    return undefined;
  },
};
