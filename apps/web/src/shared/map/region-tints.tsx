import type { Language } from '@repere/kernel';
import type { ComponentProps, ComponentType, ReactElement } from 'react';
import { usePart } from '../ui/use-part';
import type { RegionTintsDrawing } from './region-tints-drawing';
import styles from './map-shell.module.css';

/** A region on the drawing. */
export interface TintedRegion {
  /** `R04`. */
  readonly code: string;
  /** Step of the tint, 1 to 4; 0 for none. */
  readonly step: number;
  /** Written on it where there is room, the first ones first. */
  readonly short: string;
  /** Said of it in full. */
  readonly label: string;
  readonly href: string | null;
}

export interface RegionTintsProps {
  readonly language: Language;
  readonly regions: readonly TintedRegion[];
  readonly label: string;
  readonly waitingText: string;
  readonly failedText: string;
  readonly onOpen: (href: string) => void;
}

type DrawingProps = ComponentProps<typeof RegionTintsDrawing>;

/** The regions of Québec in four tints: a drawing that prints, beside the table that says the same. No map library. */
export function RegionTints({ waitingText, failedText, ...props }: RegionTintsProps): ReactElement {
  const part = usePart(make, props.language);
  if (part.kind === 'ready') {
    const { Drawing, ...made } = part.value;
    return <Drawing {...props} {...made} />;
  }
  return (
    <div className={`${styles['shell']} ${styles['drawing']} needs-script`}>
      <p role="status">{part.kind === 'waiting' ? waitingText : failedText}</p>
    </div>
  );
}

async function make(): Promise<Pick<DrawingProps, 'basemap'> & { readonly Drawing: ComponentType<DrawingProps> }> {
  const [{ RegionTintsDrawing }, { loadBasemap }] = await Promise.all([
    import('./region-tints-drawing'),
    import('./basemap'),
  ]);
  return { Drawing: RegionTintsDrawing, basemap: await loadBasemap() };
}
