import type { Feature, MultiLineString, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

type Properties = NonNullable<Feature['properties']>;

type BorderKind = 'coast' | 'region' | 'province' | 'labrador' | 'country';

/** `basemap.<hash>.json`, as tools/basemap writes it. */
interface BasemapTopology extends Topology {
  readonly objects: {
    readonly regions: GeometryCollection<{ code: string }>;
    readonly outlines: GeometryCollection<{ code: string }>;
    readonly lakes: GeometryCollection<{ name?: string }>;
    readonly rivers: GeometryCollection<{ weight: number }>;
    readonly borders: GeometryCollection<{ kind: BorderKind }>;
  };
  readonly towns: readonly (readonly [string, string, number, number, number, number])[];
  readonly regionLabels: readonly (readonly [string, string, number, number])[];
  readonly labels: readonly MapLabel[];
}

/** A name of water, of a neighbour, of an island: hand-placed, shown from a zoom on. */
export interface MapLabel {
  readonly kind: 'sea' | 'lake' | 'land' | 'island';
  readonly fr: string;
  readonly en: string;
  readonly lng: number;
  readonly lat: number;
  readonly from: number;
  readonly turn?: number;
}

export interface Town {
  readonly name: string;
  /** Region code, two digits. */
  readonly region: string;
  readonly lng: number;
  readonly lat: number;
  readonly population: number;
  /** Zoom from which the name may show. */
  readonly from: number;
}

/** The embedded basemap, decoded: shapes in degrees, ready to draw. */
export interface Basemap {
  readonly quebec: MultiPolygon;
  readonly neighbours: MultiPolygon;
  readonly coast: MultiLineString;
  readonly regions: ReadonlyMap<string, Feature<MultiPolygon, { code: string }>>;
  readonly lakes: MultiPolygon;
  readonly rivers: readonly Feature<MultiLineString, { weight: number }>[];
  readonly borders: ReadonlyMap<BorderKind, MultiLineString>;
  /** Most important first. */
  readonly towns: readonly Town[];
  readonly regionLabels: readonly {
    readonly code: string;
    readonly name: string;
    readonly lng: number;
    readonly lat: number;
  }[];
  readonly labels: readonly MapLabel[];
}

const waiting = new Map<string, Promise<unknown>>();

/** Once per key; after a failure, the next call tries again. */
function once<T>(key: string, start: () => Promise<T>): Promise<T> {
  const known = waiting.get(key);
  if (known !== undefined) return known as Promise<T>;
  const started = start();
  waiting.set(key, started);
  started.catch(() => waiting.delete(key));
  return started;
}

/** @throws when the answer is not a success */
export async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as T;
}

const geoFile = async <T>(kind: 'basemap' | 'places'): Promise<T> => {
  const manifest = await once('manifest', () => fetchJson<Record<typeof kind, string>>('/geo/manifest.json'));
  return fetchJson<T>(`/geo/${manifest[kind]}`);
};

/** Fetches and decodes the basemap, once for all maps of the page. @throws when it cannot be fetched */
export const loadBasemap = (): Promise<Basemap> =>
  once('basemap', async () => decodeBasemap(await geoFile<BasemapTopology>('basemap')));

/** Reference points of MRC and municipalities by the API's codes: longitude, latitude. */
export type ReferencePoints = Readonly<Record<string, readonly [number, number] | undefined>>;

export const loadReferencePoints = (): Promise<ReferencePoints> =>
  once('places', () => geoFile<ReferencePoints>('places'));

export function decodeBasemap(topology: BasemapTopology): Basemap {
  const { regions, outlines, lakes, rivers, borders } = topology.objects;
  const shapes = <P extends Properties>(object: GeometryCollection<P>) =>
    feature(topology, object).features as Feature<MultiPolygon, P>[];
  const lines = <P extends Properties>(object: GeometryCollection<P>) =>
    feature(topology, object).features as Feature<MultiLineString, P>[];
  const [quebec, neighbours] = shapes(outlines);
  const byKind = new Map(lines(borders).map(({ geometry, properties }) => [properties.kind, geometry]));
  const coast = byKind.get('coast');
  if (quebec === undefined || neighbours === undefined || coast === undefined)
    throw new Error('The basemap is not whole');
  return {
    quebec: quebec.geometry,
    neighbours: neighbours.geometry,
    coast,
    regions: new Map(shapes(regions).map((region) => [region.properties.code, region])),
    lakes: { type: 'MultiPolygon', coordinates: shapes(lakes).flatMap(({ geometry }) => geometry.coordinates) },
    rivers: lines(rivers),
    borders: byKind,
    towns: topology.towns.map(([name, region, lng, lat, population, from]) => ({
      name,
      region,
      lng,
      lat,
      population,
      from,
    })),
    regionLabels: topology.regionLabels.map(([code, name, lng, lat]) => ({ code, name, lng, lat })),
    labels: topology.labels,
  };
}

/**
 * The town that names a spot: the biggest inside the box, else the nearest.
 * @returns null where the basemap knows no town
 */
export function townNear(
  towns: readonly Town[],
  spot: { readonly lat: number; readonly lng: number },
  box?: readonly [number, number, number, number],
): string | null {
  if (box !== undefined) {
    const [west, south, east, north] = box;
    const inside = towns.filter(({ lng, lat }) => lng >= west && lng <= east && lat >= south && lat <= north);
    const biggest = inside.reduce<Town | null>(
      (best, town) => (best === null || town.population > best.population ? town : best),
      null,
    );
    if (biggest !== null) return biggest.name;
  }
  const shrink = Math.cos((spot.lat * Math.PI) / 180);
  let nearest: Town | null = null;
  let least = Infinity;
  for (const town of towns) {
    const far = ((town.lng - spot.lng) * shrink) ** 2 + (town.lat - spot.lat) ** 2;
    if (far < least) [nearest, least] = [town, far];
  }
  return nearest?.name ?? null;
}
