import type { Understood } from '@repere/contract';
import type { ReactElement } from 'react';
import { useText } from '../../shared/i18n/text';
import { Link } from '../../shared/router/router';
import styles from './corrections.module.css';
import { changed, type SearchState } from './search-state';
import { useSearchAddress } from './use-search';

/** Words read as others, places in them that do not apply or that no table holds: she knows why she sees what she sees. */
export function Corrections({
  understood: { corrections, setAside, unplaced },
  state,
}: {
  readonly understood: Understood;
  readonly state: SearchState;
}): ReactElement | null {
  const text = useText();
  const href = useSearchAddress();
  if (corrections.length + setAside.length + unplaced.length === 0) return null;
  return (
    <div className={styles['corrections']}>
      {corrections.length > 0 && (
        <p>{corrections.map(({ from, to }) => text('understood.correction', { from, to })).join(' ')}</p>
      )}
      {unplaced.map(({ kind, words }) => (
        <p key={`${kind} ${words}`}>{text(`understood.${kind}`, { words })}</p>
      ))}
      {setAside.map(({ code, label, words }) => (
        <p key={code}>
          {text('understood.setAside', { words })}{' '}
          <Link to={href(changed(state, { serves: [...state.serves, code] }))}>
            {text('understood.add', { place: label })}
          </Link>{' '}
          <Link to={href(changed(state, { serves: [code] }))}>{text('understood.replace', { place: label })}</Link>
        </p>
      ))}
    </div>
  );
}
