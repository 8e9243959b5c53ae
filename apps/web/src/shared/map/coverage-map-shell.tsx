import type { ReactElement } from 'react';
import { usePart } from '../ui/use-part';
import type { CoverageMapProps } from './coverage-types';
import { MapFrame } from './map-frame';
import type { FrameWords } from './map-types';

/** The delivery map, loaded when the browser is ready for it; the server draws only its frame. Fills its parent. */
export function CoverageMap({
  waitingText,
  failedText,
  retryText,
  ...props
}: CoverageMapProps & FrameWords): ReactElement {
  const { language } = props;
  const part = usePart(
    () =>
      Promise.all([import('./coverage-map'), import('./map-intl').then(({ loadMapWords }) => loadMapWords(language))]),
    language,
  );
  if (part.kind !== 'ready')
    return <MapFrame part={part} words={{ waitingText, failedText, retryText }} className="needs-script" />;
  const [{ default: Drawn }, words] = part.value;
  return <Drawn {...props} words={words} />;
}
