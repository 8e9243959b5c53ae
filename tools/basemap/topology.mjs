import { mergeArcs, meshArcs, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import { noded, snapped } from './noding.mjs';
import { EARTH_RADIUS_KM } from './rings.mjs';

/** Corners that span less than this many km² go. */
const SMALLEST_TRIANGLE = 1;

/** People live in the south: there the shore keeps finer corners, and pays for them in the far north. */
const DETAIL = [
  { north: 47.6, factor: 3 },
  { north: 50.5, factor: 1.4 },
  { north: 90, factor: 0.55 },
];

const QUANTA = 2.8e4;

/** Only the Labrador border lies north-east of this corner. */
const LABRADOR = { west: -69, south: 51.2 };

/**
 * One TopoJSON: `regions` (code in properties), `neighbours`, `lakes`, `rivers`, and `borders` told apart by `kind`
 * (`coast`, `region`, `province`, `labrador`, `country`) and `outlines`, which reuse the arcs of the shapes and so weigh next to nothing.
 */
export function topologyOf({ regions, canada, states, lakes, rivers }) {
  const codes = [...regions.keys()];
  const shapes = noded([...regions.values(), canada, states].map(snapped));
  const [ownCanada, ownStates] = shapes.slice(codes.length);
  const whole = topology({
    regions: collection(codes.map((code, rank) => shape(shapes[rank], { code }))),
    neighbours: collection([shape(ownCanada, { code: 'CA' }), shape(ownStates, { code: 'US' })]),
    lakes: collection(lakes.map(({ name, multi }) => shape(multi, name === null ? {} : { name }))),
    rivers: collection(
      rivers.map(({ weight, lines }) => feature({ type: 'MultiLineString', coordinates: lines }, { weight })),
    ),
  });
  const weighed = presimplify(whole, triangleWeight);
  const small = simplify(weighed, SMALLEST_TRIANGLE / EARTH_RADIUS_KM ** 2);
  dropSpecks(small.objects.neighbours);
  const quantized = quantize(small, QUANTA);
  const { regions: areas, neighbours } = quantized.objects;
  quantized.objects.outlines = {
    type: 'GeometryCollection',
    geometries: [outline(quantized, areas, 'QC'), outline(quantized, neighbours, 'neighbours')],
  };
  quantized.objects.borders = { type: 'GeometryCollection', geometries: bordersOf(quantized) };
  return quantized;
}

/** Beyond these the land only fills the frame. */
const BACKDROP = { west: -84, south: 41.5, north: 63.5, factor: 0.05 };

function triangleWeight(triangle) {
  const [lng, lat] = triangle[1];
  if (lng < BACKDROP.west || lat < BACKDROP.south || lat > BACKDROP.north)
    return sphericalTriangleArea(triangle) * BACKDROP.factor;
  const { factor } = DETAIL.find(({ north }) => lat < north) ?? DETAIL.at(-1);
  return sphericalTriangleArea(triangle) * factor;
}

const collection = (features) => ({ type: 'FeatureCollection', features });
const feature = (geometry, properties) => ({ type: 'Feature', properties, geometry });
const shape = (multi, properties) => feature({ type: 'MultiPolygon', coordinates: multi }, properties);

function dropSpecks(object) {
  for (const geometry of object.geometries) geometry.arcs = geometry.arcs.filter((polygon) => polygon.length > 0);
}

function bordersOf(topo) {
  const { regions, neighbours } = topo.objects;
  const [canada, states] = neighbours.geometries;
  const quebec = mergeArcs(topo, regions.geometries);
  const between = (a, b) =>
    meshArcs(topo, { type: 'GeometryCollection', geometries: [a, b] }, (one, other) => one !== other).arcs;
  const withCanada = between(quebec, canada).flat();
  const onLabrador = (arc) => {
    const [x, y] = middle(topo, arc);
    return x > LABRADOR.west && y > LABRADOR.south;
  };
  return [
    border(
      'coast',
      meshArcs(
        topo,
        { type: 'GeometryCollection', geometries: [...regions.geometries, canada, states] },
        (a, b) => a === b,
      ).arcs,
    ),
    border('region', meshArcs(topo, regions, (a, b) => a !== b).arcs),
    border(
      'province',
      withCanada.filter((arc) => !onLabrador(arc) && !isShore(middle(topo, arc))).map((arc) => [arc]),
    ),
    border(
      'labrador',
      withCanada.filter(onLabrador).map((arc) => [arc]),
    ),
    border('country', [...between(quebec, states), ...between(canada, states)]),
  ];
}

/** The shapes of an object as one, without the limits between them: filled apart, they would show seams. */
const outline = (topo, { geometries }, code) => ({ ...mergeArcs(topo, geometries), properties: { code } });

/** Where Québec meets Nunavut's islands there is shore, not a border. */
const isShore = ([x, y]) => y > LABRADOR.south + 0.5 && x < LABRADOR.west;

const border = (kind, arcs) => ({ type: 'MultiLineString', properties: { kind }, arcs });

/** Mean place of an arc, in degrees. */
function middle(topo, arc) {
  const { scale, translate } = topo.transform;
  const points = topo.arcs[arc < 0 ? ~arc : arc];
  let [x, y, sumX, sumY] = [0, 0, 0, 0];
  for (const [dx, dy] of points) {
    sumX += x += dx;
    sumY += y += dy;
  }
  return [(sumX / points.length) * scale[0] + translate[0], (sumY / points.length) * scale[1] + translate[1]];
}
