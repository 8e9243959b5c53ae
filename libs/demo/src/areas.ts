import type { ServiceArea } from '@repere/contract';
import type { Territory } from '@repere/reference';
import type { Reach } from './content/shape';
import type { DemoMrc, Places } from './places';
import type { Random } from './random';

type Extent =
  'own' | 'munis' | 'mrc' | 'mrcs' | 'region' | 'regions' | 'mixed' | 'near' | 'middle' | 'far' | 'province';

/** What enterprises of each reach declare; a caterer says a radius or an MRC, a web host the whole of Québec. */
const EXTENTS: Readonly<Record<Reach, Readonly<Partial<Record<Extent, number>>>>> = {
  own: { own: 78, munis: 12, mrc: 8, near: 2 },
  local: { own: 16, munis: 30, mrc: 28, near: 16, mixed: 10 },
  mrc: { mrc: 50, mrcs: 12, munis: 14, mixed: 12, middle: 7, own: 5 },
  radius: { middle: 44, near: 10, mrc: 20, mrcs: 12, mixed: 8, region: 6 },
  regional: { region: 38, mrcs: 22, far: 17, mixed: 10, regions: 5, province: 8 },
  wide: { region: 20, regions: 20, far: 12, mrcs: 6, province: 42 },
  province: { province: 80, regions: 12, far: 4, region: 4 },
};

const NEAR_KM = [5, 5, 8, 10, 10, 12, 15];
const MIDDLE_KM = [15, 20, 20, 25, 25, 30, 30, 30, 35, 40, 40, 50];
const FAR_KM = [50, 60, 60, 75, 80, 80, 100, 100];

export interface AreaSeat {
  readonly municipality: Territory;
  readonly mrc: DemoMrc;
}

/** What one activity covers, or undeclared when the enterprise never said. */
export function drawArea(reach: Reach, declared: boolean, seat: AreaSeat, places: Places, random: Random): ServiceArea {
  if (!declared) return { kind: 'undeclared' };
  const extent = random.weighted<Extent>(EXTENTS[reach]);
  if (extent === 'province') return { kind: 'province' };
  if (extent === 'near') return { kind: 'radius', km: random.pick(NEAR_KM) };
  if (extent === 'middle') return { kind: 'radius', km: random.pick(MIDDLE_KM) };
  if (extent === 'far') return { kind: 'radius', km: random.pick(FAR_KM) };
  return { kind: 'zones', codes: [...new Set(zones(extent, seat, places, random))] };
}

function zones(
  extent: Exclude<Extent, 'province' | 'near' | 'middle' | 'far'>,
  seat: AreaSeat,
  places: Places,
  random: Random,
): string[] {
  const { municipality, mrc } = seat;
  const neighbours = mrc.neighbours.slice(0, 4);
  switch (extent) {
    case 'own':
      return [municipality.code];
    case 'munis':
      return [municipality.code, ...codes(places.around(municipality).slice(0, 2 + random.below(7)))];
    case 'mrc':
      return [mrc.territory.code];
    case 'mrcs':
      return [mrc.territory.code, ...codes(random.sample(neighbours, 1 + random.below(3)))];
    case 'region':
      return [mrc.region.code];
    case 'regions':
      return [mrc.region.code, ...nearbyRegions(mrc, places, 1 + random.below(3), random)];
    case 'mixed':
      return mixed(seat, places, random);
  }
}

/** Territories of several levels together: the MRC and some villages beyond it, or the region and an MRC next door. */
function mixed({ municipality, mrc }: AreaSeat, places: Places, random: Random): string[] {
  const beyond = places.around(municipality).filter((place) => place.parent !== mrc.territory.code);
  const nextDoor = mrc.neighbours.filter((unit) => unit.parent !== mrc.region.code);
  if (beyond.length > 0 && random.chance(0.6))
    return [mrc.territory.code, ...codes(random.sample(beyond, 1 + random.below(4)))];
  if (nextDoor.length > 0 && random.chance(0.5))
    return [mrc.region.code, ...codes(random.sample(nextDoor.slice(0, 3), 1 + random.below(2)))];
  return [municipality.code, ...codes(random.sample(mrc.neighbours.slice(0, 3), 1))];
}

function nearbyRegions(mrc: DemoMrc, places: Places, count: number, random: Random): string[] {
  const close = [...new Set(mrc.neighbours.map((unit) => unit.parent as string))].filter(
    (code) => code !== mrc.region.code,
  );
  const others = codes(places.regions).filter((code) => code !== mrc.region.code && !close.includes(code));
  return [...random.sample(close, count), ...random.sample(others, Math.max(0, count - close.length))];
}

function codes(territories: readonly Territory[]): string[] {
  return territories.map((territory) => territory.code);
}
