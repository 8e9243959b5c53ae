import type { ReactElement } from 'react';
import styles from './skeleton.module.css';

/** The shape of results to come: as many lines, in the same places. */
export function ResultsSkeleton(): ReactElement {
  return (
    <ul className={styles['skeleton']} aria-hidden="true">
      {[0, 1, 2, 3, 4].map((index) => (
        <li key={index}>
          <span className={styles['name']} />
          <span className={styles['place']} />
          <span className={styles['text']} />
          <span className={styles['text']} />
          <span className={styles['status']} />
        </li>
      ))}
    </ul>
  );
}
