import type { ReactElement } from 'react';
import { useText } from '../../shared/i18n/text';
import styles from './map-panel.module.css';
import type { SearchState } from './search-state';

/** The frame the map is drawn in; without scripts it says where the same results are. */
export function MapPanel(_props: {
  readonly state: SearchState;
  readonly highlighted: string | null;
  readonly onHighlight: (id: string | null) => void;
}): ReactElement {
  const text = useText();
  return (
    <div className={styles['frame']}>
      <p className={styles['waiting']}>{text('map.loading')}</p>
    </div>
  );
}
