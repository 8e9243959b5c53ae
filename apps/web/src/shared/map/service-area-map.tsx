import { useEffect, useState, type ComponentProps, type ComponentType, type ReactElement } from 'react';
import type { ServiceAreaMapProps } from './map-types';
import styles from './map-shell.module.css';

type Drawing = ComponentType<ComponentProps<typeof import('./service-area-drawing').ServiceAreaDrawing>>;

type Made = Pick<ComponentProps<Drawing>, 'basemap' | 'points' | 'words'> & { readonly Drawing: Drawing };

/** A small map of where an activity is delivered; the server draws its frame, the browser fills it. No map library. */
export function ServiceAreaMap({ waitingText, failedText, ...props }: ServiceAreaMapProps): ReactElement {
  const { language, area } = props;
  const [made, setMade] = useState<Made | 'failed' | null>(null);
  const needsPoints = area.kind === 'zones' && area.codes.some((code) => code !== 'QC' && !code.startsWith('R'));
  useEffect(() => {
    let dropped = false;
    make(language, needsPoints).then(
      (done) => !dropped && setMade(done),
      () => !dropped && setMade('failed'),
    );
    return () => {
      dropped = true;
    };
  }, [language, needsPoints]);
  if (made !== null && made !== 'failed') {
    const { Drawing, ...parts } = made;
    return <Drawing {...props} {...parts} />;
  }
  return (
    <div className={`${styles['shell']} ${styles['drawing']}`}>
      <p>{made === null ? waitingText : failedText}</p>
    </div>
  );
}

async function make(language: ServiceAreaMapProps['language'], needsPoints: boolean): Promise<Made> {
  const [{ ServiceAreaDrawing }, { loadBasemap, loadReferencePoints }, { loadMapWords }] = await Promise.all([
    import('./service-area-drawing'),
    import('./basemap'),
    import('./map-intl'),
  ]);
  const [basemap, words, points] = await Promise.all([
    loadBasemap(),
    loadMapWords(language),
    needsPoints ? loadReferencePoints() : {},
  ]);
  return { Drawing: ServiceAreaDrawing, basemap, words, points };
}
