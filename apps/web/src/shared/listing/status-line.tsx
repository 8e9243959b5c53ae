import type { ListingSummary } from '@repere/contract';
import type { ReactElement } from 'react';
import { useEnvironment } from '../environment';
import { useLocale, useText } from '../i18n/text';
import { freshness } from './freshness';
import styles from './status-line.module.css';

/** Who vouches for a listing and since when, then its last confirmation; never a bare badge. */
export function StatusLine({
  status,
  lastConfirmedOn,
}: {
  readonly status: ListingSummary['status'];
  readonly lastConfirmedOn: string | null;
}): ReactElement {
  const text = useText();
  return (
    <p className={styles['line']}>
      <span className={styles[status.code]}>
        <span className={styles['mark']} aria-hidden="true" />
        <StatusText status={status} />
      </span>
      {lastConfirmedOn !== null && status.on !== lastConfirmedOn && (
        <span>
          <span className="visually-hidden">{text('status.separator')} </span>
          <ConfirmationText on={lastConfirmedOn} />
        </span>
      )}
    </p>
  );
}

export function StatusText({ status }: { readonly status: ListingSummary['status'] }): ReactElement {
  const text = useText();
  const { date } = useLocale();
  const by = useSourceName()(status.by ?? '');
  return (
    <>
      {text(`status.${status.code}`, { by, known: by === '' ? 'no' : 'yes' })}
      {status.on !== null && text('status.on', { date: date(status.on) })}
    </>
  );
}

export function ConfirmationText({ on }: { readonly on: string | null }): ReactElement {
  const text = useText();
  const { date } = useLocale();
  const { today } = useEnvironment();
  const state = freshness(on, today);
  if (on === null) return <>{text('confirmed.never')}</>;
  return (
    <span className={state === 'stale' ? styles['stale'] : undefined}>
      {text(state === 'stale' ? 'confirmed.stale' : 'confirmed.fresh', { date: date(on) })}
    </span>
  );
}

/** The name of a list as it stands, but for the demonstration's, which has one in each language. */
export function useSourceName(): (name: string) => string {
  const text = useText();
  return (name) => (/^Données de démonstration$/i.test(name) ? text('status.demo') : name);
}
