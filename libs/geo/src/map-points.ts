import type { LatLng } from './bounding-box';
import { mercatorY } from './mercator';

type Column = Float64Array | Float32Array;

/**
 * Points to draw, as columns of one length; the place in the columns is the point's index.
 * A point that nobody can place has NaN in all three.
 */
export interface MapPoints {
  /** Degrees. */
  readonly lat: Column;
  /** Degrees. */
  readonly lng: Column;
  /** `mercatorY(lat)`, kept so that a pan costs no logarithm per point. */
  readonly y: Float64Array;
}

/**
 * Prepares columns that stay the caller's: nothing is copied, and after a point moves only
 * `points.y[index] = mercatorY(lat)` needs to follow.
 */
export function mapPoints(lat: Column, lng: Column): MapPoints {
  const y = new Float64Array(lat.length);
  for (let index = 0; index < y.length; index++) y[index] = mercatorY(lat[index] ?? NaN);
  return { lat, lng, y };
}

/** The same from a list of points; null stands for a point that nobody can place. */
export function mapPointsFrom(points: Iterable<LatLng | null>): MapPoints {
  const list = [...points];
  const lat = Float64Array.from(list, (point) => point?.lat ?? NaN);
  const lng = Float64Array.from(list, (point) => point?.lng ?? NaN);
  return mapPoints(lat, lng);
}
