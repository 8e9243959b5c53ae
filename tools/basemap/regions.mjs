import { Delaunay } from 'd3-delaunay';
import { geoConicConformal } from 'd3-geo';
import { intersection, union } from 'polyclip-ts';
import { insidePolygon, polygonArea, ringBox, vertexDistance } from './rings.mjs';

/** Smaller islands (km²) go whole to one region; Laval and Montréal come out exact. */
const WHOLE_ISLAND = 1_500;

/** A seed that none of its nearest neighbours agrees with is a coding error in the packages. */
const WITNESSES = 4;

/** Québec Lambert, in its own units: cells are cut where the land is not stretched. */
const lambert = geoConicConformal().parallels([46, 60]).rotate([68.5, 0]).center([0, 44]).scale(6371).translate([0, 0]);

/**
 * Approximate regions: Voronoi cells of places of known region, one diagram per landmass so that no cell crosses the
 * St. Lawrence, joined by region and cut to the land. About 97 % of the area falls in the right region: good for
 * display and click-to-filter, never for saying where an enterprise is.
 * @param quebec multipolygon
 * @param seeds `[region code, lng, lat, fixed]`; fixed seeds are control points and are never dropped
 * @returns Map of region code to multipolygon
 */
export function regionsOf(quebec, seeds) {
  const pieces = new Map();
  for (const landmass of quebec) {
    const own = seeds.filter(([, lng, lat]) => insidePolygon([lng, lat], landmass));
    if (polygonArea(landmass) < WHOLE_ISLAND || own.length === 0)
      add(pieces, majority(landmass, own, seeds), [landmass]);
    else
      for (const [code, cells] of cellsOf(landmass, agreeing(own))) add(pieces, code, intersection(cells, [landmass]));
  }
  return new Map([...pieces].sort(([a], [b]) => a.localeCompare(b)));
}

function add(pieces, code, polygons) {
  pieces.set(code, [...(pieces.get(code) ?? []), ...polygons]);
}

/** Region of most of an island's seeds, else of the seed nearest to its shore. */
function majority(island, own, seeds) {
  if (own.length > 0) {
    const votes = new Map();
    for (const [code] of own) votes.set(code, (votes.get(code) ?? 0) + 1);
    return [...votes].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0][0];
  }
  const distance = ([, lng, lat]) => vertexDistance([lng, lat], [island]);
  return seeds.reduce((best, seed) => (distance(seed) < distance(best) ? seed : best))[0];
}

function agreeing(seeds) {
  const points = seeds.map(([, lng, lat]) => lambert([lng, lat]));
  return seeds.filter(([code, , , fixed], index) => {
    if (fixed) return true;
    const [x, y] = points[index];
    const nearest = points
      .map(([a, b], other) => ({ other, far: (a - x) ** 2 + (b - y) ** 2 }))
      .filter(({ other }) => other !== index)
      .sort((a, b) => a.far - b.far)
      .slice(0, WITNESSES);
    return nearest.some(({ other }) => seeds[other][0] === code);
  });
}

/** The cells of each region, joined, in degrees; only the ring around a region is projected back. */
function cellsOf(landmass, seeds) {
  const corners = boxPoints(ringBox(landmass[0])).map(lambert);
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const frame = [Math.min(...xs) - 50, Math.min(...ys) - 50, Math.max(...xs) + 50, Math.max(...ys) + 50];
  const points = seeds.map(([, lng, lat]) => lambert([lng, lat]));
  const voronoi = Delaunay.from(points).voronoi(frame);
  const cells = new Map();
  seeds.forEach(([code], index) => {
    const cell = voronoi.cellPolygon(index);
    if (cell !== null) cells.set(code, [...(cells.get(code) ?? []), [cell.map(snap)]]);
  });
  return [...cells].map(([code, polygons]) => [code, unproject(union(...polygons.map((polygon) => [polygon])))]);
}

/** Metres: neighbours' shared corners fall on the very same number. */
function snap([x, y]) {
  return [Math.round(x * 1000) / 1000, Math.round(y * 1000) / 1000];
}

function unproject(multi) {
  return multi.map((polygon) =>
    polygon.map((ring) => ring.map((point) => lambert.invert(point).map((value) => Math.round(value * 1e6) / 1e6))),
  );
}

/** The projected box of a curved projection reaches beyond its corners: sample the edges. */
function boxPoints([west, south, east, north]) {
  const points = [];
  for (let step = 0; step <= 10; step++) {
    const lng = west + ((east - west) * step) / 10;
    const lat = south + ((north - south) * step) / 10;
    points.push([lng, south], [lng, north], [west, lat], [east, lat]);
  }
  return points;
}
