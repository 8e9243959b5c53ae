import type { ReactElement } from 'react';
import { Link } from '../router/router';
import { Icon } from './icon';
import styles from './chip.module.css';

/**
 * One thing that narrows the search, and the link that takes it away.
 * `kind` says which filter it is (« Livre à »), `removal` is the whole sentence for screen readers.
 */
export function Chip({
  kind,
  label,
  removal,
  to,
  guessed = false,
}: {
  readonly kind?: string | undefined;
  readonly label: string;
  readonly removal: string;
  readonly to: string;
  readonly guessed?: boolean;
}): ReactElement {
  return (
    <Link
      className={guessed ? `${styles['chip']} ${styles['guessed']}` : styles['chip']}
      to={to}

      aria-label={removal}
    >
      <span>
        {kind !== undefined && <span className={styles['kind']}>{kind} </span>}
        {label}
      </span>
      <Icon name="close" />
    </Link>
  );
}
