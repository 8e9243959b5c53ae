/** Web Mercator on the unit square, as every slippy map uses it: x to the east, y to the south, both 0 to 1. */

/** Beyond this latitude the square ends. */
const LIMIT = 85.051129;

export function mercatorX(lng: number): number {
  return lng / 360 + 0.5;
}

export function mercatorY(lat: number): number {
  const sine = Math.sin((Math.max(-LIMIT, Math.min(LIMIT, lat)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

export function longitudeOf(x: number): number {
  return (x - 0.5) * 360;
}

export function latitudeOf(y: number): number {
  return (360 / Math.PI) * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - 90;
}

/** Width of the world in pixels at a zoom level. */
export function worldPixels(zoom: number): number {
  return 256 * 2 ** zoom;
}
