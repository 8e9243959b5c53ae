import type { LatLng } from '@repere/geo';
import type { Language } from '@repere/kernel';
import { FRAME, type DrawnArea, type Frame } from './area-frame';
import type { Basemap } from './basemap';
import { placeLabels, type LabelWish } from './place-labels';

type Kind = 'zone' | 'town' | 'regionName' | 'water';

export interface AreaName {
  readonly kind: Kind;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** The place itself, for its dot. */
  readonly spot: { readonly x: number; readonly y: number };
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
}

const SIZES: Readonly<Record<Kind, number>> = { zone: 13, town: 12, regionName: 11, water: 12 };

/** Names stay whole. */
const EDGES = { left: 2, top: 2, right: FRAME.width - 2, bottom: FRAME.height - 2 };

/** Enough to find one's bearings in a small drawing. */
const MOST_TOWNS = 14;

/** Mean width of a letter, in font sizes: a drawing made on paper cannot measure. */
const LETTER = 0.56;

/** Zooms at which the big map shows names at this scale. */
const zoomOf = ({ scale }: Frame): number => Math.round(Math.log2(scale * 111.3 * (360 / 256) * 0.68));

/** Names of a service-area drawing: zones first, then the towns a stranger knows, none touching another or the seat. */
export function areaNames(
  basemap: Basemap,
  drawn: DrawnArea,
  frame: Frame,
  seat: LatLng | null,
  language: Language,
): AreaName[] {
  const zoom = zoomOf(frame);
  const wish = (kind: Kind, text: string, point: LatLng, clear: number): LabelWish<Kind> => {
    const size = SIZES[kind];
    return { kind, lines: [text], ...frame.place(point), size, width: text.length * size * LETTER, clear };
  };
  const inside = ({ x, y }: { readonly x: number; readonly y: number }): boolean =>
    x > 12 && x < FRAME.width - 12 && y > 12 && y < FRAME.height - 12;
  const regions = basemap.regionLabels.filter(({ code }) => drawn.regions.includes(code));
  const towns = basemap.towns
    .filter(({ name, from }) => from <= zoom + 1 && !drawn.spots.some(({ label }) => label === name))
    .map((town) => wish('town', town.name, town, 4))
    .filter(inside);
  const waters = basemap.labels.filter(
    ({ kind, from, turn }) => kind === 'sea' && turn === undefined && from <= zoom && zoom > 4,
  );
  const wishes = [
    ...drawn.spots.map((spot) => wish('zone', spot.label, spot, spot.code.startsWith('M') ? 13 : 8)),
    ...regions.map((region) => wish('regionName', region.name, region, 0)),
    ...towns.slice(0, MOST_TOWNS),
    ...waters.map((label) => wish('water', label[language], label, 0)).filter(inside),
  ];
  const marks = seat === null ? [] : [frame.place(seat)].map(({ x, y }) => ({ x, y: y - 12, radius: 13 }));
  return placeLabels(wishes, marks, EDGES).map(({ kind, lines, left, top, anchor, size, x, y }) => ({
    kind,
    text: lines.join(''),
    spot: { x, y },
    x: left,
    y: top,
    anchor,
    size,
  }));
}
