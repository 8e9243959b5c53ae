import { markRadius } from '@repere/geo';
import type { ListingMapResponse } from '@repere/contract';
import type { MapBox } from './map-types';

/** One thing to press on the map: a listing, several at one spot, or a cluster. */
export interface Mark {
  readonly kind: 'point' | 'stack' | 'cluster';
  /** Same key, same element on the page: focus and pointer survive a new answer. */
  readonly key: string;
  readonly lat: number;
  readonly lng: number;
  readonly count: number;
  readonly name: string;
  /** Known for points and stacks. */
  readonly ids: readonly string[] | null;
  readonly bbox: MapBox;
  /** Drawn radius in pixels. */
  readonly radius: number;
}

const POINT_RADIUS = 7;
const STACK_RADIUS = 11;

/** About a metre: the box of a single coordinate, wide enough for rounding. */
const SPOT = 0.00001;

const spotBox = (lat: number, lng: number): MapBox => ({
  west: lng - SPOT,
  south: lat - SPOT,
  east: lng + SPOT,
  north: lat + SPOT,
});

/** Nothing to zoom into: all its listings share one coordinate. */
export const isOneSpot = ({ west, south, east, north }: MapBox): boolean =>
  east - west < 4 * SPOT && north - south < 4 * SPOT;

/** The API's answer as marks, biggest first. */
export function marksOf(data: ListingMapResponse): Mark[] {
  const clusters = data.clusters.map(({ lat, lng, count, bbox: [west, south, east, north] }): Mark => {
    const bbox = west === east && south === north ? spotBox(lat, lng) : { west, south, east, north };
    return {
      kind: 'cluster',
      key: `${lat},${lng},${count}`,
      lat,
      lng,
      count,
      name: '',
      ids: null,
      bbox,
      radius: markRadius(count),
    };
  });
  const points = data.points.map(({ id, name, lat, lng, ids = [id] }): Mark => {
    const count = ids.length;
    const stacked = count > 1;
    return {
      kind: stacked ? 'stack' : 'point',
      key: stacked ? `${id}+${count}` : id,
      lat,
      lng,
      count,
      name,
      ids,
      bbox: spotBox(lat, lng),
      radius: stacked ? Math.max(STACK_RADIUS, markRadius(count)) : POINT_RADIUS,
    };
  });
  return [...clusters, ...points].sort((a, b) => b.count - a.count);
}

/** Is the listing this mark, or inside it? */
export function markHolds(
  mark: Mark,
  listing: { readonly id: string; readonly lat?: number; readonly lng?: number },
): boolean {
  if (mark.ids !== null) return mark.ids.includes(listing.id);
  const { lat, lng } = listing;
  if (lat === undefined || lng === undefined) return false;
  return lng >= mark.bbox.west && lng <= mark.bbox.east && lat >= mark.bbox.south && lat <= mark.bbox.north;
}

type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

interface Spot {
  readonly x: number;
  readonly y: number;
}

export const isDirection = (key: string): key is Direction => /^Arrow(Up|Down|Left|Right)$/.test(key);

/** The nearest spot within 60° of a direction; straying sideways counts double. Null at the edge. */
export function nextInDirection<S extends Spot>(from: Spot, spots: readonly S[], direction: Direction): S | null {
  let nearest: S | null = null;
  let least = Infinity;
  for (const spot of spots) {
    const dx = spot.x - from.x;
    const dy = spot.y - from.y;
    const along = direction === 'ArrowUp' ? -dy : direction === 'ArrowDown' ? dy : direction === 'ArrowLeft' ? -dx : dx;
    const aside = Math.abs(direction === 'ArrowUp' || direction === 'ArrowDown' ? dx : dy);
    if (along <= 0 || aside > along * 1.75) continue;
    if (along + 2 * aside < least) [nearest, least] = [spot, along + 2 * aside];
  }
  return nearest;
}
