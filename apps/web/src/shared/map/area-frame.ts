import { quebecLambert, type LatLng } from '@repere/geo';
import type { Position } from 'geojson';
import type { ServiceArea } from '@repere/contract';
import type { Basemap, ReferencePoints } from './basemap';

/** Size of the drawing in its own units: three by two. */
export const FRAME = { width: 480, height: 320 };

/** A view never closer than this across: a village alone would float in white. Kilometres. */
const NARROWEST = 130;

const MARGIN = 1.16;

/** Kilometres to drawing units, for a part of Québec in Lambert's projection. */
export interface Frame {
  readonly place: (point: LatLng) => { readonly x: number; readonly y: number };
  /** Drawing units in a kilometre. */
  readonly scale: number;
}

/** What the area holds, in a form that can be drawn. */
export interface DrawnArea {
  readonly regions: readonly string[];
  readonly spots: readonly (LatLng & { readonly code: string; readonly label: string })[];
  readonly province: boolean;
  readonly circle: { readonly lat: number; readonly lng: number; readonly km: number } | null;
}

/** Sorts an area into shapes, spots and a circle; a zone nobody can place stays in the words beside the drawing. */
export function drawnArea(
  area: ServiceArea,
  zones: readonly { readonly code: string; readonly label: string }[],
  seat: LatLng | null,
  points: ReferencePoints,
): DrawnArea {
  const codes = area.kind === 'zones' ? area.codes : [];
  const labelOf = (code: string): string => zones.find((zone) => zone.code === code)?.label ?? code;
  const spots = codes.flatMap((code) => {
    const [lng, lat] = points[code] ?? [];
    return lng === undefined || lat === undefined ? [] : [{ code, label: labelOf(code), lat, lng }];
  });
  return {
    regions: codes.filter((code) => code.startsWith('R')).map((code) => code.slice(1)),
    spots,
    province: area.kind === 'province' || codes.includes('QC'),
    circle: area.kind === 'radius' && seat !== null ? { ...seat, km: area.km } : null,
  };
}

/** The frame that holds the area and the seat, at the drawing's proportions. */
export function frameOf(drawn: DrawnArea, seat: LatLng | null, basemap: Basemap): Frame {
  const points = [...outlinePoints(drawn, basemap), ...drawn.spots, ...(seat === null ? [] : [seat])].map(
    quebecLambert,
  );
  if (drawn.circle !== null) {
    const { x, y } = quebecLambert(drawn.circle);
    const { km } = drawn.circle;
    points.push({ x: x - km, y: y - km }, { x: x + km, y: y + km });
  }
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [north, south] = [Math.min(...ys), Math.max(...ys)];
  const across = Math.max(NARROWEST, (east - west) * MARGIN, ((south - north) * MARGIN * FRAME.width) / FRAME.height);
  const scale = FRAME.width / across;
  const middle = { x: (west + east) / 2, y: (north + south) / 2 };
  return {
    scale,
    place: (point) => {
      const { x, y } = quebecLambert(point);
      return {
        x: tenth((x - middle.x) * scale + FRAME.width / 2),
        y: tenth((y - middle.y) * scale + FRAME.height / 2),
      };
    },
  };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** All Québec when nothing smaller is said; its inhabited south when only the seat is known is left to the seat's surroundings. */
function outlinePoints({ province, regions, spots, circle }: DrawnArea, basemap: Basemap): LatLng[] {
  const shapes = province ? [basemap.quebec] : regions.flatMap((code) => basemap.regions.get(code)?.geometry ?? []);
  const nothing = shapes.length === 0 && spots.length === 0 && circle === null;
  const corners = shapes.flatMap(({ coordinates }) => coordinates.flat(2));
  return (nothing ? [] : corners).map(([lng = 0, lat = 0]) => ({ lat, lng }));
}

/** Lines or rings as the `d` of a path; those wholly outside the frame are left out. */
export function pathOf(parts: readonly Position[][], { place }: Frame, closed: boolean): string {
  return parts
    .map((part) => part.map(([lng = 0, lat = 0]) => place({ lat, lng })))
    .filter((points) => touchesFrame(points))
    .map((points) => `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}${closed ? 'Z' : ''}`)
    .join('');
}

function touchesFrame(points: readonly { readonly x: number; readonly y: number }[]): boolean {
  const within = (values: number[], size: number): boolean => Math.min(...values) <= size && Math.max(...values) >= 0;
  return (
    within(
      points.map(({ x }) => x),
      FRAME.width,
    ) &&
    within(
      points.map(({ y }) => y),
      FRAME.height,
    )
  );
}
