import './palette.css';
import type { MultiLineString, MultiPolygon } from 'geojson';
import { useMemo, type ReactElement } from 'react';
import { drawnArea, FRAME, frameOf, pathOf, type Frame } from './area-frame';
import { areaNames } from './area-names';
import type { Basemap, ReferencePoints } from './basemap';
import type { MapWords } from './map-intl';
import type { ServiceAreaMapProps } from './map-types';
import { LEADING } from './place-labels';
import styles from './service-area-drawing.module.css';

interface Props extends Omit<ServiceAreaMapProps, 'waitingText' | 'failedText'> {
  readonly basemap: Basemap;
  readonly points: ReferencePoints;
  readonly words: MapWords;
}

/** Where an activity is delivered: a drawing, not a tool. It prints, and needs no map library. */
export function ServiceAreaDrawing({
  area,
  zones = [],
  seat,
  label,
  basemap,
  points,
  words,
  language,
}: Props): ReactElement {
  const drawn = useMemo(() => drawnArea(area, zones, seat, points), [area, zones, seat, points]);
  const frame = useMemo(() => frameOf(drawn, seat, basemap), [drawn, seat, basemap]);
  const names = useMemo(
    () => areaNames(basemap, drawn, frame, seat, language),
    [basemap, drawn, frame, seat, language],
  );
  const served = drawn.province
    ? [basemap.quebec]
    : drawn.regions.flatMap((code) => basemap.regions.get(code)?.geometry ?? []);
  const at = seat === null ? null : frame.place(seat);
  return (
    <figure className={styles['figure']}>
      <svg viewBox={`0 0 ${FRAME.width} ${FRAME.height}`} role="img" aria-label={label} className={styles['drawing']}>
        <Land basemap={basemap} frame={frame} />
        {served.map((shape, rank) => (
          <path key={rank} className={styles['served']} d={filled(shape, frame)} />
        ))}
        <Lines basemap={basemap} frame={frame} />
        {drawn.circle !== null && (
          <circle className={styles['served']} {...centre(frame, drawn.circle)} r={drawn.circle.km * frame.scale} />
        )}
        {drawn.spots.map((spot) => (
          <circle
            key={spot.code}
            className={styles['served']}
            {...centre(frame, spot)}
            r={spot.code.startsWith('M') ? 13 : 8}
          />
        ))}
        {names
          .filter(({ kind }) => kind === 'town')
          .map(({ text, spot }) => (
            <circle key={text} className={styles['dot']} cx={spot.x} cy={spot.y} r={1.7} />
          ))}
        {names.map(({ text, x, y, anchor, kind, size }) => (
          <text
            key={`${kind}${text}${x}`}
            className={styles[kind]}
            x={x}
            y={y + size * LEADING * 0.78}
            textAnchor={anchor}
            fontSize={size}
          >
            {text}
          </text>
        ))}
        {at !== null && <path className={styles['seat']} d={`M${at.x} ${at.y}l-6.5-10.5a7.6 7.6 0 1 1 13 0z`} />}
        {at !== null && <circle className={styles['eye']} cx={at.x} cy={at.y - 14.6} r={2.6} />}
      </svg>
      <figcaption className={styles['legend']}>
        {seat !== null && (
          <span>
            <i className={styles['seatKey']} /> {words.text('map.area.seat')}
          </span>
        )}
        <span>
          <i className={styles['areaKey']} /> {legendOf(area, words)}
        </span>
        <span className={styles['source']}>
          {words.text('map.attribution')} · {words.text('map.approximate')}
        </span>
      </figcaption>
    </figure>
  );
}

function Land({ basemap, frame }: { readonly basemap: Basemap; readonly frame: Frame }): ReactElement {
  const land = useMemo(
    () => ({
      neighbours: filled(basemap.neighbours, frame),
      quebec: filled(basemap.quebec, frame),
      coast: stroked(basemap.coast, frame),
    }),
    [basemap, frame],
  );
  return (
    <>
      <path className={styles['shallows']} d={land.coast} />
      <path className={styles['neighbour']} d={land.neighbours} />
      <path className={styles['quebec']} d={land.quebec} />
    </>
  );
}

function Lines({ basemap, frame }: { readonly basemap: Basemap; readonly frame: Frame }): ReactElement {
  const border = (kind: 'region' | 'province' | 'labrador' | 'country'): string => {
    const lines = basemap.borders.get(kind);
    return lines === undefined ? '' : stroked(lines, frame);
  };
  return (
    <>
      <path className={styles['region']} d={border('region')} />
      <path className={styles['lake']} d={filled(basemap.lakes, frame)} />
      <path className={styles['river']} d={basemap.rivers.map(({ geometry }) => stroked(geometry, frame)).join('')} />
      <path className={styles['border']} d={border('province') + border('country')} />
      <path className={styles['labrador']} d={border('labrador')} />
      <path className={styles['coast']} d={stroked(basemap.coast, frame)} />
    </>
  );
}

const filled = (shape: MultiPolygon, frame: Frame): string => pathOf(shape.coordinates.flat(), frame, true);
const stroked = (lines: MultiLineString, frame: Frame): string => pathOf(lines.coordinates, frame, false);

function centre(
  frame: Frame,
  point: { readonly lat: number; readonly lng: number },
): { readonly cx: number; readonly cy: number } {
  const { x, y } = frame.place(point);
  return { cx: x, cy: y };
}

function legendOf(area: Props['area'], { text, number }: MapWords): string {
  if (area.kind === 'radius') return text('map.area.radius', { km: number(area.km) });
  return text(
    area.kind === 'province' ? 'map.area.province' : area.kind === 'zones' ? 'map.area.zones' : 'map.area.undeclared',
  );
}
