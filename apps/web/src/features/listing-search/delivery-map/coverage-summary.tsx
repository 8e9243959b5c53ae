import type { CoveredPlace, ListingCoverageResponse } from '@repere/contract';
import type { ReactElement } from 'react';
import { useLocale, useText } from '../../../shared/i18n/text';
import { Link } from '../../../shared/router/router';
import { changed, type SearchState } from '../search-state';
import { useSearchAddress } from '../use-search';
import { covering, kindOf } from './coverage-data';
import styles from './coverage-summary.module.css';

const counts = ['based', 'delivering', 'part', 'province'] as const;

/** The finding in a sentence, then the places asked for: who is based there, who comes. */
export function CoverageSummary({
  response,
  state,
}: {
  readonly response: ListingCoverageResponse;
  readonly state: SearchState;
}): ReactElement {
  const text = useText();
  const { total, need, mrcs, places } = response;
  const nobody = mrcs.filter((mrc) => mrc.nobody);
  const province = mrcs.filter((mrc) => kindOf(mrc) === 'province').length;
  return (
    <div className={styles['summary']}>
      {total > 0 && (
        <p className={styles['finding']} role="status">
          {nobody.length === 0 && province > 0
            ? text('coverage.allProvince', { count: province })
            : text('coverage.finding', { nobody: nobody.length, all: mrcs.length })}
          {nobody.length > 0 && province > 0 && ` ${text('coverage.findingProvince', { count: province })}`}
        </p>
      )}
      <p className={styles['counted']}>
        {need.length === 0
          ? text('coverage.counted', { count: total })
          : text('coverage.countedNeed', { count: total, need: need.map(({ label }) => label).join(', ') })}
      </p>
      {places.map((place) => (
        <PlaceCoverage key={place.code} place={place} state={state} />
      ))}
      {nobody.length > 0 && nobody.length < mrcs.length && (
        <details className={styles['nobody']}>
          <summary>{text('coverage.list.nobody', { count: nobody.length })}</summary>
          <p>{nobody.map(({ name }) => name).join(', ')}</p>
        </details>
      )}
    </div>
  );
}

function PlaceCoverage({ place, state }: { readonly place: CoveredPlace; readonly state: SearchState }): ReactElement {
  const text = useText();
  const { number } = useLocale();
  const href = useSearchAddress();
  return (
    <section className={styles['place']} aria-label={text('coverage.here', { place: place.name })}>
      <h2>{text('coverage.here', { place: place.name })}</h2>
      {place.nobody ? (
        <p>{text('coverage.nobodyHere')}</p>
      ) : (
        <>
          <ul className={styles['counts']}>
            {counts.map((name) => (
              <li key={name} className={place[name] === 0 ? styles['zero'] : undefined}>
                <strong>{number(place[name])}</strong> {text(`coverage.${name}`)}
              </li>
            ))}
          </ul>
          <p className="no-print">
            <Link to={href(changed(state, { serves: [place.code], view: 'list' }))}>
              {text('coverage.seeHere', { count: covering(place) + place.province })}
            </Link>
          </p>
        </>
      )}
    </section>
  );
}
