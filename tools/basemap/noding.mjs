/** Borders shared by two shapes must have the same corners on both, or they are drawn twice and simplified apart. */

const GRID = 0.05;

/** Degrees: a metre or so. */
const TOUCH = 2e-5;

export const snapped = (multi) =>
  multi
    .map((polygon) => polygon.map((ring) => withoutRepeats(ring.map(([lng, lat]) => [round(lng), round(lat)]))))
    .map((polygon) => polygon.filter((ring) => ring.length > 3))
    .filter((polygon) => polygon.length > 0);

const round = (value) => Math.round(value * 1e5) / 1e5;

const withoutRepeats = (ring) =>
  ring.filter(([x, y], at) => at === 0 || x !== ring[at - 1][0] || y !== ring[at - 1][1]);

/**
 * The same multipolygons, with each other's corners added where they lie on an edge.
 * @param multis multipolygons whose coordinates `snapped` has rounded
 */
export function noded(multis) {
  const corners = cornersByCell(multis);
  return multis.map((multi) => multi.map((polygon) => polygon.map((ring) => nodedRing(ring, corners))));
}

function cornersByCell(multis) {
  const cells = new Map();
  const seen = new Set();
  for (const [x, y] of multis.flat(3)) {
    const name = `${x},${y}`;
    if (seen.has(name)) continue;
    seen.add(name);
    const key = keyOf(Math.floor(x / GRID), Math.floor(y / GRID));
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [[x, y]]);
    else cell.push([x, y]);
  }
  return cells;
}

const keyOf = (column, row) => column * 10_000 + row;

function nodedRing(ring, corners) {
  const made = [ring[0]];
  for (let at = 1; at < ring.length; at++) made.push(...between(ring[at - 1], ring[at], corners), ring[at]);
  return made;
}

/** Corners on the open edge from `a` to `b`, in order: the edge is walked cell by cell. */
function between(a, b, corners) {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const steps = Math.max(1, Math.ceil(length / (GRID / 2)));
  const found = new Map();
  for (let step = 0; step <= steps; step++) {
    const column = Math.floor((a[0] + ((b[0] - a[0]) * step) / steps) / GRID);
    const row = Math.floor((a[1] + ((b[1] - a[1]) * step) / steps) / GRID);
    for (let down = -1; down <= 1; down++)
      for (let across = -1; across <= 1; across++)
        for (const corner of corners.get(keyOf(column + across, row + down)) ?? []) {
          const along = ((corner[0] - a[0]) * (b[0] - a[0]) + (corner[1] - a[1]) * (b[1] - a[1])) / length ** 2;
          if (along <= 0 || along >= 1) continue;
          const aside = Math.abs((corner[0] - a[0]) * (b[1] - a[1]) - (corner[1] - a[1]) * (b[0] - a[0])) / length;
          const same = (corner[0] === a[0] && corner[1] === a[1]) || (corner[0] === b[0] && corner[1] === b[1]);
          if (aside < TOUCH && !same) found.set(`${corner[0]},${corner[1]}`, { corner, along });
        }
  }
  return [...found.values()].sort((one, other) => one.along - other.along).map(({ corner }) => corner);
}
