import type { ServiceMatch } from '@repere/contract';
import type { ReactElement } from 'react';
import styles from './reason.module.css';

/** Why a listing serves the place asked for; the mark, as in a map's legend, says how fully (classes of R10). */
export function Reason({ match }: { readonly match: ServiceMatch }): ReactElement {
  // Another of its activities comes here, not the one asked for: no mark of success.
  const aside = match.reason.code === 'other_activity';
  const extent = aside
    ? 'none'
    : match.class <= 2
      ? 'full'
      : match.class === 4
        ? 'province'
        : match.class === 6
          ? 'none'
          : 'part';
  return (
    <p className={`${styles['reason']} ${aside ? styles['aside'] : ''}`}>
      <span className={`${styles['swatch']} ${styles[extent]}`} aria-hidden="true" />
      {match.reason.text}
    </p>
  );
}
