import { routeUrl } from '@repere/contract/client';
import type { ReactElement } from 'react';
import { useLocale, useText } from '../../shared/i18n/text';
import styles from './exports.module.css';
import { toSearchQuery, type SearchState } from './search-state';

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
}: {
  readonly state: SearchState;
  readonly total: number;
}): ReactElement | null {
  const text = useText();
  const { language } = useLocale();
  if (total === 0) return null;
  const { page: _page, ...query } = toSearchQuery(state, language);
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
      </ul>
      <p>{text('exports.hint')}</p>
    </section>
  );
}
