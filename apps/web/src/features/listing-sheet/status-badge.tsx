import type { ListingDetail } from '@repere/contract';
import type { ReactElement } from 'react';
import { useLocale, useText } from '../../shared/i18n/text';
import { StatusText } from '../../shared/listing/status-line';
import { Icon } from '../../shared/ui/icon';
import styles from './status-badge.module.css';

/**
 * Who vouches for the enterprise, at the top of its page. A confirmation alone is full and coloured; what the enterprise says of
 * itself is an outline, half filled; what only a list says is dashed; a confirmation that is over is grey, and told beside it.
 * A network that vouches for the page is named in an outline with a sign of its own.
 */
export function StatusBadge({
  status,
  certifications,
}: Pick<ListingDetail, 'status' | 'certifications'>): ReactElement {
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
      {certifications.map(({ by, on, changedSince }) => (
        <p key={by} className={`${styles['badge']} ${styles['certified']}`} data-status="certified">
          <Icon name="check" />
          <span>
            {text('certification.by', { by, date: date(on) })}
            {changedSince && text('certification.changed')}
          </span>
        </p>
      ))}
    </div>
  );
}
