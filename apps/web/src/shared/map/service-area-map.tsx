import type { ComponentProps, ComponentType, ReactElement } from 'react';
import { usePart } from '../ui/use-part';
import type { ServiceAreaMapProps } from './map-types';
import styles from './map-shell.module.css';

type Drawing = ComponentType<ComponentProps<typeof import('./service-area-drawing').ServiceAreaDrawing>>;

type Made = Pick<ComponentProps<Drawing>, 'basemap' | 'points' | 'words'> & { readonly Drawing: Drawing };

/** A small map of where an activity is delivered; the server draws its frame, the browser fills it. No map library. */
export function ServiceAreaMap({ waitingText, failedText, ...props }: ServiceAreaMapProps): ReactElement {
  const { language, area } = props;
  const needsPoints = area.kind === 'zones' && area.codes.some((code) => code !== 'QC' && !code.startsWith('R'));
  const part = usePart(() => make(language, needsPoints), `${language} ${needsPoints}`);
  if (part.kind === 'ready') {
    const { Drawing, ...parts } = part.value;
    return <Drawing {...props} {...parts} />;
  }
  return (
    <div className={`${styles['shell']} ${styles['drawing']}`}>
      <p>{part.kind === 'waiting' ? waitingText : failedText}</p>
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
