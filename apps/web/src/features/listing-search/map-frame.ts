import type { ListingMapResponse } from '@repere/contract';
import type { MapBox, MapView } from '../../shared/map';
import type { SearchState } from './search-state';

/** Where all results lie; null when none has a point. */
export function extentOf({ clusters, points }: ListingMapResponse): MapBox | null {
  const boxes = [
    ...clusters.map(({ bbox: [west, south, east, north] }) => ({ west, south, east, north })),
    ...points.map(({ lat, lng }) => ({ west: lng, south: lat, east: lng, north: lat })),
  ];
  return boxes.reduce<MapBox | null>(
    (all, box) =>
      all === null
        ? box
        : {
            west: Math.min(all.west, box.west),
            south: Math.min(all.south, box.south),
            east: Math.max(all.east, box.east),
            north: Math.max(all.north, box.north),
          },
    null,
  );
}

const closest = 10;
const farthest = 4;

/**
 * The view that shows a box in a frame of some pixels: its centre, at the closest whole zoom where all of it shows.
 * @example fitted({ west: -73, south: 46, east: -72, north: 47 }, { width: 600, height: 800 }).zoom // 9
 */
export function fitted(bbox: MapBox, frame: { readonly width: number; readonly height: number }): MapView {
  const mercator = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
  const room = 0.85;
  const across = (bbox.east - bbox.west) / 360;
  const down = mercator(bbox.north) - mercator(bbox.south);
  const zooms = [
    Math.log2((frame.width * room) / (256 * Math.max(across, 1e-9))),
    Math.log2((frame.height * room) / (256 * Math.max(down, 1e-9))),
  ];
  return { bbox, zoom: Math.max(farthest, Math.min(closest, Math.floor(Math.min(...zooms)))) };
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
