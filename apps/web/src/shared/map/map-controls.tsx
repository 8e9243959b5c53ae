import type { ReactElement } from 'react';
import type { MapEngine } from './map-engine';
import type { MapText } from './map-intl';
import styles from './map-controls.module.css';

interface Props {
  readonly engine: Pick<MapEngine, 'zoom' | 'pan'>;
  readonly text: MapText;
  readonly limits: { readonly atMin: boolean; readonly atMax: boolean };
  readonly onFit: () => void;
}

const EDGES = [
  { id: 'map.panNorth', edge: 'north', across: 0, down: -1, path: 'M3 11l6-6 6 6' },
  { id: 'map.panWest', edge: 'west', across: -1, down: 0, path: 'M11 3L5 9l6 6' },
  { id: 'map.panEast', edge: 'east', across: 1, down: 0, path: 'M7 3l6 6-6 6' },
  { id: 'map.panSouth', edge: 'south', across: 0, down: 1, path: 'M3 7l6 6 6-6' },
] as const;

/** Everything a drag or a pinch does, as buttons (WCAG 2.5.7): zoom and fit in a corner, four ways to move below. */
export function MapControls({ engine, text, limits, onFit }: Props): ReactElement {
  return (
    <>
      <div className={styles['stack']} data-furniture>
        <Control
          label={text('map.zoomIn')}
          disabled={limits.atMax}
          onPress={() => engine.zoom(1)}
          path="M9 3v12M3 9h12"
        />
        <Control label={text('map.zoomOut')} disabled={limits.atMin} onPress={() => engine.zoom(-1)} path="M3 9h12" />
        <Control label={text('map.fit')} onPress={onFit} path="M3 7V3h4M11 3h4v4M15 11v4h-4M7 15H3v-4" />
      </div>
      <div className={styles['pad']} data-furniture>
        {EDGES.map(({ id, edge, across, down, path }) => (
          <Control
            key={edge}
            label={text(id)}
            onPress={() => engine.pan(across, down)}
            path={path}
            className={styles[edge]}
          />
        ))}
      </div>
    </>
  );
}

interface ControlProps {
  readonly label: string;
  readonly path: string;
  readonly onPress: () => void;
  readonly disabled?: boolean;
  readonly className?: string | undefined;
}

function Control({ label, path, onPress, disabled = false, className = '' }: ControlProps): ReactElement {
  return (
    <button
      type="button"
      className={`${styles['control']} ${className}`}
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      onClick={() => !disabled && onPress()}
    >
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
