import type { LatLng } from './bounding-box';

const RADIANS = Math.PI / 180;

/** The usual projection of Québec's maps: conformal cone cut at 46° and 60°, centred on 68.5° W and 44° N. */
const CENTRE = { lng: -68.5, lat: 44 };
const CUTS = { south: 46 * RADIANS, north: 60 * RADIANS };
const RADIUS_KM = 6371.0088;

const tangent = (latitude: number): number => Math.tan(Math.PI / 4 + latitude / 2);

const CONE =
  Math.log(Math.cos(CUTS.south) / Math.cos(CUTS.north)) / Math.log(tangent(CUTS.north) / tangent(CUTS.south));
const SCALE = (RADIUS_KM * Math.cos(CUTS.south) * tangent(CUTS.south) ** CONE) / CONE;

const reach = (lat: number): number => SCALE / tangent(lat * RADIANS) ** CONE;

/**
 * Québec Lambert on a sphere: kilometres east (x) and south (y) of 44° N 68.5° W. Distances on it are right within
 * about one in a hundred from 44° to 62°, so a circle may be drawn as a circle.
 */
export function quebecLambert({ lat, lng }: LatLng): { readonly x: number; readonly y: number } {
  const turn = CONE * (lng - CENTRE.lng) * RADIANS;
  return { x: reach(lat) * Math.sin(turn), y: reach(lat) * Math.cos(turn) - reach(CENTRE.lat) };
}
