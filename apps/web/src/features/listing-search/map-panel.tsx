import { useState, type ReactElement } from 'react';
import { useText } from '../../shared/i18n/text';
import button from '../../shared/ui/button.module.css';
import { useHydrated, useMedia } from '../../shared/ui/use-hydrated';
import { usePart } from '../../shared/ui/use-part';
import styles from './map-panel.module.css';
import type { SearchMapProps } from './search-map';

/** The frame the map is drawn in: at once beside the list, on demand in its tab or where data is counted. */
export function MapPanel(props: SearchMapProps): ReactElement {
  const text = useText();
  const hydrated = useHydrated();
  const beside = useMedia('(min-width: 62.5rem)');
  const [asked, setAsked] = useState(false);
  const sparing = hydrated && !asked && savesData();
  const shown = hydrated && !sparing && (beside || props.state.view === 'map');
  const part = usePart(() => import('./search-map'), shown ? 'map' : null);
  if (part.kind === 'ready' && shown)
    return (
      <div className={styles['frame']}>
        <part.value.SearchMap {...props} />
      </div>
    );
  return (
    <div className={styles['frame']}>
      <div className={styles['waiting']}>
        <p className="needs-script">{sparing ? '' : text(part.kind === 'failed' ? 'map.failed' : 'map.loading')}</p>
        <p className="without-script">{text('map.withoutScript')}</p>
        {sparing && (
          <button type="button" className={button['quiet']} onClick={() => setAsked(true)}>
            {text('map.show')}
          </button>
        )}
        {part.kind === 'failed' && (
          <button type="button" className={button['quiet']} onClick={part.retry}>
            {text('results.retry')}
          </button>
        )}
      </div>
    </div>
  );
}

/** Whether the reader's device counts its data. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
