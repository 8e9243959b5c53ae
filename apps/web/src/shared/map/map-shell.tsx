import type { ReactElement } from 'react';
import { usePart } from '../ui/use-part';
import { MapFrame } from './map-frame';
import type { FrameWords, ListingMapProps } from './map-types';

/**
 * The map of a search, loaded when the browser is ready for it: nothing of Leaflet is in the page's first bundle, and
 * the server draws only the frame. Fills its parent, which must have a height.
 */
export function ListingMap({
  waitingText,
  failedText,
  retryText,
  ...props
}: ListingMapProps & FrameWords): ReactElement {
  const { language } = props;
  const part = usePart(
    () =>
      Promise.all([import('./listing-map'), import('./map-intl').then(({ loadMapWords }) => loadMapWords(language))]),
    language,
  );
  if (part.kind !== 'ready') return <MapFrame part={part} words={{ waitingText, failedText, retryText }} />;
  const [{ default: Drawn }, words] = part.value;
  return <Drawn {...props} words={words} />;
}
