import { useEffect, useState, type ComponentType, type ReactElement } from 'react';
import type { CoverageMapProps } from './coverage-types';
import type { MapWords } from './map-intl';
import styles from './map-shell.module.css';

type Inner = ComponentType<CoverageMapProps & { readonly words: MapWords }>;

/** The delivery map, loaded when the browser is ready for it; the server draws only its frame. Fills its parent. */
export function CoverageMap(props: CoverageMapProps): ReactElement {
  const { language, waitingText, failedText } = props;
  const [made, setMade] = useState<{ readonly Map: Inner; readonly words: MapWords } | 'failed' | null>(null);
  useEffect(() => {
    let dropped = false;
    Promise.all([
      import('./coverage-map'),
      import('./map-intl').then(({ loadMapWords }) => loadMapWords(language)),
    ]).then(
      ([{ default: Map }, words]) => !dropped && setMade({ Map, words }),
      () => !dropped && setMade('failed'),
    );
    return () => {
      dropped = true;
    };
  }, [language]);
  if (made !== null && made !== 'failed') return <made.Map {...props} words={made.words} />;
  return (
    <div className={`${styles['shell']} needs-script`}>
      <p role="status">{made === null ? waitingText : failedText}</p>
    </div>
  );
}
