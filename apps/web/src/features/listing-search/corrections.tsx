import type { Understood } from '@repere/contract';
import type { ReactElement } from 'react';
import { useText } from '../../shared/i18n/text';
import styles from './corrections.module.css';

/** Words that were read as others, so that she knows why she sees what she sees. */
export function Corrections({ corrections }: { readonly corrections: Understood['corrections'] }): ReactElement | null {
  const text = useText();
  if (corrections.length === 0) return null;
  return (
    <p className={styles['corrections']}>
      {corrections.map(({ from, to }) => text('understood.correction', { from, to })).join(' ')}
    </p>
  );
}
