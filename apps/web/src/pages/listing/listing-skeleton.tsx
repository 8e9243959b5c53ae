import type { ReactElement } from 'react';
import { useText } from '../../shared/i18n/text';
import { ResultsSkeleton } from '../../shared/ui/skeleton';
import styles from './listing-sheet.module.css';

export function ListingSkeleton(): ReactElement {
  const text = useText();
  return (
    <div className={styles['sheet']}>
      <p role="status" className="visually-hidden">
        {text('listing.loading')}
      </p>
      <ResultsSkeleton />
    </div>
  );
}
