import type { ReactElement, ReactNode } from 'react';
import { Icon } from './icon';
import styles from './notice.module.css';

/** A sentence that stands apart: what happened and what to do. `urgent` is announced at once. */
export function Notice({
  tone = 'info',
  title,
  children,
  urgent = false,
}: {
  readonly tone?: 'info' | 'attention' | 'done';
  readonly title?: string;
  readonly children: ReactNode;
  readonly urgent?: boolean;
}): ReactElement {
  return (
    <div className={`${styles['notice']} ${styles[tone]}`} role={urgent ? 'alert' : undefined}>
      <Icon name={tone === 'attention' ? 'alert' : tone === 'done' ? 'check' : 'info'} />
      <div className={styles['body']}>
        {title !== undefined && <p className={styles['title']}>{title}</p>}
        {children}
      </div>
    </div>
  );
}
