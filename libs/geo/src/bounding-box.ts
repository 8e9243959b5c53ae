/** A point in degrees, WGS 84. */
export interface LatLng {
  readonly lat: number;
  readonly lng: number;
}

/** A box in degrees, both edges included; it never crosses the 180th meridian. */
export interface BoundingBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Is the point inside the box or on its edge? A point with a NaN coordinate never is. */
export function boxContains(box: BoundingBox, point: LatLng): boolean {
  return point.lng >= box.west && point.lng <= box.east && point.lat >= box.south && point.lat <= box.north;
}

/** Do the boxes share at least one point? */
export function boxesMeet(a: BoundingBox, b: BoundingBox): boolean {
  return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
}

/** The smallest box that holds `box` and `point`. */
export function boxExtend(box: BoundingBox, point: LatLng): BoundingBox {
  return {
    west: Math.min(box.west, point.lng),
    south: Math.min(box.south, point.lat),
    east: Math.max(box.east, point.lng),
    north: Math.max(box.north, point.lat),
  };
}

/**
 * The box widened on each side by a share of its own width and height, kept within the globe.
 * @example boxPad({ west: -72, south: 46, east: -70, north: 47 }, 0.1).west // -72.2
 */
export function boxPad(box: BoundingBox, ratio: number): BoundingBox {
  const wide = (box.east - box.west) * ratio;
  const high = (box.north - box.south) * ratio;
  return {
    west: Math.max(-180, box.west - wide),
    south: Math.max(-90, box.south - high),
    east: Math.min(180, box.east + wide),
    north: Math.min(90, box.north + high),
  };
}

/** The smallest box that holds every point; null when there is none. Points with a NaN coordinate are passed over. */
export function boxFromPoints(points: Iterable<LatLng>): BoundingBox | null {
  let box: BoundingBox | null = null;
  for (const point of points) {
    if (Number.isNaN(point.lat) || Number.isNaN(point.lng)) continue;
    box =
      box === null ? { west: point.lng, south: point.lat, east: point.lng, north: point.lat } : boxExtend(box, point);
  }
  return box;
}

/** Kilometres in one degree of latitude, on the sphere that `haversineKm` uses. */
const KM_PER_DEGREE = (6371.0088 * Math.PI) / 180;

/**
 * A box that holds every point within `km` of `center`: the quick test before `haversineKm`.
 * It may hold more, never less.
 */
export function boxAround(center: LatLng, km: number): BoundingBox {
  const high = km / KM_PER_DEGREE;
  const farthest = Math.min(89, Math.abs(center.lat) + high);
  const wide = Math.min(180, high / Math.cos((farthest * Math.PI) / 180));
  return {
    west: Math.max(-180, center.lng - wide),
    south: Math.max(-90, center.lat - high),
    east: Math.min(180, center.lng + wide),
    north: Math.min(90, center.lat + high),
  };
}
