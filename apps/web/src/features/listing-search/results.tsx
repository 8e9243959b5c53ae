import type { ReactElement } from 'react';
import { useText } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { Notice } from '../../shared/ui/notice';
import { Pagination } from '../../shared/ui/pagination';
import { ActiveFilters } from './active-filters';
import { CodesPanel } from './codes-panel';
import { Corrections } from './corrections';
import { Exports } from './exports';
import { Repairs } from './no-result';
import { ResultCard } from './result-card';
import { ResultsBar } from './results-bar';
import styles from './results.module.css';
import type { SearchOutcome } from './search-data';
import type { SearchState } from './search-state';
import { ResultsSkeleton } from '../../shared/ui/skeleton';
import { usePlaces, useSearchAddress } from './use-search';

/** The list, in each of its states: loading, empty, failed, offline, degraded, found. */
export function Results(props: {
  readonly state: SearchState;
  /** Places the search delivers to: chosen, or understood in her words. */
  readonly served: readonly string[];
  readonly outcome: SearchOutcome | undefined;
  readonly failure: Error | null;
  readonly loading: boolean;
  readonly paused: boolean;
  readonly highlighted: readonly string[];
  readonly onHighlight: (ids: readonly string[]) => void;
}): ReactElement {
  const { state, outcome, loading } = props;
  const text = useText();
  const href = useSearchAddress();
  const response = outcome?.kind === 'found' ? outcome.response : undefined;
  const places = usePlaces([...new Set([...state.serves, ...state.located, state.near])].filter((code) => code !== ''));

  return (
    <>
      <ActiveFilters state={state} response={response} places={places} />
      {(props.paused || props.failure !== null) && <Unreachable offline />}
      {outcome?.kind === 'failed' && <Unreachable offline={false} busy={outcome.status === 429} />}
      {outcome?.kind !== 'failed' && props.failure === null && (
        <ResultsBar state={state} served={props.served} response={response} />
      )}
      {response?.degraded === true && (
        <Notice>
          <p>{text('results.degraded')}</p>
        </Notice>
      )}
      {response === undefined && loading && !props.paused && <ResultsSkeleton />}
      {response !== undefined && (
        <div aria-busy={loading} className={loading ? styles['stale'] : undefined}>
          <Corrections corrections={response.understood.corrections} />
          <CodesPanel codes={response.understood.codes} />
          <ul className={styles['list']}>
            {response.results.map((listing) => (
              <li key={listing.id}>
                <ResultCard
                  listing={listing}
                  chosenSectors={[...state.sector, ...response.understood.sectors.map(({ id }) => id)]}
                  highlighted={props.highlighted.includes(listing.id)}
                  onHighlight={props.onHighlight}
                />
              </li>
            ))}
          </ul>
          <Repairs state={state} response={response} places={places} />
          <Pagination
            page={response.page}
            pages={Math.ceil(response.total / response.pageSize)}
            href={(page) => href({ ...state, page })}
          />
          <Exports state={state} total={response.total} />
        </div>
      )}
    </>
  );
}

function Unreachable({ offline, busy = false }: { readonly offline: boolean; readonly busy?: boolean }): ReactElement {
  const text = useText();
  const what = offline ? 'offline' : busy ? 'busy' : 'unavailable';
  return (
    <Notice tone="attention" title={text(`results.${what}`)} urgent>
      <p>{text(`results.${what}Remedy`)}</p>
      <p>
        <a className={button['quiet']} href="">
          {text('results.retry')}
        </a>
      </p>
    </Notice>
  );
}
