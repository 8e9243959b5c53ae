import fc from 'fast-check';
import { boxContains, boxPad, type BoundingBox, type LatLng } from './bounding-box';
import { clusterPoints, type ClusterResult } from './cluster-points';
import { mapPoints, mapPointsFrom } from './map-points';
import { markRadius } from './mark-radius';
import { mercatorX, mercatorY, worldPixels } from './mercator';
import { QUEBEC_BOX } from './quebec';

const MONTREAL = { lat: 45.50884, lng: -73.58781 };
const QUEBEC = { lat: 46.81228, lng: -71.21454 };

/** Two decimals make stacks likely. */
const place = fc.record({
  lat: fc.integer({ min: 4490, max: 6270 }).map((value) => value / 100),
  lng: fc.integer({ min: -8000, max: -5690 }).map((value) => value / 100),
});
const crowd = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: place },
    { weight: 2, arbitrary: fc.constant(MONTREAL) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  { maxLength: 600 },
);

const drawn = (result: ClusterResult): number =>
  result.clusters.reduce((sum, { count }) => sum + count, 0) +
  result.points.reduce((sum, { indices }) => sum + indices.length, 0);

const isIn = (box: BoundingBox, point: LatLng): boolean =>
  boxContains(
    boxPad({ west: box.west - 1e-9, south: box.south - 1e-9, east: box.east + 1e-9, north: box.north + 1e-9 }, 0),
    point,
  );

