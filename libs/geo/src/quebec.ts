import { boxContains, type BoundingBox, type LatLng } from './bounding-box';

/** Québec with a small margin: from the Ontario border to Blanc-Sablon, from Hinchinbrooke to Ivujivik. */
export const QUEBEC_BOX: BoundingBox = { west: -80, south: 44.9, east: -56.9, north: 62.7 };

/** Box test of rule M21: false means that the point cannot be in Québec; true only that it may be. */
export function insideQuebec(point: LatLng): boolean {
  return boxContains(QUEBEC_BOX, point);
}

/** True when the point lies outside Québec but would lie inside with latitude and longitude exchanged (M21). */
export function looksSwapped(point: LatLng): boolean {
  return !insideQuebec(point) && insideQuebec({ lat: point.lng, lng: point.lat });
}
