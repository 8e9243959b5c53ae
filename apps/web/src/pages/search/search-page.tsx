import { useState, type ReactElement } from 'react';
import { DirectoryCounts } from '../../features/listing-search/directory-counts';
import { Facets } from '../../features/listing-search/facets';
import { FilterDrawer } from '../../features/listing-search/filter-drawer';
import { MapPanel } from '../../features/listing-search/map-panel';
import { PlaceFilters } from '../../features/listing-search/place-filters';
import { PrintSource } from '../../features/listing-search/print-source';
import { bringBesideResults, Results } from '../../features/listing-search/results';
import { SearchForm } from '../../features/listing-search/search-form';
import { isPristine } from '../../features/listing-search/search-state';
import { isAsking, Troubles } from '../../features/listing-search/troubles';
import { placesOf, useAddressedSearch, usePlaces, useSearch } from '../../features/listing-search/use-search';
import { ViewSwitch } from '../../features/listing-search/view-switch';
import { useText } from '../../shared/i18n/text';
import styles from './search-page.module.css';
import { useSearchHead } from './search-head';

/** Home and results in one: the box, the results beside their map, the filters; all of it from the address. */
export function Page(): ReactElement {
  const text = useText();
  const { state: asked, faults, placeWords } = useAddressedSearch();
  const query = useSearch(asked, bringBesideResults);
  const [highlighted, setHighlighted] = useState<readonly string[]>([]);
  const outcome = query.data;
  const found = outcome?.kind === 'found' ? outcome : undefined;
  const state = found === undefined || query.isPlaceholderData ? asked : { ...found.applied, view: asked.view };
  const troubles = [...faults, ...(found?.faults ?? [])];
  const home = isPristine(asked) && troubles.length === 0 && !isAsking(placeWords);
  const understood =
    found !== undefined && asked.understand ? found.response.understood.places.map(({ code }) => code) : [];
  const served = [...new Set([...state.serves, ...understood])];
  const places = usePlaces(placesOf(state));
  useSearchHead(asked);

  // A failure does not take the filters away: those of the last answer stay.
  const [last, setLast] = useState(found);
  if (found !== undefined && found !== last) setLast(found);
  const filters = last && (
    <>
      {(last.response.relevance?.mentioning ?? 0) > 0 && <p className={styles['counted']}>{text('facet.counted')}</p>}
      <Facets state={state} response={last.response} />
      <PlaceFilters state={state} />
    </>
  );
  return (
    <div className={styles['page']} data-view={asked.view}>
      <div>
        <PrintSource state={state} page="search" />
        <div className={home ? `${styles['top']} ${styles['home']}` : styles['top']}>
          <h1 className={home ? styles['sentence'] : 'visually-hidden'}>
            {text(home ? 'search.sentence' : 'search.heading')}
          </h1>
          <SearchForm state={state} placeWords={placeWords.serves} places={places} home={home} />
          <Troubles state={state} faults={troubles} placeWords={placeWords} />
          {home && found && <DirectoryCounts response={found.response} />}
        </div>
        <div className={styles['body']}>
          <aside id="filters" className={`${styles['filters']} no-print`} aria-labelledby="filters-title">
            <h2 id="filters-title">{text('filters.title')}</h2>
            {filters ?? <p>{text('filters.failed')}</p>}
          </aside>
          <section className={styles['results']} aria-labelledby="results-title">
            <h2 id="results-title" className="visually-hidden" tabIndex={-1}>
              {text('results.title')}
            </h2>
            <div className={`${styles['tools']} no-print`}>
              <FilterDrawer state={state} total={found?.response.total}>
                {filters}
              </FilterDrawer>
              <ViewSwitch state={asked} />
            </div>
            <Results
              state={state}
              served={served}
              places={places}
              outcome={outcome}
              failure={query.error}
              loading={query.isPlaceholderData || query.isPending}
              paused={query.fetchStatus === 'paused'}
              onRetry={() => void query.refetch()}
              highlighted={highlighted}
              onHighlight={setHighlighted}
            />
          </section>
        </div>
      </div>
      <section className={`${styles['map']} no-print`} aria-labelledby="map-title">
        <h2 id="map-title" className="visually-hidden">
          {text('map.title')}
        </h2>
        <MapPanel
          state={state}
          served={served}
          response={found?.response}
          highlighted={highlighted}
          onHighlight={setHighlighted}
        />
      </section>
    </div>
  );
}
