import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { feature } from 'topojson-client';
import type { Feature, MultiPolygon, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';

type Basemap = Topology<Record<string, GeometryCollection<{ code?: string; kind?: string }>>> & {
  readonly towns: readonly (readonly [string, string, number, number, number, number])[];
  readonly regionLabels: readonly (readonly [string, string, number, number])[];
};

const root = resolve(__dirname, '../..');
const folder = join(root, 'apps/web/public/geo');
const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

describe('the embedded basemap', () => {
  let text: string;
  let basemap: Basemap;
  let points: Record<string, [number, number]>;
  let regions: Map<string, MultiPolygon>;

  beforeAll(() => {
    execFileSync(process.execPath, [join(root, 'tools/basemap/build.mjs')], { stdio: 'ignore' });
    const manifest = json<{ basemap: string; places: string }>(join(folder, 'manifest.json'));
    text = readFileSync(join(folder, manifest.basemap), 'utf8');
    basemap = JSON.parse(text) as Basemap;
    points = json(join(folder, manifest.places));
    const shapes = feature(basemap, basemap.objects['regions']!).features as Feature<MultiPolygon, { code: string }>[];
    regions = new Map(shapes.map(({ properties, geometry }) => [properties.code, geometry]));
  }, 120_000);

  it('holds the regions, neighbours, lakes, rivers and borders of the recipe', () => {
    const count = (name: string): number => basemap.objects[name]!.geometries.length;
    expect([count('regions'), count('neighbours'), count('borders'), count('outlines')]).toEqual([17, 2, 5, 2]);
    expect(count('lakes')).toBeGreaterThanOrEqual(40);
    expect(count('rivers')).toBeGreaterThanOrEqual(70);
  });

  it('stays under 200 kB, and 64 kB gzipped', () => {
    expect(text.length).toBeLessThan(200_000);
    expect(gzipSync(text).length).toBeLessThan(64_000);
  });

  it.each([
    ['Rimouski', '01', 48.45, -68.53],
    ['Saguenay', '02', 48.42, -71.06],
    ['Québec', '03', 46.83, -71.25],
    ['La Tuque', '04', 47.44, -72.79],
    ['Granby, in Estrie since 2021', '05', 45.4, -72.73],
    ['Montréal', '06', 45.53, -73.62],
    ['Maniwaki', '07', 46.38, -75.97],
    ["Val-d'Or", '08', 48.1, -77.79],
    ['Sept-Îles', '09', 50.23, -66.37],
    ['Chibougamau', '10', 49.91, -74.37],
    ['Gaspé', '11', 48.85, -64.5],
    ['Thetford Mines', '12', 46.1, -71.3],
    ['Laval', '13', 45.59, -73.73],
    ['Joliette', '14', 46.03, -73.45],
    ['Mont-Laurier', '15', 46.55, -75.5],
    ['Longueuil', '16', 45.51, -73.45],
    ['Drummondville', '17', 45.88, -72.49],
  ])('puts %s in region %s', (_, code, lat, lng) => {
    expect([...regions].filter(([, shape]) => inside([lng, lat], shape)).map(([region]) => region)).toEqual([code]);
  });

  it('puts none of the towns it names in another region; a few stand just off the simplified shore', () => {
    const astray = basemap.towns.filter(([, region, lng, lat]) => !inside([lng, lat], regions.get(region)!));
    const elsewhere = astray.filter(([, , lng, lat]) =>
      [...regions.values()].some((shape) => inside([lng, lat], shape)),
    );
    expect(elsewhere.map(([name]) => name)).toEqual([]);
    expect(astray.length).toBeLessThan(basemap.towns.length * 0.15);
  });

  it('sets no region where none of its towns is', () => {
    for (const [code, shape] of regions) {
      const box = boxOf(shape.coordinates.flat(2));
      expect({ code, high: box.north - box.south < 14 && box.east - box.west < 17 }).toEqual({ code, high: true });
    }
  });

  it('gives each region a name inside its own shape', () => {
    const astray = basemap.regionLabels
      .filter(([code, , lng, lat]) => !inside([lng, lat], regions.get(code)!))
      .map(([code]) => code);
    expect(astray).toEqual([]);
  });

  it('gives a point to every MRC, from its municipalities', () => {
    const mrcs = json<[string, ...unknown[]][]>(join(root, 'libs/reference/data/mrcs.json')).map(
      ([code]) => `M${code}`,
    );
    expect(mrcs.filter((code) => points[code] === undefined)).toEqual([]);
    expect(points['M35']![0]).toBeCloseTo(-72.5, 0);
  });

  const official = join(process.env['SHARED_DATA_DIR'] ?? join(root, '../shared/data'), 'regions-admin-2013.geojson');
  const whenOfficial = existsSync(official) ? it : it.skip;

  whenOfficial('agrees with the official limits of 2013 over 95 % of the area (skipped without the file)', () => {
    const shapes = json<{ features: Feature<MultiPolygon, { name: string }>[] }>(official).features;
    const names = new Map(basemap.regionLabels.map(([code, name]) => [plain(name), code]));
    const truth = shapes.map(({ properties, geometry }) => ({
      code: names.get(plain(properties.name)),
      geometry: asMulti(geometry),
    }));
    let [right, all] = [0, 0];
    for (let lat = 45; lat < 62.5; lat += 0.25)
      for (let lng = -79.5; lng < -57; lng += 0.25) {
        const drawn = [...regions].find(([, shape]) => inside([lng, lat], shape))?.[0];
        const real = truth.find(({ geometry }) => inside([lng, lat], geometry))?.code;
        if (drawn === undefined || real === undefined) continue;
        const weight = Math.cos((lat * Math.PI) / 180);
        all += weight;
        if (drawn === real) right += weight;
      }
    expect(right / all).toBeGreaterThan(0.95);
  });
});

const plain = (name: string): string => name.replace(/\s*[-–]+\s*/g, '-');

const asMulti = (shape: MultiPolygon | { type: 'Polygon'; coordinates: Position[][] }): MultiPolygon =>
  shape.type === 'MultiPolygon' ? shape : { type: 'MultiPolygon', coordinates: [shape.coordinates] };

function inside([x, y]: [number, number], { coordinates }: MultiPolygon): boolean {
  return coordinates.some((polygon) => polygon.filter((ring) => crosses(x, y, ring)).length % 2 === 1);
}

function crosses(x: number, y: number, ring: Position[]): boolean {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax = 0, ay = 0] = ring[i]!;
    const [bx = 0, by = 0] = ring[j]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  }
  return odd;
}

function boxOf(points: Position[]): { west: number; east: number; south: number; north: number } {
  const lngs = points.map(([lng = 0]) => lng);
  const lats = points.map(([, lat = 0]) => lat);
  return { west: Math.min(...lngs), east: Math.max(...lngs), south: Math.min(...lats), north: Math.max(...lats) };
}
