import type { ListingSearchResponse } from '@repere/contract';
import type { ReactElement } from 'react';
import { useEnvironment } from '../../shared/environment';
import { useLocale, useText } from '../../shared/i18n/text';
import styles from './directory-counts.module.css';

/** Survey estimate of the Institut de la statistique du Québec, portrait 2022, published 11 July 2025. */
const enterprisesInQuebec = 11_360;
const mrcInQuebec = 104;

/** Three counts, each with its source: what is listed, where, and out of how many (e13). */
export function DirectoryCounts({ response }: { readonly response: ListingSearchResponse }): ReactElement {
  const text = useText();
  const { number, date } = useLocale();
  const { today, demo } = useEnvironment();
  const source = text(demo ? 'counts.sourceDemo' : 'counts.source', { date: date(today) });
  const mrc = Math.min(response.facets.mrc.length, mrcInQuebec);
  const counts = [
    { figure: number(response.total), label: text('counts.listed', { count: response.total }), source },
    { figure: text('counts.outOf', { mrc, all: mrcInQuebec }), label: text('counts.mrc'), source },
    { figure: number(enterprisesInQuebec), label: text('counts.quebec'), source: text('counts.sourceIsq') },
  ];
  return (
    <dl className={`${styles['counts']} no-print`}>
      {counts.map(({ figure, label, source: from }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={styles['figure']}>{figure}</dd>
          <dd className={styles['source']}>{from}</dd>
        </div>
      ))}
    </dl>
  );
}
