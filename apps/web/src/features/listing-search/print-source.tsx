import type { ListingSearchResponse } from '@repere/contract';
import type { ReactElement } from 'react';
import { useEnvironment } from '../../shared/environment';
import { address } from '../../shared/i18n/addresses';
import { useLocale, useText } from '../../shared/i18n/text';
import styles from './print-source.module.css';
import { writeSearch } from './search-params';
import type { SearchState } from './search-state';
import type { SearchPageName } from './use-search';

/** What a sheet of paper must say of itself: whose list, of which day, at which address. */
export function PrintSource({
  state,
  page,
}: {
  readonly state: SearchState;
  readonly page: SearchPageName;
}): ReactElement {
  const text = useText();
  const { language, date } = useLocale();
  const { today, publicUrl } = useEnvironment();
  const search = writeSearch({ ...state, view: 'list', map: null, card: '' });
  return (
    <p className={`only-print ${styles['source']}`}>
      {text('print.source', { date: date(today), url: publicUrl + address(page, language, { search }) })}
    </p>
  );
}

/** Which part of the list the paper holds and, for want of its map, where the enterprises are. */
export function PrintSummary({
  response: { total, page, pageSize, results, facets },
  state,
}: {
  readonly response: ListingSearchResponse;
  readonly state: SearchState;
}): ReactElement {
  const text = useText();
  const { number } = useLocale();
  const from = (page - 1) * pageSize;
  const places = [...facets.mrc]
    .sort((a, b) => b.count - a.count)
    .map(({ label, count }) => `${label} ${number(count)}`);
  return (
    <div className={`only-print ${styles['summary']}`}>
      {results.length < total && <p>{text('print.part', { from: from + 1, to: from + results.length, total })}</p>}
      {places.length > 0 && state.located.length === 0 && <p>{text('print.where', { places: places.join(', ') })}</p>}
    </div>
  );
}
