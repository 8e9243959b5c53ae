import type { ListingDetail } from '@repere/contract';
import type { ReactElement } from 'react';
import { useLocale, useText } from '../../shared/i18n/text';
import { StatusText } from '../../shared/listing/status-line';
import { Icon } from '../../shared/ui/icon';
import styles from './status-badge.module.css';

/**
 * Who vouches for the enterprise, at the top of its page. A confirmation alone is full and coloured; what the enterprise says of
 * itself is an outline, half filled; what only a list says is dashed; a confirmation that is over is grey, and told beside it.
 */
export function StatusBadge({ status }: Pick<ListingDetail, 'status'>): ReactElement {
  const text = useText();
  const { date } = useLocale();
  const { code, until, lapsed } = status;
  return (
    <div className={styles['badges']}>
      <p className={`${styles['badge']} ${styles[code]}`} data-status={code}>
        {code === 'confirmed' ? <Icon name="check" /> : <span className={styles['mark']} aria-hidden="true" />}
        <span>
          <StatusText status={status} />
          {until !== null && text('status.until', { date: date(until) })}
        </span>
      </p>
      {lapsed !== null && (
        <p className={`${styles['badge']} ${styles['lapsed']}`} data-status="lapsed">
          <span className={styles['mark']} aria-hidden="true" />
          <span>{text('status.lapsed', { by: lapsed.by, date: date(lapsed.until) })}</span>
        </p>
      )}
    </div>
  );
}
