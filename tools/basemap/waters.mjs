import { intersection } from 'polyclip-ts';
import { boxesMeet, boxRing, polygonArea, polygonsOf, ringBox } from './rings.mjs';

/** Waters are drawn around Québec only; the land goes on further. */
const WINDOW = [-92, 39, -50, 66];

/** Lakes under this size (km²) are drawn only by the regions' own shores. */
const SMALLEST_LAKE = 20;

/**
 * The Manicouagan ring, 65 km across, is on neither package's map and on everybody's mental one.
 * Drawn by hand, as an approximate circle with the island inside: centre, then radii in km.
 */
const MANICOUAGAN = { name: 'Réservoir Manicouagan', center: [-68.72, 51.39], outer: 34, inner: 28 };

/** @returns {{ name: string|null, area: number, multi: Multi }[]} lakes of the window, biggest first */
export function lakesOf(collection) {
  const window = [[boxRing(WINDOW)]];
  const lakes = collection.features
    .filter(({ geometry }) => boxesMeet(ringBox(polygonsOf(geometry)[0][0]), WINDOW))
    .map(({ properties, geometry }) => ({
      name: properties.name ?? null,
      multi: intersection(polygonsOf(geometry), window),
    }));
  return [...lakes, manicouagan()]
    .map((lake) => ({ ...lake, area: lake.multi.reduce((sum, polygon) => sum + polygonArea(polygon), 0) }))
    .filter(({ area }) => area >= SMALLEST_LAKE)
    .sort((a, b) => b.area - a.area);
}

function manicouagan() {
  const { name, center, outer, inner } = MANICOUAGAN;
  const circle = (km, turn) =>
    Array.from({ length: 33 }, (_, step) => {
      const angle = (turn * (step % 32) * Math.PI) / 16;
      const wobble = 1 + 0.04 * Math.sin(3 * angle) + 0.03 * Math.cos(7 * angle);
      return [
        center[0] + ((km * wobble) / 69.6) * Math.cos(angle),
        center[1] + ((km * wobble) / 111.2) * Math.sin(angle),
      ];
    });
  return { name, multi: [[circle(outer, 1), circle(inner, -1)]] };
}

/** @returns {{ weight: number, line: [number, number][] }[]} rivers cut to the window; weight 0 (brook) to 1 (great river) */
export function riversOf(collection) {
  return collection.features
    .filter(({ geometry }) =>
      boxesMeet(ringBox(geometry.coordinates.flat(geometry.type === 'LineString' ? 0 : 1)), WINDOW),
    )
    .map(({ properties, geometry }) => ({
      weight: Math.round(Math.min(1, properties.strokeweig * 2) * 10) / 10,
      lines: (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates).flatMap(insideParts),
    }))
    .filter(({ lines }) => lines.length > 0);
}

/** Runs of points inside the window; the window's edge is far outside the view. */
function insideParts(line) {
  const parts = [[]];
  for (const [lng, lat] of line) {
    if (lng >= WINDOW[0] && lng <= WINDOW[2] && lat >= WINDOW[1] && lat <= WINDOW[3]) parts.at(-1).push([lng, lat]);
    else if (parts.at(-1).length > 0) parts.push([]);
  }
  return parts.filter((part) => part.length > 1);
}
