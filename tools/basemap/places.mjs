import { geoMercator } from 'd3-geo';

/** Zooms of the embedded basemap. */
const FROM = 4;
const TO = 11;

/** A town waits for the zoom where no bigger one stands within this many pixels: about a label's width and height. */
const APART = { across: 62, down: 19 };

/** Names beyond these would be bytes nobody reads. */
const MOST = 300;

/** From this latitude on, a village of a thousand is the town of a country's width. */
const NORTH = 49.6;

/** Below this one, towns crowd and suburbs must wait. */
const DENSE = 46.3;

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
    .filter(({ lat, population, inhabited }) => lat !== null && population > 0 && inhabited)
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
      if (!crowded && town.population >= smallest(zoom, town.lat)) shown.push({ town, zoom });
    }
  }
  return shown.map(({ town, zoom }) => [town.name, town.region, town.lng, town.lat, town.population, zoom]);
}

/** Far out, only places a stranger would know; villages from zoom 9, those of the thinly settled north much sooner. */
function smallest(zoom, lat) {
  const southern = { 4: 130_000, 5: 40_000, 6: 10_000, 7: 5_000, 8: 3_200, 9: 2_000, 10: 1_500 }[zoom] ?? 1_000;
  if (lat > NORTH) return southern / 16;
  return lat < DENSE ? southern * 2 : southern;
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
