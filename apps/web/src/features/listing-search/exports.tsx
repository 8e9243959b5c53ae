import type { ListingSearchResponse } from '@repere/contract';
import { routeUrl } from '@repere/contract/client';
import { useState, type ReactElement } from 'react';
import { useLocale, useText } from '../../shared/i18n/text';
import { Link } from '../../shared/router/router';
import { deferred } from '../../shared/ui/deferred';
import styles from './exports.module.css';
import { toSearchQuery, type SearchState } from './search-state';
import { useSearchAddress } from './use-search';

const ColumnChooser = deferred(async () => (await import('./column-chooser')).ColumnChooser, ['search', 'exports']);

const FILES = [
  ['xlsx', 'exportListingsXlsx'],
  ['csv', 'exportListingsCsv'],
  ['geojson', 'exportListingsGeojson'],
  ['atom', 'followListings'],
] as const;

/** Every result of the search, to take away (B24) or to follow (A4): plain links, the same search without its page. */
export function Exports({
  state,
  total,
  relevance,
}: {
  readonly state: SearchState;
  readonly total: number;
  readonly relevance: ListingSearchResponse['relevance'];
}): ReactElement | null {
  const text = useText();
  const { language } = useLocale();
  const href = useSearchAddress();
  const [choosing, setChoosing] = useState(false);
  if (total === 0) return null;
  const { page: _page, pageSize: _size, ...query } = toSearchQuery(state, language);
  return (
    <section className={`${styles['exports']} no-print`} aria-labelledby="exports-title">
      <h3 id="exports-title">{text('exports.title', { count: total })}</h3>
      <ul>
        {FILES.map(([format, route]) => (
          <li key={format}>
            <a href={routeUrl(route, { query })} rel="nofollow">
              {text(`exports.${format}`)}
            </a>
          </li>
        ))}
        <li>
          {state.size === 100 || total <= 20 ? (
            <button type="button" className={`${styles['print']} needs-script`} onClick={() => window.print()}>
              {text('exports.print')}
            </button>
          ) : (
            <Link to={href({ ...state, size: 100, page: 1 })}>{text('exports.toPrint')}</Link>
          )}
        </li>
      </ul>
      {relevance !== null && relevance.mentioning > 0 && (
        <p>{text('exports.split', { offering: relevance.offering })}</p>
      )}
      <p>{text('exports.hint')}</p>
      <details onToggle={({ currentTarget }) => setChoosing(choosing || currentTarget.open)}>
        <summary>{text('exports.columns')}</summary>
        {choosing ? (
          <ColumnChooser query={query} />
        ) : (
          <noscript>
            <ColumnChooser query={query} />
          </noscript>
        )}
      </details>
    </section>
  );
}
