import './palette.css';
import { useMemo, type ReactElement } from 'react';
import { FRAME, frameOf, pathOf, type Frame } from './area-frame';
import type { Basemap } from './basemap';
import type { RegionTintsProps, TintedRegion } from './region-tints';
import styles from './region-tints.module.css';

/** Where people live; the north goes on beyond the frame, and its rows are in the table. */
const INHABITED = [
  [45, -79.2],
  [45, -61.5],
  [51.2, -79.2],
  [51.2, -61.5],
] as const;

const SIZE = 9.5;

type Props = Omit<RegionTintsProps, 'waitingText' | 'failedText'> & { readonly basemap: Basemap };

/** Regions as links, out of the tab order: the table holds the same ones, in reading order. */
export function RegionTintsDrawing({ regions, label, basemap, onOpen }: Props): ReactElement {
  const frame = useMemo(() => {
    const spots = INHABITED.map(([lat, lng]) => ({ lat, lng, code: '', label: '' }));
    return frameOf({ regions: [], spots, province: false, circle: null }, null, basemap);
  }, [basemap]);
  const drawn = useMemo(() => shapes(basemap, frame), [basemap, frame]);
  const names = useMemo(() => placed(regions, basemap, frame), [regions, basemap, frame]);
  return (
    <svg viewBox={`0 0 ${FRAME.width} ${FRAME.height}`} role="group" aria-label={label} className={styles['drawing']}>
      <path className={styles['neighbour']} d={drawn.neighbours} />
      <path className={styles['land']} d={drawn.quebec} />
      {regions.map((region) => (
        <Region key={region.code} region={region} d={drawn.regions.get(region.code) ?? ''} onOpen={onOpen} />
      ))}
      <path className={styles['lake']} d={drawn.lakes} />
      <path className={styles['coast']} d={drawn.coast} />
      {names.map(({ region, x, y }) => (
        <text key={region.code} className={styles['name']} data-step={region.step} x={x} y={y} fontSize={SIZE}>
          {region.short}
        </text>
      ))}
    </svg>
  );
}

function Region({
  region: { step, label, href },
  d,
  onOpen,
}: {
  readonly region: TintedRegion;
  readonly d: string;
  readonly onOpen: (href: string) => void;
}): ReactElement {
  const shape = (
    <path className={styles['region']} data-step={step} d={d}>
      <title>{label}</title>
    </path>
  );
  if (href === null) return shape;
  return (
    <a
      href={href}
      tabIndex={-1}
      aria-label={label}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onOpen(href);
      }}
    >
      {shape}
    </a>
  );
}

const shapes = (
  basemap: Basemap,
  frame: Frame,
): {
  readonly neighbours: string;
  readonly quebec: string;
  readonly lakes: string;
  readonly coast: string;
  readonly regions: ReadonlyMap<string, string>;
} => ({
  neighbours: pathOf(basemap.neighbours.coordinates.flat(), frame, true),
  quebec: pathOf(basemap.quebec.coordinates.flat(), frame, true),
  lakes: pathOf(basemap.lakes.coordinates.flat(), frame, true),
  coast: pathOf(basemap.coast.coordinates, frame, false),
  regions: new Map(
    [...basemap.regions].map(([code, { geometry }]) => [`R${code}`, pathOf(geometry.coordinates.flat(), frame, true)]),
  ),
});

interface Placed {
  readonly region: TintedRegion;
  readonly x: number;
  readonly y: number;
}

/** Words on the regions, in the order given; one that would touch another is left to the table. */
function placed(regions: readonly TintedRegion[], basemap: Basemap, frame: Frame): readonly Placed[] {
  const kept: Placed[] = [];
  for (const region of regions) {
    const at = basemap.regionLabels.find(({ code }) => `R${code.replace(/^R/, '')}` === region.code);
    if (at === undefined || region.short === '') continue;
    const { x, y } = frame.place(at);
    const inside = x > 20 && x < FRAME.width - 20 && y > SIZE && y < FRAME.height - 4;
    const room = (one: Placed): number => ((one.region.short.length + region.short.length) * SIZE) / 3.6;
    const clear = kept.every((one) => Math.abs(one.x - x) > room(one) || Math.abs(one.y - y) > SIZE * 1.2);
    if (inside && clear) kept.push({ region, x, y });
  }
  return kept;
}
