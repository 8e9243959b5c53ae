import type { ReactElement } from 'react';
import { Link } from '../../shared/router/router';
import { useText } from '../../shared/i18n/text';
import { Icon } from '../../shared/ui/icon';
import type { SearchState } from './search-state';
import { useSearchAddress } from './use-search';
import styles from './view-switch.module.css';

/** On a phone: the list or the map. */
export function ViewSwitch({ state }: { readonly state: SearchState }): ReactElement {
  const text = useText();
  const href = useSearchAddress();
  return (
    <nav className={styles['switch']} aria-label={text('view.label')}>
      {(['list', 'map'] as const).map((view) => (
        <Link
          key={view}
          to={href({ ...state, view })}

          replace
          aria-current={state.view === view ? 'true' : undefined}
        >
          <Icon name={view} />
          {text(`view.${view}`)}
        </Link>
      ))}
    </nav>
  );
}
