import type { ListingMapResponse } from '@repere/contract';
import type { MapBox, MapView } from '../../shared/map';
import type { SearchState } from './search-state';

/** Where most people live: the view of a first visit. */
export const inhabitedQuebec: MapBox = { west: -76.2, south: 44.2, east: -67.6, north: 48.6 };

/** The share of results left out at each edge: one supplier in Kuujjuaq must not shrink the forty of Mauricie. */
const edge = 0.04;
/** Around a place, most of those who deliver there from afar may be out of sight. */
const edgeAround = 0.25;
/** Degrees kept around a place asked for. */
const around = 0.2;
/** Of latitude. */
const kilometresPerDegree = 111;

/**
 * Where nearly all results lie, with the places asked for in it; null when no result has a point and no place is given.
 * @param asked reference points of the places of the search
 * @param radiusKm of the circle searched around them
 */
export function extentOf(
  { clusters, points }: ListingMapResponse,
  asked: readonly { readonly lat: number; readonly lng: number }[] = [],
  radiusKm: number | null = null,
): MapBox | null {
  const spots = [...clusters, ...points.map((point) => ({ ...point, count: point.ids?.length ?? 1 }))];
  const left = asked.length === 0 ? edge : edgeAround;
  const reach = radiusKm === null ? around : radiusKm / kilometresPerDegree;
  const beside = (value: number): number[] => [value - reach, value + reach];
  const lngs = [
    ...middle(
      spots.map(({ lng, count }) => [lng, count]),
      left,
    ),
    ...asked.flatMap(({ lng }) => beside(lng)),
  ];
  const lats = [
    ...middle(
      spots.map(({ lat, count }) => [lat, count]),
      left,
    ),
    ...asked.flatMap(({ lat }) => beside(lat)),
  ];
  if (lngs.length === 0) return null;
  return { west: Math.min(...lngs), south: Math.min(...lats), east: Math.max(...lngs), north: Math.max(...lats) };
}

/** The two bounds between which values lie, but for the edges; values come with their weights. */
function middle(weighted: readonly (readonly [value: number, weight: number])[], left: number): readonly number[] {
  const sorted = [...weighted].sort(([a], [b]) => a - b);
  const total = sorted.reduce((sum, [, weight]) => sum + weight, 0);
  let passed = 0;
  const kept = sorted.filter(([, weight]) => {
    const before = passed;
    passed += weight;
    return passed > total * left && before < total * (1 - left);
  });
  const [first, last] = [kept[0], kept.at(-1)];
  return first === undefined || last === undefined ? [] : [first[0], last[0]];
}

const closest = 10;
const farthest = 4;
/** Pixels kept clear on each side, as the map does when it fits a box. */
const margin = 28;

/**
 * The view that shows a box in a frame of some pixels: its centre, at the closest whole zoom where all of it shows.
 * @example fitted({ west: -73, south: 46, east: -72, north: 47 }, { width: 600, height: 800 }).zoom // 9
 */
export function fitted(bbox: MapBox, frame: { readonly width: number; readonly height: number }): MapView {
  const mercator = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
  const across = (bbox.east - bbox.west) / 360;
  const down = mercator(bbox.north) - mercator(bbox.south);
  const zooms = [
    Math.log2((frame.width - 2 * margin) / (256 * Math.max(across, 1e-9))),
    Math.log2((frame.height - 2 * margin) / (256 * Math.max(down, 1e-9))),
  ];
  const zoom = Math.max(farthest, Math.min(closest, Math.floor(Math.min(...zooms))));
  return { bbox: northwards(bbox, (frame.height / 256 / 2 ** zoom) * 360), zoom };
}

/** South of this is another country: what a view has to spare goes to the north. */
const southOfQuebec = 44.8;

/** @param height of the view, in degrees of the equator */
function northwards(bbox: MapBox, height: number): MapBox {
  const middle = (bbox.south + bbox.north) / 2;
  const down = (height / 2) * Math.cos((middle * Math.PI) / 180);
  const spare = Math.min(southOfQuebec, bbox.south - 0.15) - (middle - down);
  if (spare <= 0) return bbox;
  const shift = Math.min(spare, down - (middle - bbox.south));
  return shift <= 0 ? bbox : { ...bbox, south: bbox.south + shift, north: bbox.north + shift };
}

/** The view written in an address. */
export const viewOf = ({ lat, lng, zoom }: NonNullable<SearchState['map']>): MapView => ({
  bbox: { west: lng, south: lat, east: lng, north: lat },
  zoom,
});

/** A view as an address says it: its centre to about ten metres. */
export function viewportOf({ bbox, zoom }: MapView): NonNullable<SearchState['map']> {
  const round = (value: number): number => Math.round(value * 1e4) / 1e4;
  return { lat: round((bbox.south + bbox.north) / 2), lng: round((bbox.west + bbox.east) / 2), zoom };
}
