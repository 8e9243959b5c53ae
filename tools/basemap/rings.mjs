/** Plane geometry on [lng, lat] rings and multipolygons in the GeoJSON layout; degrees in, degrees out. */

export const EARTH_RADIUS_KM = 6371.0088;

/** Box of a polygon's outer ring: [west, south, east, north]. */
export function ringBox(ring) {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of ring) {
    if (lng < west) west = lng;
    if (lng > east) east = lng;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return [west, south, east, north];
}

export function boxesMeet(a, b) {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** Area of a ring in km², on the sphere, by the trapezoid rule in the equal-area cylinder. */
export function ringArea(ring) {
  const radians = Math.PI / 180;
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++)
    sum +=
      (ring[i + 1][0] - ring[i][0]) * radians * (Math.sin(ring[i][1] * radians) + Math.sin(ring[i + 1][1] * radians));
  return Math.abs((sum * EARTH_RADIUS_KM ** 2) / 2);
}

export function polygonArea([outer, ...holes]) {
  return ringArea(outer) - holes.reduce((sum, hole) => sum + ringArea(hole), 0);
}

export function insideRing([x, y], ring) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i];
    const [bx, by] = ring[j];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

export function insidePolygon(point, [outer, ...holes]) {
  return insideRing(point, outer) && !holes.some((hole) => insideRing(point, hole));
}

export function insideMulti(point, multi) {
  return multi.some((polygon) => insidePolygon(point, polygon));
}

/** A box as a closed ring. */
export function boxRing([west, south, east, north]) {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** Polygons of a GeoJSON geometry, whichever of the two kinds it is. */
export function polygonsOf(geometry) {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** Squared distance in degrees, longitudes shrunk to the latitude, from a point to the nearest vertex of a multipolygon. */
export function vertexDistance([lng, lat], multi) {
  const shrink = Math.cos((lat * Math.PI) / 180);
  let nearest = Infinity;
  for (const [outer] of multi)
    for (const [x, y] of outer) nearest = Math.min(nearest, ((x - lng) * shrink) ** 2 + (y - lat) ** 2);
  return nearest;
}
