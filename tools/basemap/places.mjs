import { geoMercator } from 'd3-geo';

/** Zooms of the embedded basemap. */
const FROM = 4;
const TO = 11;

/** A town waits for the zoom where no bigger one stands within this many pixels: about a label's width and height. */
const APART = { across: 88, down: 30 };

/** Bigger than any town of the list by this much, a place pushes others even from far: Montréal's suburbs wait. */
const MOST = 250;

const pixels = (zoom) =>
  geoMercator()
    .scale((256 * 2 ** zoom) / (2 * Math.PI))
    .translate([0, 0]);

/**
 * Towns to label: population first, but never so close that labels would fight, so that a lone village of the north
 * shows before a suburb.
 * @param municipalities `{ name, region, lat, lng, population }[]`
 * @returns `[name, region, lng, lat, population, first zoom][]`, most important first
 */
export function townsOf(municipalities) {
  const waiting = municipalities
    .filter(({ lat, population }) => lat !== null && population > 0)
    .sort((a, b) => b.population - a.population || a.name.localeCompare(b.name));
  const shown = [];
  for (let zoom = FROM; zoom <= TO && shown.length < MOST; zoom++) {
    const project = pixels(zoom);
    for (const town of waiting) {
      if (shown.length >= MOST) break;
      if (shown.some((other) => other.town === town)) continue;
      const [x, y] = project([town.lng, town.lat]);
      const crowded = shown.some((other) => {
        const [a, b] = project([other.town.lng, other.town.lat]);
        return Math.abs(a - x) < APART.across && Math.abs(b - y) < APART.down;
      });
      if (!crowded && town.population >= smallest(zoom)) shown.push({ town, zoom });
    }
  }
  return shown.map(({ town, zoom }) => [town.name, town.region, town.lng, town.lat, town.population, zoom]);
}

/** Far out, only places a stranger would know; from zoom 8 on, villages. */
function smallest(zoom) {
  return { 4: 60_000, 5: 12_000, 6: 2_500, 7: 1_200, 8: 700 }[zoom] ?? 0;
}

/** Where a region's name stands: the population-weighted mean of its municipalities, pulled towards its middle by hand where that falls on a city. */
export const REGION_LABELS = {
  '01': [-68.35, 48.12],
  '02': [-71.9, 49.6],
  '03': [-71.35, 47.35],
  '04': [-73.9, 47.7],
  '05': [-71.35, 45.45],
  '06': [-73.72, 45.47],
  '07': [-76.5, 46.55],
  '08': [-77.6, 48.0],
  '09': [-65.2, 51.3],
  10: [-74.3, 54.6],
  11: [-65.6, 48.75],
  12: [-70.75, 46.42],
  13: [-73.73, 45.59],
  14: [-74.05, 46.75],
  15: [-75.1, 46.55],
  16: [-72.95, 45.35],
  17: [-72.25, 46.1],
};
