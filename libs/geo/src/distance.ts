import type { LatLng } from './bounding-box';

/** Mean radius of the Earth in kilometres (IUGG). */
const EARTH_RADIUS_KM = 6371.0088;

const RADIANS = Math.PI / 180;

/**
 * Great-circle distance in kilometres; NaN when a coordinate is.
 * @example haversineKm({ lat: 46.73, lng: -72.57 }, { lat: 46.57, lng: -72.75 }) // ≈ 22.5
 */
export function haversineKm(a: LatLng, b: LatLng): number {
  const latitude = Math.sin(((b.lat - a.lat) * RADIANS) / 2);
  const longitude = Math.sin(((b.lng - a.lng) * RADIANS) / 2);
  const chord = latitude * latitude + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * longitude * longitude;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, chord)));
}
