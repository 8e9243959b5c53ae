import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { CoverageForm } from '../../features/listing-search/delivery-map/coverage-form';
import { coverage, coverageKey } from '../../features/listing-search/delivery-map/coverage-data';
import { CoverageMapPanel } from '../../features/listing-search/delivery-map/coverage-map-panel';
import { CoverageSummary } from '../../features/listing-search/delivery-map/coverage-summary';
import { CoverageTable } from '../../features/listing-search/delivery-map/coverage-table';
import { ActiveFilters } from '../../features/listing-search/active-filters';
import { writeSearch } from '../../features/listing-search/search-params';
import type { SearchState } from '../../features/listing-search/search-state';
import { Troubles } from '../../features/listing-search/troubles';
import { PrintSource } from '../../features/listing-search/print-source';
import { Retry } from '../../features/listing-search/retry';
import { placesOf, useAddressedSearch, usePlaces, useSearchAddress } from '../../features/listing-search/use-search';
import { useApi } from '../../shared/api/api-context';
import { useDocumentHead } from '../../shared/document-head';
import { address } from '../../shared/i18n/addresses';
import { useLocale, useText } from '../../shared/i18n/text';
import { Link } from '../../shared/router/router';
import { Icon } from '../../shared/ui/icon';
import { Notice } from '../../shared/ui/notice';
import styles from './coverage-page.module.css';

/** The delivery map (e1): who is based where, who comes, and what nobody serves; the table says what the map shows. */
export function Page(): ReactElement {
  const text = useText();
  const api = useApi();
  const { language } = useLocale();
  const { state: asked, faults, placeWords } = useAddressedSearch();
  const query = useQuery({
    queryKey: coverageKey(asked, language),
    queryFn: ({ signal }) => coverage(api, asked, { language, signal }),
    placeholderData: keepPreviousData,
  });
  const { data: outcome } = query;
  const found = outcome?.kind === 'found' ? outcome : undefined;
  const failed = outcome?.kind === 'failed' || query.isError || query.fetchStatus === 'paused';
  // What was counted before stays, and is said to be from before.
  const [last, setLast] = useState(found);
  if (found !== undefined && found !== last) setLast(found);
  const shown = found ?? last;
  const state = found === undefined || query.isPlaceholderData ? asked : found.applied;
  const places = usePlaces(placesOf(state));
  const list = useSearchAddress();
  useHead(asked);
  return (
    <div className={styles['page']}>
      <div className={styles['reading']}>
        <PrintSource state={state} page="coverage" />
        <p className="no-print">
          <Link to={list({ ...state, view: 'list', map: null })} className={styles['back']}>
            <Icon name="previous" />
            {text('coverage.back')}
          </Link>
        </p>
        <h1 id="results-title" tabIndex={-1}>
          {text('coverage.heading')}
        </h1>
        <p className={styles['intro']}>{text('coverage.intro')}</p>
        <CoverageForm state={state} places={places} placeWords={placeWords.serves} />
        <Troubles
          state={state}
          faults={[...faults, ...(found?.faults ?? [])]}
          placeWords={placeWords}
          page="coverage"
        />
        <ActiveFilters state={state} response={undefined} places={places} page="coverage" />
        {failed && (
          <Notice tone="attention" title={text('coverage.failed')} urgent>
            <p>{text(shown === undefined ? 'coverage.failedRemedy' : 'coverage.failedStale')}</p>
            <p>
              <Retry onRetry={() => void query.refetch()} />
            </p>
          </Notice>
        )}
        {!failed && (shown === undefined || query.isPlaceholderData) && <p role="status">{text('coverage.loading')}</p>}
        {shown && <CoverageSummary response={shown.response} state={state} />}
      </div>
      {shown && (
        <section className={`${styles['map']} no-print`} aria-label={text('coverage.map.label')}>
          <CoverageMapPanel response={shown.response} state={state} />
        </section>
      )}
      {shown && <CoverageTable response={shown.response} state={state} />}
    </div>
  );
}

function useHead(state: SearchState): void {
  const text = useText();
  const { language } = useLocale();
  const search = writeSearch({ ...state, view: 'list', map: null, page: 1 });
  useDocumentHead({
    title: state.q === '' ? text('coverage.title') : text('coverage.titleWords', { words: state.q.slice(0, 60) }),
    description: text('coverage.description'),
    canonical: address('coverage', language, { search }),
    alternate: address('coverage', language === 'fr' ? 'en' : 'fr', { search }),
    indexed: search === '',
  });
}
