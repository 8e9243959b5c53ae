import { useQuery, type QueryClient } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { useApi } from '../../shared/api/api-context';
import { useLocale } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { useWords, type WorkspaceMessageId } from '../../shared/workspace/text';
import { choices, NARROWER, noFilters, writeFilters, type FiguresFilters } from './figures-question';
import styles from './filters-form.module.css';

const FIRST_YEAR = 2009;

/** Names of sectors and regions, asked once. */
const termsKey = (kind: 'sectors' | 'regions', language: string): readonly string[] => ['terms', kind, language];

/** What is counted: a plain GET form, the finer choices folded away. */
export function FiltersForm({
  action,
  filters,
  lastYear,
  children,
}: {
  readonly action: string;
  readonly filters: FiguresFilters;
  readonly lastYear: number;
  /** Fields of the page's own. */
  readonly children?: ReactNode;
}): ReactElement {
  const words = useWords();
  const years = Array.from({ length: lastYear - FIRST_YEAR + 1 }, (_, index) => String(lastYear - index));
  const yearOptions = years.map((year) => [year, year] as const);
  const finer = (['basis', 'perimeter', 'match', 'calendar', 'withoutTop', 'withoutConstruction'] as const).some(
    (name) => filters[name] !== noFilters[name],
  );
  return (
    <search className="no-print">
      <form
        className={styles['form']}
        method="get"
        action={action}
        aria-label={words('stats.filters')}
        key={writeFilters(filters)}
      >
        <Choice
          name="from"
          value={filters.from}
          label="stats.from"
          all={words('stats.allYears')}
          options={yearOptions}
        />
        <Choice name="to" value={filters.to} label="stats.to" all={words('stats.allYears')} options={yearOptions} />
        <Named name="level" filters={filters} />
        <Terms name="region" filters={filters} />
        <Terms name="sector" filters={filters} />
        <Named name="method" filters={filters} />
        <details className={styles['finer']} open={finer}>
          <summary>{words('stats.filters.more')}</summary>
          <div className={styles['fields']}>
            <Named name="calendar" filters={filters} />
            <Named name="basis" filters={filters} />
            <Named name="perimeter" filters={filters} />
            <Named name="match" filters={filters} />
            <Named name="withoutTop" filters={filters} all="stats.withoutTop.none" />
            <Named name="withoutConstruction" filters={filters} all="stats.withoutConstruction.none" />
          </div>
        </details>
        {(['buyer', ...NARROWER] as const).map(
          (name) => filters[name] !== '' && <input key={name} type="hidden" name={name} value={filters[name]} />,
        )}
        {children}
        <div className={styles['actions']}>
          <button className={button['primary']} type="submit">
            {words('stats.filters.apply')}
          </button>
          {writeFilters(filters) !== '' && <a href={action}>{words('stats.filters.reset')}</a>}
        </div>
      </form>
    </search>
  );
}

/** A filter whose values have their words in the catalogue. */
function Named({
  name,
  filters,
  all = 'stats.all',
}: {
  readonly name: keyof typeof choices;
  readonly filters: FiguresFilters;
  readonly all?: WorkspaceMessageId;
}): ReactElement {
  const words = useWords();
  const known = noFilters[name] !== '';
  return (
    <Choice
      name={name}
      value={filters[name]}
      label={`stats.${name}`}
      all={known ? null : words(all)}
      options={choices[name].map((value) => [value, words(`stats.${name}.${value}` as WorkspaceMessageId)] as const)}
    />
  );
}

/** A filter whose values come from the reference tables. */
function Terms({
  name,
  filters,
}: {
  readonly name: 'region' | 'sector';
  readonly filters: FiguresFilters;
}): ReactElement {
  const words = useWords();
  const api = useApi();
  const { language } = useLocale();
  const kind = name === 'region' ? 'regions' : 'sectors';
  const { data = [] } = useQuery({
    queryKey: termsKey(kind, language),
    queryFn: () => loadTerms(api, kind, language),
    staleTime: Infinity,
  });
  return <Choice name={name} value={filters[name]} label={`stats.${name}`} all={words('stats.all')} options={data} />;
}

/** Fills the cache with both. */
export async function loadTermsOf(
  api: ReturnType<typeof useApi>,
  queries: QueryClient,
  language: 'fr' | 'en',
): Promise<void> {
  await Promise.all(
    (['regions', 'sectors'] as const).map((kind) =>
      queries.fetchQuery({ queryKey: termsKey(kind, language), queryFn: () => loadTerms(api, kind, language) }),
    ),
  );
}

/** Codes and names of the 17 regions, or of the 20 sectors. */
async function loadTerms(
  api: ReturnType<typeof useApi>,
  kind: 'sectors' | 'regions',
  lang: 'fr' | 'en',
): Promise<readonly (readonly [string, string])[]> {
  if (kind === 'regions') {
    const { results } = await api('listTerritories', { query: { level: 'region' } });
    return results.map(({ code, name }) => [code, name] as const);
  }
  const sectors = await api('listSectors', { query: { lang } });
  return sectors.map(({ id, label }) => [id, label] as const);
}

function Choice({
  name,
  value,
  label,
  all,
  options,
}: {
  readonly name: string;
  readonly value: string;
  readonly label: WorkspaceMessageId;
  readonly all: string | null;
  readonly options: readonly (readonly [string, string])[];
}): ReactElement {
  const words = useWords();
  return (
    <label className={styles['field']}>
      <span>{words(label)}</span>
      <select name={name} defaultValue={value}>
        {all !== null && <option value="">{all}</option>}
        {options.map(([code, text]) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
