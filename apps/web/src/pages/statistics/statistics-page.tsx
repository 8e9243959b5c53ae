import { routeUrl } from '@repere/contract/client';
import type { ReactElement } from 'react';
import { DirectoryReach, DirectoryReachNote } from '../../features/purchase-statistics/directory-reach';
import { loadDirectoryReach } from '../../features/purchase-statistics/directory-reach-data';
import { Figure } from '../../features/purchase-statistics/figure';
import { FiltersForm, loadTermsOf } from '../../features/purchase-statistics/filters-form';
import { cuts, loadFigures, useFigures, type Cut } from '../../features/purchase-statistics/figures-data';
import {
  noFilters,
  queryOf,
  readFilters,
  writeFilters,
  type FiguresFilters,
} from '../../features/purchase-statistics/figures-question';
import { Headline } from '../../features/purchase-statistics/headline';
import { linesAddress } from '../../features/purchase-statistics/lines-address';
import { MethodNote } from '../../features/purchase-statistics/method-note';
import { PrintNote } from '../../features/purchase-statistics/print-note';
import type { FigureRow } from '../../features/purchase-statistics/figure-rows';
import { useDocumentHead } from '../../shared/document-head';
import { useEnvironment } from '../../shared/environment';
import { useLocale } from '../../shared/i18n/text';
import { Notice } from '../../shared/ui/notice';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import styles from './statistics-page.module.css';

/** The report: a sentence that states the finding, then each cut with its chart, table and files, then the method. */
function StatisticsPage(): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const { today } = useEnvironment();
  const { filters, faults } = readFilters(useSearch());
  const { data: years, isError } = useFigures('year', filters);
  const here = workspaceAddress('statistics', language);
  useDocumentHead({
    title: words('stats.title'),
    description: words('stats.description'),
    canonical: here,
    alternate: workspaceAddress('statistics', language === 'fr' ? 'en' : 'fr', { search: writeFilters(filters) }),
    indexed: writeFilters(filters) === '',
  });
  return (
    <div className={styles['page']}>
      <h1>{words('stats.title')}</h1>
      {faults.length > 0 && (
        <Notice tone="attention" title={words('stats.faults')}>
          {faults.map((fault) => (
            <p key={fault.parameter}>{words('stats.fault', fault)}</p>
          ))}
        </Notice>
      )}
      {isError && (
        <Notice tone="attention" title={words('stats.failed')} urgent>
          <p>{words('stats.failed.words')}</p>
        </Notice>
      )}
      {years !== undefined && <Headline response={years} filtered={writeFilters(filters) !== ''} />}
      <DirectoryReach />
      <FiltersForm action={here} filters={filters} lastYear={Number(today.slice(0, 4))} />
      {years !== undefined && years.totals.lines > 0 && (
        <>
          {cuts.map((cut) => (
            <Cutting key={cut} cut={cut} filters={filters} />
          ))}
          <MethodNote response={years}>
            <DirectoryReachNote />
          </MethodNote>
          <PrintNote generatedAt={years.generatedAt} />
        </>
      )}
    </div>
  );
}

function Cutting({ cut, filters }: { readonly cut: Cut; readonly filters: FiguresFilters }): ReactElement | null {
  const { language } = useLocale();
  const { data } = useFigures(cut, filters);
  if (data === undefined) return null;
  return (
    <Figure
      cut={cut}
      response={data}
      linesHref={({ id }: FigureRow) => linesAddress(cut, id, { filters, language, social: true })}
      fileHref={(format) =>
        routeUrl('exportFigures', { params: { format }, query: { ...queryOf(filters, language), by: [cut] } as never })
      }
    />
  );
}

export const page: WorkspacePage = {
  View: StatisticsPage,
  load: async ({ api, queries, language, search }) => {
    const { filters } = readFilters(search);
    await Promise.all([
      loadFigures(api, queries, filters, language).catch(() => loadFigures(api, queries, noFilters, language)),
      loadTermsOf(api, queries, language),
      loadDirectoryReach(api, queries, language),
    ]);
    return undefined;
  },
};
