import type { ListingSearchResponse, SortOrder } from '@repere/contract';
import type { ReactElement } from 'react';
import { address } from '../../shared/i18n/addresses';
import { useLocale, useText } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { Link } from '../../shared/router/router';
import { HiddenState } from './hidden-state';
import styles from './results-bar.module.css';
import { writeSearch } from './search-params';
import { changed, type SearchState } from './search-state';
import { useGoToSearch } from './use-search';

/** How many were found — announced when it changes — and in which order they stand. */
export function ResultsBar({
  state,
  served,
  response,
}: {
  readonly state: SearchState;
  readonly served: readonly string[];
  readonly response: ListingSearchResponse | undefined;
}): ReactElement {
  const text = useText();
  const { language } = useLocale();
  const go = useGoToSearch();
  const sorts: readonly SortOrder[] =
    state.near !== '' || served.length > 0
      ? ['relevance', 'distance', 'name', 'confirmed']
      : ['relevance', 'name', 'confirmed'];
  const sort = state.sort ?? 'relevance';
  return (
    <div className={styles['bar']}>
      <p role="status" className={styles['count']}>
        {response === undefined ? text('results.loading') : <Count response={response} />}
      </p>
      {response?.total !== 0 && (
        <>
          <form method="get" action={address('search', language)} className={`${styles['sort']} no-print`}>
            <HiddenState state={state} except={['sort']} />
            <label htmlFor="sort">{text('sort.label')}</label>
            <select
              id="sort"
              name="sort"
              key={sort}
              defaultValue={sort}
              aria-describedby="sort-explained"
              onChange={(event) => {
                const chosen = event.target.value as SortOrder;
                go(changed(state, { sort: chosen === 'relevance' ? null : chosen }));
              }}
            >
              {sorts.map((name) => (
                <option key={name} value={name}>
                  {text(`sort.${name}`)}
                </option>
              ))}
            </select>
            <button type="submit" className={`${button['quiet']} without-script`}>
              {text('sort.apply')}
            </button>
          </form>
          <p id="sort-explained" className={styles['explained']}>
            {text(`sort.explained.${sort}`, {
              place: served.length > 0 ? 'yes' : 'no',
              words: state.q === '' ? 'no' : 'yes',
            })}
          </p>
          <p className={`${styles['explained']} no-print`}>
            <Link to={address('coverage', language, { search: writeSearch(forMap(state)) })}>
              {text('coverage.link')}
            </Link>
          </p>
        </>
      )}
    </div>
  );
}

/** Who offers the need first: who only mentions it is told apart, and never makes the number larger. */
function Count({ response: { total, relevance } }: { readonly response: ListingSearchResponse }): ReactElement {
  const text = useText();
  if (relevance === null) return <>{text('results.count', { count: total })}</>;
  const { offering, mentioning } = relevance;
  return (
    <>
      {text('results.offer', { count: offering })}
      {mentioning > 0 && (
        <span className={styles['mention']}>{`, ${text('results.mention', { count: mentioning })}`}</span>
      )}
    </>
  );
}

/** The delivery map has no pages, no order and no viewport. */
const forMap = (state: SearchState): SearchState => ({
  ...state,
  page: 1,
  size: 20,
  sort: null,
  view: 'list',
  card: '',
  map: null,
});
