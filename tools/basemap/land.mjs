import { difference, intersection } from 'polyclip-ts';
import { feature } from 'topojson-client';
import { snapped } from './noding.mjs';
import { boxesMeet, boxRing, insideMulti, polygonArea, polygonsOf, ringBox, vertexDistance } from './rings.mjs';

/** What is drawn: wide enough that no edge of the land shows when the view rests on Québec. */
export const WINDOW = [-107, 31, -50, 74];

const CANADA = '124';
const UNITED_STATES = '840';

/** The other provinces: the 1:10m countries already part Québec from the United States. */
const NEIGHBOURS = ['ON', 'NL', 'NB', 'NS', 'PE', 'NU'];

/**
 * A line drawn by hand around Québec: through the sea off its coast, through the neighbours' land elsewhere. The 1:50m
 * province ends short of the 1:10m coast in places; inside this line all of the finer land is Québec's unless a
 * neighbour holds it. It follows the meridian of the Ontario border, and the Atlantic side of the Labrador divide.
 */
// prettier-ignore
const OFFSHORE = [
  [-79.515, 51.44], [-79.62, 51.62], [-79.9, 53.6], [-79.6, 55.2], [-77.4, 56.6], [-77.2, 58.2], [-79, 58.6], [-79, 59.9], [-78.2, 61],
  [-78.9, 62.2], [-77.6, 62.9], [-74.5, 62.75], [-72, 62.2], [-69.2, 61.4], [-68.8, 60.2], [-67.5, 59.4], [-66.3, 59.5],
  [-65.5, 60.4], [-64.75, 60.5], [-64.5, 60.33], [-64.2, 59.9], [-63.3, 59], [-63, 57], [-62, 54.4], [-57.1, 52], [-57.1, 51.3], [-58.6, 50.7],
  [-60.5, 49.9], [-61, 48.9], [-61, 48], [-61, 46.9], [-62.6, 46.9], [-63.8, 48.2], [-64.6, 47.95], [-65.9, 47.95], [-66.4, 48.05],
  [-69, 46.5], [-70.2, 44.9], [-74.66, 44.9], [-74.66, 45.02], [-74.45, 45.11], [-74.33, 45.17], [-74.6, 45.35], [-75.2, 45.2], [-80, 46], [-80, 47.4], [-79.515, 47.7], [-79.515, 51.44],
];

/** Above this latitude the islands offshore are Nunavut's, but for those the 1:50m map gives to Québec. */
const NUNAVUT_ISLANDS = 51;

/** A landmass bigger than this (km²) is cut along borders; a smaller one is an island and goes whole. */
const MAINLAND = 50_000;

/** What cutting leaves between the two scales (km²). */
const SLIVER = 1_000;

/** Smaller pieces (km²) are specks on the map and bytes in the file. */
const SPECK = 3;

/**
 * Québec from two scales: coast from Natural Earth 1:10m, land borders from 1:50m.
 * @returns {{ quebec: Multi, canada: Multi, states: Multi }} multipolygons in [lng, lat]; `canada` without Québec
 */
export function landOf(countries, provinces) {
  const country = (id) => windowed(polygonsOf(geometryOf(countries, 'countries', id)));
  const canada = country(CANADA);
  const states = country(UNITED_STATES);
  const province = (id) => polygonsOf(geometryOf(provinces, 'subunits', id));
  const coarse = province('QC');
  const neighbours = NEIGHBOURS.map(province);
  const around = neighbours.flat().filter(([outer]) => boxesMeet(ringBox(outer), ringBox(OFFSHORE)));

  const quebec = canada.filter(nearQuebec).flatMap((polygon) => {
    if (polygonArea(polygon) < MAINLAND) return belongs(polygon, coarse, neighbours) ? [polygon] : [];
    return difference(intersection([polygon], [[OFFSHORE]]), around).filter((piece) => polygonArea(piece) >= SLIVER);
  });
  const kept = snapped(quebec.filter((polygon) => polygonArea(polygon) >= SPECK));
  const others = canada.filter((polygon) => !nearQuebec(polygon)).concat(difference(canada.filter(nearQuebec), kept));
  return { quebec: kept, canada: snapped(others.filter(big)), states: snapped(states.filter(big)) };
}

const big = (polygon) => polygonArea(polygon) >= SPECK * 4;

const nearQuebec = ([outer]) => boxesMeet(ringBox(outer), [-80.5, 44.5, -56, 63]);

function geometryOf(topology, object, id) {
  const found = topology.objects[object].geometries.find((geometry) => geometry.id === id);
  if (found === undefined) throw new Error(`basemap: ${object} holds no ${id}`);
  return feature(topology, found).geometry;
}

function windowed(polygons) {
  const window = [[boxRing(WINDOW)]];
  return polygons
    .filter(([outer]) => boxesMeet(ringBox(outer), WINDOW))
    .flatMap((polygon) => {
      const [west, south, east, north] = ringBox(polygon[0]);
      const whole = west >= WINDOW[0] && south >= WINDOW[1] && east <= WINDOW[2] && north <= WINDOW[3];
      return whole ? [polygon] : intersection([polygon], window);
    });
}

/** An island goes to whoever holds it at 1:50m, else to the nearest shore; in the north, to Nunavut. */
function belongs(island, coarse, neighbours) {
  const [outer] = island;
  const held = outer.filter((point) => insideMulti(point, coarse)).length;
  if (held > 0) return true;
  if (neighbours.some((multi) => outer.some((point) => insideMulti(point, multi)))) return false;
  const [lng, lat] = outer[0];
  if (lat > NUNAVUT_ISLANDS) return false;
  const here = vertexDistance([lng, lat], coarse);
  return neighbours.every((multi) => here < vertexDistance([lng, lat], multi));
}
