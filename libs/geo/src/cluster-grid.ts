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

/**
 * What a cell knows, eight numbers side by side so that counting a point touches one cache line:
 * count, sums of x and y, then extremes of longitude and of y.
 */
export const COUNT = 0;
export const SUM_X = 1;
export const SUM_Y = 2;
export const WEST = 3;
export const EAST = 4;
export const TOP = 5;
export const BOTTOM = 6;
export const CELL_SIZE = 8;

/** Cells of the world's grid that cover a viewport, row by row from the north-west. */
export interface ClusterGrid {
  readonly zoom: number;
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
  readonly cells: Float64Array;
  /** Members of a cell whose points all share one coordinate, chained through `next` and ended by -1. */
  readonly head: Int32Array;
  readonly next: Int32Array;
}

export interface Gathering {
  readonly grid: ClusterGrid;
  readonly total: number;
  readonly unlocated: number;
}

/** Cells are anchored to the world, so a pan moves marks without reshuffling them. */
function emptyGrid(viewport: BoundingBox, zoom: number, next: Int32Array): ClusterGrid {
  const perWorld = worldPixels(zoom) / CELL_PIXELS;
  const left = Math.floor(mercatorX(viewport.west) * perWorld) - 1;
  const top = Math.floor(mercatorY(viewport.north) * perWorld) - 1;
  const columns = Math.floor(mercatorX(viewport.east) * perWorld) + 2 - left;
  const rows = Math.floor(mercatorY(viewport.south) * perWorld) + 2 - top;
  if (columns * rows > MAX_CELLS && zoom > 0) return emptyGrid(viewport, zoom - 1, next);
  return allocate({ zoom, left, top, columns, rows, next });
}

function allocate(frame: Omit<ClusterGrid, 'cells' | 'head'>): ClusterGrid {
  const size = frame.columns * frame.rows;
  const cells = new Float64Array(size * CELL_SIZE);
  for (let at = 0; at < cells.length; at += CELL_SIZE) {
    cells[at + WEST] = cells[at + TOP] = Infinity;
    cells[at + EAST] = cells[at + BOTTOM] = -Infinity;
  }
  return { ...frame, cells, head: new Int32Array(size).fill(-1) };
}

/** Chains are read before the next call, so one column per set of points is enough: no 4 MB to clear at a million. */
const chains = new WeakMap<MapPoints, Int32Array>();

function chainOf(points: MapPoints): Int32Array {
  const known = chains.get(points);
  if (known !== undefined && known.length === points.y.length) return known;
  const chain = new Int32Array(points.y.length);
  chains.set(points, chain);
  return chain;
}

/**
 * One pass over the members: each located one inside the grid falls into exactly one cell.
 * Written flat on purpose: at a million points a call per point doubles the time.
 */
export function gather(points: MapPoints, viewport: BoundingBox, zoom: number, membership: Membership): Gathering {
  const { lng, y } = points;
  const { mask, indices } = membership;
  const grid = emptyGrid(viewport, zoom, chainOf(points));
  const { left, top, columns, rows, cells, head, next } = grid;
  const perWorld = worldPixels(grid.zoom) / CELL_PIXELS;
  const steps = indices === undefined ? y.length : indices.length;
  let total = 0;
  let unlocated = 0;
  for (let step = 0; step < steps; step++) {
    const index = indices === undefined ? step : (indices[step] as number);
    if (mask !== undefined && mask[index] === 0) continue;
    total++;
    const across = lng[index] as number;
    const down = y[index] as number;
    const x = across * (1 / 360) + 0.5;
    const column = x * perWorld - left;
    const row = down * perWorld - top;
    if (!(column >= 0 && row >= 0 && column < columns && row < rows)) {
      if (across !== across || down !== down) unlocated++;
      continue;
    }
    const cell = (row | 0) * columns + (column | 0);
    const at = cell * CELL_SIZE;
    cells[at] = (cells[at] as number) + 1;
    cells[at + SUM_X] = (cells[at + SUM_X] as number) + x;
    cells[at + SUM_Y] = (cells[at + SUM_Y] as number) + down;
    if (across < (cells[at + WEST] as number)) cells[at + WEST] = across;
    if (across > (cells[at + EAST] as number)) cells[at + EAST] = across;
    if (down < (cells[at + TOP] as number)) cells[at + TOP] = down;
    if (down > (cells[at + BOTTOM] as number)) cells[at + BOTTOM] = down;
    if (across === cells[at + WEST] && isOnePlace(cells, at)) {
      next[index] = head[cell] as number;
      head[cell] = index;
    }
  }
  return { grid, total, unlocated };
}

/** Do all the points of the cell share one coordinate? */
function isOnePlace(cells: Float64Array, at: number): boolean {
  return cells[at + WEST] === cells[at + EAST] && cells[at + TOP] === cells[at + BOTTOM];
}

/** The grid one zoom level out: four cells become one, without reading the points again. */
export function coarsen(fine: ClusterGrid): ClusterGrid {
  const left = Math.floor(fine.left / 2);
  const top = Math.floor(fine.top / 2);
  const columns = Math.floor((fine.left + fine.columns - 1) / 2) - left + 1;
  const rows = Math.floor((fine.top + fine.rows - 1) / 2) - top + 1;
  const grid = allocate({ zoom: fine.zoom - 1, left, top, columns, rows, next: fine.next });
  for (let from = 0; from < fine.head.length; from++) {
    if (fine.cells[from * CELL_SIZE] === 0) continue;
    const column = Math.floor((fine.left + (from % fine.columns)) / 2) - left;
    const row = Math.floor((fine.top + Math.floor(from / fine.columns)) / 2) - top;
    pour(fine, from, grid, row * columns + column);
  }
  return grid;
}

/** Points of two cells never share a coordinate, so only a cell poured alone stays a chain worth keeping. */
function pour(fine: ClusterGrid, from: number, grid: ClusterGrid, to: number): void {
  const a = fine.cells.subarray(from * CELL_SIZE, (from + 1) * CELL_SIZE);
  const b = grid.cells.subarray(to * CELL_SIZE, (to + 1) * CELL_SIZE);
  if (b[COUNT] === 0) {
    b.set(a);
    grid.head[to] = fine.head[from] as number;
    return;
  }
  for (const sum of [COUNT, SUM_X, SUM_Y]) b[sum] = (b[sum] as number) + (a[sum] as number);
  for (const low of [WEST, TOP]) b[low] = Math.min(b[low] as number, a[low] as number);
  for (const high of [EAST, BOTTOM]) b[high] = Math.max(b[high] as number, a[high] as number);
}

/** Indices of the members of a cell whose points all share one coordinate, in rising order. */
export function membersOf(grid: ClusterGrid, cell: number): number[] {
  const members: number[] = [];
  for (let index = grid.head[cell] as number; index !== -1; index = grid.next[index] as number) members.push(index);
  return members.sort((a, b) => a - b);
}
