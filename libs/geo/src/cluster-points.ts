import { boxContains, type BoundingBox } from './bounding-box';
import { coarsen, gather, membersOf, type ClusterGrid, type Membership } from './cluster-grid';
import type { MapPoints } from './map-points';
import { mergeOverlapping, type Mark } from './merge-overlapping';
import { latitudeOf, longitudeOf } from './mercator';
import { QUEBEC_BOX } from './quebec';

/** From this zoom on, only points that share one coordinate stand together, unless there are too many to read. */
const OPEN_ZOOM = 12;

export interface ClusterOptions extends Membership {
  /** Slippy-map zoom, a whole number from 0 to 20. */
  readonly zoom: number;
  /** What the reader sees; Québec when absent. A ring of cells around it comes too. */
  readonly viewport?: BoundingBox;
  /** More marks than this are clustered further. */
  readonly maxMarks?: number;
  /** A bigger stack comes as a cluster whose box is one point, so that an answer stays small. */
  readonly maxStack?: number;
}

export interface PointCluster {
  /** Mean place of the members, on the map's own projection. */
  readonly lat: number;
  readonly lng: number;
  readonly count: number;
  /** Holds every member; of no width and height when they all share one coordinate. */
  readonly bbox: BoundingBox;
}

/** One point, or several that share the very same coordinate (to a metre). */
export interface PointStack {
  readonly lat: number;
  readonly lng: number;
  /** Indices into the columns, rising. */
  readonly indices: readonly number[];
}

export interface ClusterResult {
  /** Members, wherever they are. */
  readonly total: number;
  /** Members without coordinates. */
  readonly unlocated: number;
  readonly clusters: readonly PointCluster[];
  readonly points: readonly PointStack[];
}

/**
 * What a map shows of a set of points: one pass over the columns, so a filtered map costs no index.
 * Deterministic; every located member in the viewport is counted once, in one cluster or one stack; biggest clusters first.
 * @param points columns from `mapPoints`
 * @example clusterPoints(points, { zoom: 7, viewport, mask: matches })
 */
export function clusterPoints(points: MapPoints, options: ClusterOptions): ClusterResult {
  const { zoom, viewport = QUEBEC_BOX, maxMarks = 400, maxStack = 25 } = options;
  if (zoom >= OPEN_ZOOM) {
    const open = openStacks(points, viewport, options, maxMarks, maxStack);
    if (open !== null) return open;
  }
  const { grid, total, unlocated } = gather(points, viewport, zoom, options);
  let cells = grid;
  let marks = mergeOverlapping(cells);
  while (marks.length > maxMarks && cells.zoom > 0) {
    cells = coarsen(cells);
    marks = mergeOverlapping(cells);
  }
  const clusters: PointCluster[] = [];
  const stacks: PointStack[] = [];
  for (const mark of marks) {
    const stack = stackOf(points, cells, mark, maxStack);
    if (stack === null) clusters.push(clusterOf(mark));
    else stacks.push(stack);
  }
  return { total, unlocated, clusters, points: stacks };
}

function stackOf(points: MapPoints, grid: ClusterGrid, mark: Mark, maxStack: number): PointStack | null {
  if (mark.count > maxStack || mark.west !== mark.east || mark.top !== mark.bottom) return null;
  return toStack(points, membersOf(grid, mark.cells[0] as number));
}

function clusterOf({ x, y, count, west, east, top, bottom }: Mark): PointCluster {
  const bbox = {
    west: outward(west, Math.floor),
    south: outward(latitudeOf(bottom), Math.floor),
    east: outward(east, Math.ceil),
    north: outward(latitudeOf(top), Math.ceil),
  };
  return { lat: degrees(latitudeOf(y)), lng: degrees(longitudeOf(x)), count, bbox };
}

/** Every distinct coordinate of the viewport on its own; null when that makes too many marks to read. */
function openStacks(
  points: MapPoints,
  viewport: BoundingBox,
  membership: Membership,
  maxMarks: number,
  maxStack: number,
): ClusterResult | null {
  const { mask, indices } = membership;
  const stacks = new Map<number, number[]>();
  const steps = indices === undefined ? points.y.length : indices.length;
  let total = 0;
  let unlocated = 0;
  for (let step = 0; step < steps; step++) {
    const index = indices === undefined ? step : (indices[step] as number);
    if (mask !== undefined && mask[index] === 0) continue;
    total++;
    const lat = points.lat[index] as number;
    const lng = points.lng[index] as number;
    if (lat !== lat || lng !== lng) {
      unlocated++;
      continue;
    }
    if (!boxContains(viewport, { lat, lng })) continue;
    const key = Math.round((lat + 90) * 1e5) * 4e7 + Math.round((lng + 180) * 1e5);
    const stack = stacks.get(key);
    if (stack !== undefined) stack.push(index);
    else if (stacks.size === maxMarks) return null;
    else stacks.set(key, [index]);
  }
  const marks = [...stacks.values()].map((members) => toStack(points, members));
  return {
    total,
    unlocated,
    clusters: marks.filter(({ indices: members }) => members.length > maxStack).map(bigStack),
    points: marks.filter(({ indices: members }) => members.length <= maxStack),
  };
}

function toStack(points: MapPoints, members: readonly number[]): PointStack {
  const first = members[0] as number;
  return {
    lat: degrees(points.lat[first] as number),
    lng: degrees(points.lng[first] as number),
    indices: [...members].sort((a, b) => a - b),
  };
}

function bigStack({ lat, lng, indices }: PointStack): PointCluster {
  return { lat, lng, count: indices.length, bbox: { west: lng, south: lat, east: lng, north: lat } };
}

/** Five decimals: about a metre. */
function degrees(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}

/** Rounds a box's edge away from its inside, forgiving what binary fractions add to a round figure. */
function outward(value: number, round: (value: number) => number): number {
  const scaled = value * 1e5;
  const near = Math.round(scaled);
  return (Math.abs(scaled - near) < 1e-4 ? near : round(scaled)) / 1e5;
}
