import { haversineKm } from '@repere/geo';
import type { Seat, ServiceArea } from './area';
import type { TerritoryIndex } from './territory-index';

/** Kilometres in a degree of latitude, rounded down: a bound that skips far municipalities before measuring. */
const KM_PER_DEGREE = 111;

/**
 * What an area reaches, by territory id. `full` holds what is served whole by name: first the `declared` zones
 * (`QC` for all Québec), then the closures of rule R3. Municipalities inside a radius are not listed, they are
 * measured. `part` holds the territories served in part (rule R2) with their covered municipalities beside them.
 */
export interface Reach {
  readonly kind: ServiceArea['kind'];
  /** Of a radius, else 0. */
  readonly km: number;
  readonly lat: number;
  readonly lng: number;
  /** The seat's municipality for a radius, which always counts as reached; else -1. */
  readonly home: number;
  readonly full: Uint16Array;
  /** How many of `full`, from the first, are the enterprise's own words. */
  readonly declared: number;
  /** Declared for all Québec: class 4 where nothing nearer is named. */
  readonly province: boolean;
  readonly part: Uint16Array;
  readonly covered: Uint16Array;
}

const NOTHING = new Uint16Array(0);

/** Computes an area's reach (R1 i–iv, R2, R3). Zones that name no known territory reach nothing. */
export function reachOf(seat: Seat, area: ServiceArea, index: TerritoryIndex): Reach {
  const point = { kind: area.kind, km: 0, lat: seat.lat, lng: seat.lng, home: -1 };
  switch (area.kind) {
    case 'undeclared':
      return { ...point, full: NOTHING, declared: 0, province: false, part: NOTHING, covered: NOTHING };
    case 'province':
      return { ...point, ...reachOfZones(['QC'], index) };
    case 'zones':
      return { ...point, ...reachOfZones(area.codes, index) };
    case 'radius':
      return { ...point, km: area.km, home: index.idOf(seat.municipality), ...reachOfRadius(seat, area.km, index) };
  }
}

type Sets = Pick<Reach, 'full' | 'declared' | 'province' | 'part' | 'covered'>;

function reachOfZones(codes: readonly string[], index: TerritoryIndex): Sets {
  const declared = [...new Set(codes.flatMap((code) => index.find(code) ?? []))];
  const named = new Set(declared);
  if (named.has(index.province))
    return {
      full: Uint16Array.from(declared),
      declared: declared.length,
      province: true,
      part: NOTHING,
      covered: NOTHING,
    };
  const covered = new Set<number>();
  for (const id of index.northwards)
    if (index.proper[id] === 1)
      for (let above = id; above !== -1; above = index.parent[above] as number) if (named.has(above)) covered.add(id);
  return close(declared, covered, declared, index);
}

function reachOfRadius(seat: Seat, km: number, index: TerritoryIndex): Sets {
  const home = index.idOf(seat.municipality);
  const covered = new Set<number>(index.proper[home] === 1 ? [home] : []);
  forEachWithin(seat, km, index, (id) => {
    if (index.proper[id] === 1) covered.add(id);
  });
  return close([], covered, [home], index);
}

/** Calls back with everything at the municipal level whose reference point lies within `km` of a point, bound included. */
export function forEachWithin(
  point: { readonly lat: number; readonly lng: number },
  km: number,
  index: TerritoryIndex,
  visit: (id: number) => void,
): void {
  const { northwards, lat, lng } = index;
  const margin = km / KM_PER_DEGREE;
  const sideways = margin / Math.max(Math.cos(((Math.abs(point.lat) + margin) * Math.PI) / 180), 0.01);
  let low = 0;
  for (let high = northwards.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((lat[northwards[middle] as number] as number) < point.lat - margin) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < northwards.length; i++) {
    const id = northwards[i] as number;
    if ((lat[id] as number) > point.lat + margin) return;
    if (Math.abs((lng[id] as number) - point.lng) > sideways) continue;
    if (haversineKm(point, { lat: lat[id] as number, lng: lng[id] as number }) <= km) visit(id);
  }
}

/**
 * Rule R3: a territory all of whose municipalities are covered counts as named; the others above what is reached
 * are served in part. `reached` are the territories whose ancestors are touched even when no share changes.
 */
function close(
  declared: readonly number[],
  covered: ReadonlySet<number>,
  reached: readonly number[],
  index: TerritoryIndex,
): Sets {
  const counts = new Map<number, number>();
  for (const id of covered)
    for (let above = index.parent[id] as number; above !== -1; above = index.parent[above] as number)
      counts.set(above, (counts.get(above) ?? 0) + 1);
  for (const id of reached)
    for (let above = index.parent[id] as number; above !== -1; above = index.parent[above] as number)
      if (!counts.has(above)) counts.set(above, 0);
  const full = new Set(declared);
  const part: number[] = [];
  for (const [id, count] of counts) {
    const whole = count > 0 && count === index.total[id];
    if (whole) full.add(id);
    else if (id !== index.province && !full.has(id)) part.push(id);
  }
  return {
    full: Uint16Array.from(full),
    declared: declared.length,
    province: false,
    part: Uint16Array.from(part),
    covered: Uint16Array.from(part, (id) => counts.get(id) ?? 0),
  };
}

/** How a reach serves a place: by a named zone, within its radius, because it is province-wide, in part, or not. */
export type Service =
  | { readonly by: 'zone'; readonly zone: number }
  | { readonly by: 'radius' }
  | { readonly by: 'province' }
  | { readonly by: 'part'; readonly covered: number }
  | null;

/**
 * Rules R1 (i)–(iv) and R2 for one place. What the enterprise declared is told before what follows from it, and the
 * nearest naming before the wider one, so that « all Québec » is the reason only when nothing closer is (class 4).
 */
export function serviceOf(reach: Reach, place: number, index: TerritoryIndex): Service {
  const zone = namedZone(reach, place, index);
  if (zone !== -1) {
    if (reach.kind === 'radius') return { by: 'radius' };
    return reach.province && zone === index.province ? { by: 'province' } : { by: 'zone', zone };
  }
  if (reach.kind === 'radius' && withinRadius(reach, place, index)) return { by: 'radius' };
  const at = reach.part.indexOf(place);
  return at === -1 ? null : { by: 'part', covered: reach.covered[at] as number };
}

function namedZone(reach: Reach, place: number, index: TerritoryIndex): number {
  let closure = -1;
  for (let above = place; above !== -1; above = index.parent[above] as number) {
    const at = reach.full.indexOf(above);
    if (at !== -1 && at < reach.declared) return above;
    if (at !== -1 && closure === -1) closure = above;
  }
  return closure;
}

function withinRadius(reach: Reach, place: number, index: TerritoryIndex): boolean {
  if (index.all[place]?.level !== 'municipality') return false;
  if (place === reach.home) return true;
  return haversineKm(reach, { lat: index.lat[place] as number, lng: index.lng[place] as number }) <= reach.km;
}
