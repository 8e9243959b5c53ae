import type { ReactElement } from 'react';
import { FiltersForm, loadTermsOf } from '../../features/purchase-statistics/filters-form';
import { readFilters, writeFilters } from '../../features/purchase-statistics/figures-question';
import { indicatorValue } from '../../features/purchase-statistics/indicator-value';
import {
  loadIndicators,
  useIndicators,
  type Definition,
  type Indicator,
} from '../../features/purchase-statistics/indicators-data';
import { StatisticsFrame } from '../../features/purchase-statistics/statistics-frame';
import { useEnvironment } from '../../shared/environment';
import { useLocale } from '../../shared/i18n/text';
import { workspaceAddress } from '../../shared/workspace/addresses';
import type { WorkspacePage } from '../../shared/workspace/page';
import { useWords } from '../../shared/workspace/text';
import { useSearch } from '../../shared/workspace/use-address';
import styles from './indicators-page.module.css';

/** Every indicator under one question: its first numbers, and what one opens to cut it. */
function IndicatorsPage(): ReactElement {
  const words = useWords();
  const { language } = useLocale();
  const { today } = useEnvironment();
  const { filters, faults } = readFilters(useSearch());
  const { data, isError } = useIndicators({ filters, indicator: [], by: null });
  return (
    <StatisticsFrame
      page="indicators"
      title={words('stats.indicators.title')}
      lead={words('stats.indicators.lead')}
      faults={faults}
      answer={data}
      failed={isError}
      search={writeFilters(filters)}
    >
      <FiltersForm
        action={workspaceAddress('indicators', language)}
        filters={filters}
        lastYear={Number(today.slice(0, 4))}
      />
      <ol className={styles['list']}>
        {data?.indicators.map((indicator, index) => {
          const definition = data.definitions[index];
          if (definition === undefined) return null;
          return (
            <Summary
              key={indicator.id}
              definition={definition}
              indicator={indicator}
              href={workspaceAddress('indicator', language, {
                params: { id: indicator.id },
                search: writeFilters(filters),
              })}
            />
          );
        })}
      </ol>
    </StatisticsFrame>
  );
}

function Summary({
  definition: { numbers, label, definition, columns },
  indicator: { totals },
  href,
}: {
  readonly definition: Definition;
  readonly indicator: Indicator;
  readonly href: string;
}): ReactElement {
  const { language } = useLocale();
  const known = columns.filter(({ id }) => (totals.values[id] ?? null) !== null);
  const [why] = Object.values(totals.missing);
  return (
    <li className={styles['indicator']}>
      <h2>
        <span className={styles['number']}>{numbers.join(', ')}</span> <a href={href}>{label[language]}</a>
      </h2>
      {known.length > 0 ? (
        <dl>
          {known.slice(0, 6).map(({ id, kind, label: name }) => (
            <div key={id}>
              <dt>{name[language]}</dt>
              <dd>{indicatorValue(kind, totals.values[id] ?? null, language)}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className={styles['missing']}>{why}.</p>
      )}
      <p className={styles['definition']}>{definition[language]}</p>
    </li>
  );
}

export const page: WorkspacePage = {
  View: IndicatorsPage,
  load: async ({ api, queries, language, search }) => {
    const { filters } = readFilters(search);
    await Promise.all([
      loadIndicators(api, queries, { filters, indicator: [], by: null }, language),
      loadTermsOf(api, queries, language),
    ]);
    return undefined;
  },
};