describe('clusterPoints', () => {
  it('counts every located member exactly once, whatever the zoom, the mask and the ceilings', () => {
    fc.assert(
      fc.property(
        crowd,
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 3, max: 400 }),
        fc.func(fc.boolean()),
        (points, zoom, maxMarks, chosen) => {
          const mask = Uint8Array.from(points, (_, index) => Number(chosen(index)));
          const members = points.filter((_, index) => mask[index] !== 0);
          const result = clusterPoints(mapPointsFrom(points), { zoom, mask, maxMarks, maxStack: 3 });
          expect(result.total).toBe(members.length);
          expect(result.unlocated).toBe(members.filter((point) => point === null).length);
          expect(drawn(result)).toBe(result.total - result.unlocated);
        },
      ),
    );
  });

  it('gives each stack its own members and each cluster a box that holds as many points as it counts', () => {
    fc.assert(
      fc.property(crowd, fc.integer({ min: 4, max: 16 }), (points, zoom) => {
        const result = clusterPoints(mapPointsFrom(points), { zoom });
        for (const stack of result.points)
          for (const index of stack.indices) expect(points[index]).toEqual({ lat: stack.lat, lng: stack.lng });
        for (const cluster of result.clusters) {
          const held = points.filter((point) => point !== null && isIn(cluster.bbox, point));
          expect(held.length).toBeGreaterThanOrEqual(cluster.count);
          expect(isIn(cluster.bbox, cluster)).toBe(true);
        }
      }),
    );
  });

  it('lists members instead of a mask with the same answer', () => {
    fc.assert(
      fc.property(crowd, fc.integer({ min: 4, max: 14 }), (points, zoom) => {
        const columns = mapPointsFrom(points);
        const odd = points.map((_, index) => index).filter((index) => index % 2 === 1);
        const mask = Uint8Array.from(points, (_, index) => index % 2);
        expect(clusterPoints(columns, { zoom, indices: Uint32Array.from(odd) })).toEqual(
          clusterPoints(columns, { zoom, mask }),
        );
      }),
    );
  });

  it('answers the same twice', () => {
    const columns = mapPointsFrom(scattered(5000));
    expect(clusterPoints(columns, { zoom: 8 })).toEqual(clusterPoints(columns, { zoom: 8 }));
  });

  it('draws no more marks than the ceiling', () => {
    const columns = mapPointsFrom(scattered(3000));
    for (const zoom of [9, 11, 12, 16]) {
      const result = clusterPoints(columns, { zoom });
      expect(result.clusters.length + result.points.length).toBeLessThanOrEqual(400);
      expect(drawn(result)).toBe(3000);
    }
  });

  it('keeps circles apart', () => {
    const result = clusterPoints(mapPointsFrom(scattered(4000)), { zoom: 7 });
    const marks = [...result.clusters, ...result.points.map((stack) => ({ ...stack, count: stack.indices.length }))];
    const overlapping = marks.flatMap((a, rank) =>
      marks.slice(rank + 1).filter((b) => pixelsApart(a, b, 7) < markRadius(a.count) + markRadius(b.count) - 1),
    );
    expect(overlapping).toEqual([]);
  });

  it('opens neighbours from zoom 12 and keeps only true stacks together', () => {
    const near = { lat: MONTREAL.lat + 0.00005, lng: MONTREAL.lng };
    const columns = mapPointsFrom([MONTREAL, near, MONTREAL]);
    expect(clusterPoints(columns, { zoom: 11 }).clusters).toEqual([
      {
        lat: 45.50886,
        lng: -73.58781,
        count: 3,
        bbox: { west: -73.58781, south: 45.50884, east: -73.58781, north: 45.50889 },
      },
    ]);
    expect(clusterPoints(columns, { zoom: 12 })).toEqual({
      total: 3,
      unlocated: 0,
      clusters: [],
      points: [
        { ...MONTREAL, indices: [0, 2] },
        { lat: 45.50889, lng: -73.58781, indices: [1] },
      ],
    });
  });

  it('shows a lone stack as one point at any zoom, a huge one as a cluster of no size', () => {
    const columns = mapPointsFrom([QUEBEC, QUEBEC, MONTREAL, MONTREAL, MONTREAL]);
    for (const zoom of [5, 13])
      expect(clusterPoints(columns, { zoom, maxStack: 2 })).toEqual({
        total: 5,
        unlocated: 0,
        clusters: [
          {
            ...MONTREAL,
            count: 3,
            bbox: { west: MONTREAL.lng, south: MONTREAL.lat, east: MONTREAL.lng, north: MONTREAL.lat },
          },
        ],
        points: [{ ...QUEBEC, indices: [0, 1] }],
      });
  });

  it('lets the viewport choose what is drawn, never the total', () => {
    const result = clusterPoints(mapPointsFrom([MONTREAL, QUEBEC, null]), {
      zoom: 9,
      viewport: { west: -74, south: 45, east: -73, north: 46 },
    });
    expect(result).toEqual({ total: 3, unlocated: 1, clusters: [], points: [{ ...MONTREAL, indices: [0] }] });
  });

  it('moves nothing when the view is panned by less than a cell', () => {
    const columns = mapPointsFrom(scattered(2000));
    const view = { west: -75, south: 45, east: -70, north: 48 };
    const inner = ({ lat, lng }: LatLng): boolean => lat > 45.8 && lat < 47.2 && lng > -74 && lng < -71;
    const before = clusterPoints(columns, { zoom: 8, viewport: view });
    const after = clusterPoints(columns, { zoom: 8, viewport: { ...view, west: -75.001, east: -70.001 } });
    expect(after.clusters.filter(inner)).toEqual(before.clusters.filter(inner));
  });

  it('survives a viewport that no screen has', () => {
    const columns = mapPoints(Float32Array.from([45.5]), Float32Array.from([-73.5]));
    expect(
      clusterPoints(columns, { zoom: 20, viewport: { west: -180, south: -90, east: 180, north: 90 } }).points,
    ).toHaveLength(1);
    expect(
      clusterPoints(columns, { zoom: 11, viewport: { west: -180, south: -90, east: 180, north: 90 } }).points,
    ).toHaveLength(1);
    expect(clusterPoints(columns, { zoom: 11, viewport: QUEBEC_BOX }).total).toBe(1);
  });
});

function scattered(count: number): LatLng[] {
  return Array.from({ length: count }, (_, rank) => ({
    lat: 45 + ((rank * 7919) % 9973) / 3000,
    lng: -75 + ((rank * 104729) % 9967) / 2000,
  }));
}

function pixelsApart(a: LatLng, b: LatLng, zoom: number): number {
  return Math.hypot(mercatorX(a.lng) - mercatorX(b.lng), mercatorY(a.lat) - mercatorY(b.lat)) * worldPixels(zoom);
}
