import { useEffect, useState, type ComponentType, type ReactElement } from 'react';
import type { MapWords } from './map-intl';
import type { ListingMapProps } from './map-types';
import styles from './map-shell.module.css';

type Inner = ComponentType<ListingMapProps & { readonly words: MapWords }>;

type State =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly Map: Inner; readonly words: MapWords };

interface Props extends ListingMapProps {
  /** Said in the frame while the map loads, and when it cannot: the page's own catalogue has them. */
  readonly waitingText: string;
  readonly failedText: string;
  readonly retryText: string;
}

/**
 * The map of a search, loaded when the browser is ready for it: nothing of Leaflet is in the page's first bundle, and
 * the server draws only the frame. Fills its parent, which must have a height.
 */
export function ListingMap({ waitingText, failedText, retryText, ...props }: Props): ReactElement {
  const { language } = props;
  const [state, setState] = useState<State>({ kind: 'waiting' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let dropped = false;
    Promise.all([
      import('./listing-map'),
      import('./map-intl').then(({ loadMapWords }) => loadMapWords(language)),
    ]).then(
      ([{ default: Map }, words]) => !dropped && setState({ kind: 'ready', Map, words }),
      () => !dropped && setState({ kind: 'failed' }),
    );
    return () => {
      dropped = true;
    };
  }, [language, attempt]);
  if (state.kind === 'ready') return <state.Map {...props} words={state.words} />;
  return (
    <div className={styles['shell']}>
      <p role="status">{state.kind === 'waiting' ? waitingText : failedText}</p>
      {state.kind === 'failed' && (
        <button type="button" onClick={() => setAttempt(attempt + 1)}>
          {retryText}
        </button>
      )}
    </div>
  );
}
