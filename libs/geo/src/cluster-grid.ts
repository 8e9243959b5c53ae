import type { BoundingBox } from './bounding-box';
import type { MapPoints } from './map-points';
import { mercatorX, mercatorY, worldPixels } from './mercator';

/** Side of a cell in pixels: two clusters of ten thousand just fit side by side. */
export const CELL_PIXELS = 60;

/** More cells than this is no screen: a 4K one has 2,500. */
const MAX_CELLS = 20_000;

/** Which of the points take part: all of them, those whose byte in `mask` is not zero, or those listed. */
export interface Membership {
  readonly mask?: Uint8Array;
  readonly indices?: Uint32Array | Int32Array;
}

/** Cells of the world's grid that cover a viewport, as columns; row-major, north-west first. */
export interface ClusterGrid {
  readonly zoom: number;
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
  readonly count: Uint32Array;
  readonly sumX: Float64Array;
  readonly sumY: Float64Array;
  readonly west: Float64Array;
  readonly east: Float64Array;
  readonly south: Float64Array;
  readonly north: Float64Array;
  /** Members of a cell are chained from `head` to `tail` through `next`. */
  readonly head: Int32Array;
  readonly tail: Int32Array;
  readonly next: Int32Array;
}

export interface Gathering {
  readonly grid: ClusterGrid;
  readonly total: number;
  readonly unlocated: number;
}

/** Cells are anchored to the world, so a pan moves marks without reshuffling them. */
function emptyGrid(viewport: BoundingBox, zoom: number, next: Int32Array): ClusterGrid {
  const cells = worldPixels(zoom) / CELL_PIXELS;
  const left = Math.floor(mercatorX(viewport.west) * cells) - 1;
  const top = Math.floor(mercatorY(viewport.north) * cells) - 1;
  const columns = Math.floor(mercatorX(viewport.east) * cells) + 2 - left;
  const rows = Math.floor(mercatorY(viewport.south) * cells) + 2 - top;
  if (columns * rows > MAX_CELLS && zoom > 0) return emptyGrid(viewport, zoom - 1, next);
  return allocate({ zoom, left, top, columns, rows, next });
}

type Frame = Pick<ClusterGrid, 'zoom' | 'left' | 'top' | 'columns' | 'rows' | 'next'>;

function allocate(frame: Frame): ClusterGrid {
  const size = frame.columns * frame.rows;
  return {
    ...frame,
    count: new Uint32Array(size),
    sumX: new Float64Array(size),
    sumY: new Float64Array(size),
    west: new Float64Array(size).fill(Infinity),
    east: new Float64Array(size).fill(-Infinity),
    south: new Float64Array(size).fill(Infinity),
    north: new Float64Array(size).fill(-Infinity),
    head: new Int32Array(size).fill(-1),
    tail: new Int32Array(size).fill(-1),
  };
}

/** Chains are read before the next call, so one column per set of points is enough: no 4 MB to clear per map at a million. */
const chains = new WeakMap<MapPoints, Int32Array>();

function chainOf(points: MapPoints): Int32Array {
  const known = chains.get(points);
  if (known !== undefined) return known;
  const chain = new Int32Array(points.y.length);
  chains.set(points, chain);
  return chain;
}

/** One pass over the members: each located one inside the grid falls into exactly one cell. */
export function gather(points: MapPoints, viewport: BoundingBox, zoom: number, membership: Membership): Gathering {
  const { lat, lng, y } = points;
  const { mask, indices } = membership;
  const grid = emptyGrid(viewport, zoom, chainOf(points));
  const { left, top, columns, rows, count, sumX, sumY, west, east, south, north, head, tail, next } = grid;
  const cells = worldPixels(grid.zoom) / CELL_PIXELS;
  const steps = indices === undefined ? y.length : indices.length;
  let total = 0;
  let unlocated = 0;
  for (let step = 0; step < steps; step++) {
    const index = indices === undefined ? step : (indices[step] as number);
    if (mask !== undefined && mask[index] === 0) continue;
    total++;
    const down = y[index] as number;
    const longitude = lng[index] as number;
    if (down !== down || longitude !== longitude) {
      unlocated++;
      continue;
    }
    const across = longitude / 360 + 0.5;
    const column = Math.floor(across * cells) - left;
    const row = Math.floor(down * cells) - top;
    if (column < 0 || row < 0 || column >= columns || row >= rows) continue;
    const cell = row * columns + column;
    const latitude = lat[index] as number;
    if (count[cell] === 0) tail[cell] = index;
    count[cell]! += 1;
    next[index] = head[cell] as number;
    head[cell] = index;
    sumX[cell]! += across;
    sumY[cell]! += down;
    if (longitude < (west[cell] as number)) west[cell] = longitude;
    if (longitude > (east[cell] as number)) east[cell] = longitude;
    if (latitude < (south[cell] as number)) south[cell] = latitude;
    if (latitude > (north[cell] as number)) north[cell] = latitude;
  }
  return { grid, total, unlocated };
}

/** The grid one zoom level out: four cells become one, without reading the points again. */
export function coarsen(fine: ClusterGrid): ClusterGrid {
  const left = Math.floor(fine.left / 2);
  const top = Math.floor(fine.top / 2);
  const columns = Math.floor((fine.left + fine.columns - 1) / 2) - left + 1;
  const rows = Math.floor((fine.top + fine.rows - 1) / 2) - top + 1;
  const grid = allocate({ zoom: fine.zoom - 1, left, top, columns, rows, next: fine.next });
  for (let from = 0; from < fine.count.length; from++) {
    if (fine.count[from] === 0) continue;
    const column = Math.floor((fine.left + (from % fine.columns)) / 2) - left;
    const row = Math.floor((fine.top + Math.floor(from / fine.columns)) / 2) - top;
    pour(fine, from, grid, row * columns + column);
  }
  return grid;
}

function pour(fine: ClusterGrid, from: number, grid: ClusterGrid, to: number): void {
  if (grid.count[to] === 0) grid.tail[to] = fine.tail[from] as number;
  else grid.next[fine.tail[from] as number] = grid.head[to] as number;
  grid.head[to] = fine.head[from] as number;
  grid.count[to]! += fine.count[from] as number;
  grid.sumX[to]! += fine.sumX[from] as number;
  grid.sumY[to]! += fine.sumY[from] as number;
  grid.west[to] = Math.min(grid.west[to] as number, fine.west[from] as number);
  grid.east[to] = Math.max(grid.east[to] as number, fine.east[from] as number);
  grid.south[to] = Math.min(grid.south[to] as number, fine.south[from] as number);
  grid.north[to] = Math.max(grid.north[to] as number, fine.north[from] as number);
}

/** Indices of a cell's members, in rising order. */
export function membersOf(grid: ClusterGrid, cell: number): number[] {
  const members: number[] = [];
  for (let index = grid.head[cell] as number; index !== -1; index = grid.next[index] as number) members.push(index);
  return members.sort((a, b) => a - b);
}
