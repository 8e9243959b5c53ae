import type { ListingSearchResponse, ListingSummary, Territory } from '@repere/contract';
import { Fragment, type ReactElement } from 'react';
import type { Formatter } from '../../shared/i18n/formatter';
import { useText } from '../../shared/i18n/text';
import { Notice } from '../../shared/ui/notice';
import { Pagination } from '../../shared/ui/pagination';
import { ActiveFilters } from './active-filters';
import { Corrections } from './corrections';
import { Exports } from './exports';
import { ResultCard } from './result-card';
import { PrintSummary } from './print-source';
import { Retry } from './retry';
import { ResultsBar } from './results-bar';
import styles from './results.module.css';
import type { SearchOutcome } from './search-data';
import type { SearchState } from './search-state';
import { ResultsSkeleton } from '../../shared/ui/skeleton';
import { deferred } from '../../shared/ui/deferred';
import { bringTroubles } from './troubles';
import { useSearchAddress } from './use-search';

const CodesPanel = deferred(async () => (await import('./codes-panel')).CodesPanel, ['search']);
const Beyond = deferred(async () => (await import('./no-result')).Beyond, ['search']);

/** Fetches what may stand above the list or below it: coming after the list, it would push a card from under the pointer. */
export const bringBesideResults = async (formatter: Formatter): Promise<void> =>
  void (await Promise.all([CodesPanel.bring(formatter), Beyond.bring(formatter), bringTroubles(formatter)]));

/** The list, in each of its states: loading, empty, failed, offline, degraded, found. */
export function Results(props: {
  readonly state: SearchState;
  /** Places the search delivers to: chosen, or understood in her words. */
  readonly served: readonly string[];
  readonly outcome: SearchOutcome | undefined;
  readonly failure: Error | null;
  /** The places that the search names. */
  readonly places: ReadonlyMap<string, Territory | null>;
  readonly loading: boolean;
  readonly paused: boolean;
  readonly onRetry: () => void;
  readonly highlighted: readonly string[];
  readonly onHighlight: (ids: readonly string[]) => void;
}): ReactElement {
  const { state, outcome, loading, places } = props;
  const text = useText();
  const href = useSearchAddress();
  const response = outcome?.kind === 'found' ? outcome.response : undefined;
  // Before those who only mention it, the way to those who offer it.
  const noneOffers = response?.relevance?.offering === 0 && isShort(response);

  return (
    <>
      <ActiveFilters state={state} response={response} places={places} />
      {(props.paused || props.failure !== null) && <Unreachable offline onRetry={props.onRetry} />}
      {outcome?.kind === 'failed' && (
        <Unreachable offline={false} busy={outcome.status === 429} onRetry={props.onRetry} />
      )}
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
          {(response.formUnknown ?? 0) > 0 && (
            <p className={styles['unknown']}>{text('results.formUnknown', { count: response.formUnknown })}</p>
          )}
          <PrintSummary response={response} state={state} />
          <Corrections understood={response.understood} state={state} />
          {response.understood.codes.unspsc.length + response.understood.codes.seao.length > 0 && (
            <CodesPanel codes={response.understood.codes} />
          )}
          {noneOffers && <Beyond state={state} response={response} places={places} />}
          {groupsOf(response, state).map(({ kind, count, listings }) => (
            <Fragment key={kind}>
              {kind !== 'all' && <h3 className={styles['group']}>{text(`results.${kind}`, { count })}</h3>}
              <ul className={styles['list']}>
                {listings.map((listing) => (
                  <li key={listing.id}>
                    <ResultCard
                      listing={listing}
                      tellRelevance={kind === 'all' && (response.relevance?.mentioning ?? 0) > 0}
                      chosenSectors={[...state.sector, ...response.understood.sectors.map(({ id }) => id)]}
                      highlighted={props.highlighted.includes(listing.id)}
                      onHighlight={props.onHighlight}
                    />
                  </li>
                ))}
              </ul>
            </Fragment>
          ))}
          {isShort(response) && !noneOffers && <Beyond state={state} response={response} places={places} />}
          <Pagination
            page={response.page}
            pages={Math.ceil(response.total / response.pageSize)}
            href={(page) => href({ ...state, page })}
          />
          <Exports state={state} total={response.total} relevance={response.relevance} />
        </div>
      )}
    </>
  );
}

interface Group {
  readonly kind: 'all' | 'offering' | 'mentioning';
  readonly count: number;
  readonly listings: readonly ListingSummary[];
}

/** Who offers what she needs, then who only mentions it, as the order by relevance has them; on every page. */
function groupsOf({ results, relevance, page, pageSize }: ListingSearchResponse, { sort }: SearchState): Group[] {
  if (relevance === null || relevance.mentioning === 0 || (sort ?? 'relevance') !== 'relevance')
    return [{ kind: 'all', count: results.length, listings: results }];
  const { offering, mentioning } = relevance;
  const split = Math.max(0, offering - (page - 1) * pageSize);
  const groups: Group[] = [
    { kind: 'offering', count: offering, listings: results.slice(0, split) },
    { kind: 'mentioning', count: mentioning, listings: results.slice(split) },
  ];
  return groups.filter(({ kind, listings }) => listings.length > 0 || (kind === 'offering' && page === 1));
}

/** Few enough for the page to say where more are. */
const isShort = ({ total, repairs, wider }: ListingSearchResponse): boolean =>
  total === 0 || repairs.length > 0 || wider !== null;

function Unreachable({
  offline,
  busy = false,
  onRetry,
}: {
  readonly offline: boolean;
  readonly busy?: boolean;
  readonly onRetry: () => void;
}): ReactElement {
  const text = useText();
  const what = offline ? 'offline' : busy ? 'busy' : 'unavailable';
  return (
    <div className={styles['apart']}>
      <Notice tone="attention" title={text(`results.${what}`)} urgent>
        <p>{text(`results.${what}Remedy`)}</p>
        <p>
          <Retry onRetry={onRetry} />
        </p>
      </Notice>
    </div>
  );
}
