import { BOTTOM, CELL_PIXELS, CELL_SIZE, EAST, SUM_X, SUM_Y, TOP, WEST, type ClusterGrid } from './cluster-grid';
import { markRadius } from './mark-radius';
import { worldPixels } from './mercator';

/** What one circle of the map stands for: one cell of the grid, or neighbours whose circles would overlap. */
export interface Mark {
  readonly count: number;
  /** Mean place on the unit square. */
  readonly x: number;
  readonly y: number;
  /** Extremes of the members: longitudes in degrees, y on the unit square. */
  readonly west: number;
  readonly east: number;
  readonly top: number;
  readonly bottom: number;
  readonly cells: readonly number[];
}

/** Circles keep this many pixels between them. */
const GAP = 2;

/** Mean places drift as marks merge, and may then touch a neighbour that they did not. */
const ROUNDS = 3;

/** The grid's cells as marks that do not overlap once drawn, biggest first (then north-west first). */
export function mergeOverlapping(grid: ClusterGrid): Mark[] {
  let marks: Mark[] = [];
  for (let cell = 0; cell < grid.head.length; cell++)
    if (grid.cells[cell * CELL_SIZE] !== 0) marks.push(markOf(grid, cell));
  for (let round = 0; round < ROUNDS; round++) {
    const merged = mergeOnce(marks, grid);
    if (merged.length === marks.length) return merged;
    marks = merged;
  }
  return bySize(marks);
}

function markOf({ cells }: ClusterGrid, cell: number): Mark {
  const at = cell * CELL_SIZE;
  const count = cells[at] as number;
  return {
    count,
    x: (cells[at + SUM_X] as number) / count,
    y: (cells[at + SUM_Y] as number) / count,
    west: cells[at + WEST] as number,
    east: cells[at + EAST] as number,
    top: cells[at + TOP] as number,
    bottom: cells[at + BOTTOM] as number,
    cells: [cell],
  };
}

function bySize(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((a, b) => b.count - a.count || (a.cells[0] as number) - (b.cells[0] as number));
}

/** The bigger mark takes in the smaller ones that it would touch; each is taken once. */
function mergeOnce(marks: readonly Mark[], grid: ClusterGrid): Mark[] {
  const pixels = worldPixels(grid.zoom);
  const cells = pixels / CELL_PIXELS;
  const place = (mark: Mark): number => Math.floor(mark.y * cells) * 2 ** 21 + Math.floor(mark.x * cells);
  const waiting = new Map<number, Mark[]>();
  for (const mark of marks) {
    const home = waiting.get(place(mark));
    if (home === undefined) waiting.set(place(mark), [mark]);
    else home.push(mark);
  }
  const taken = new Set<Mark>();
  const merged: Mark[] = [];
  for (const mark of bySize(marks)) {
    if (taken.has(mark)) continue;
    taken.add(mark);
    const touched: Mark[] = [];
    for (let down = -1; down <= 1; down++)
      for (let across = -1; across <= 1; across++)
        for (const other of waiting.get(place(mark) + down * 2 ** 21 + across) ?? [])
          if (!taken.has(other) && touches(mark, other, pixels)) touched.push(other);
    for (const other of touched) taken.add(other);
    merged.push(touched.reduce(join, mark));
  }
  return bySize(merged);
}

function touches(a: Mark, b: Mark, pixels: number): boolean {
  const reach = markRadius(a.count) + markRadius(b.count) + GAP;
  return Math.hypot(a.x - b.x, a.y - b.y) * pixels < reach;
}

function join(a: Mark, b: Mark): Mark {
  const count = a.count + b.count;
  return {
    count,
    x: (a.x * a.count + b.x * b.count) / count,
    y: (a.y * a.count + b.y * b.count) / count,
    west: Math.min(a.west, b.west),
    east: Math.max(a.east, b.east),
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
    cells: [...a.cells, ...b.cells],
  };
}
