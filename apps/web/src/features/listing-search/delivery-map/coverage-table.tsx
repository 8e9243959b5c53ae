import type { CoveredPlace, ListingCoverageResponse } from '@repere/contract';
import type { ReactElement } from 'react';
import { useLocale, useText } from '../../../shared/i18n/text';
import { Link } from '../../../shared/router/router';
import { changed, type SearchState } from '../search-state';
import { useSearchAddress } from '../use-search';
import styles from './coverage-table.module.css';

const counts = ['based', 'delivering', 'part', 'province'] as const;

/** Every region with its MRC: what the map shows, for the keyboard, the printer and pages without scripts (e16). */
export function CoverageTable({
  response: { regions, mrcs },
  state,
}: {
  readonly response: ListingCoverageResponse;
  readonly state: SearchState;
}): ReactElement {
  const text = useText();
  return (
    <section aria-labelledby="coverage-table" className={styles['section']}>
      <h2 id="coverage-table">{text('coverage.table.title')}</h2>
      <table className={styles['table']}>
        <caption>{text('coverage.table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('coverage.table.place')}</th>
            {counts.map((name) => (
              <th key={name} scope="col">
                {text(`coverage.table.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        {regions.map((region) => (
          <tbody key={region.code}>
            <Row place={region} state={state} group />
            {mrcs
              .filter((mrc) => mrc.region === region.code && mrc.name !== region.name)
              .map((mrc) => (
                <Row key={mrc.code} place={mrc} state={state} />
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Row({
  place,
  state,
  group = false,
}: {
  readonly place: CoveredPlace;
  readonly state: SearchState;
  readonly group?: boolean;
}): ReactElement {
  const text = useText();
  const { number } = useLocale();
  const href = useSearchAddress();
  return (
    <tr className={group ? styles['region'] : styles['mrc']}>
      <th scope={group ? 'rowgroup' : 'row'}>
        {place.nobody ? (
          place.name
        ) : (
          <Link
            to={href(changed(state, { serves: [place.code], view: 'list' }))}
            aria-label={text('coverage.table.see', { place: place.name })}
          >
            {place.name}
          </Link>
        )}
      </th>
      {place.nobody ? (
        <td colSpan={counts.length} className={styles['nobody']}>
          {text('coverage.table.nobody')}
        </td>
      ) : (
        counts.map((name) => (
          <td key={name} className={place[name] === 0 ? styles['zero'] : undefined}>
            {number(place[name])}
          </td>
        ))
      )}
    </tr>
  );
}
