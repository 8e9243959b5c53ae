import type { Territory, TerritoryDirectory } from '@repere/reference';
import type { Setting } from './content/shape';
import { mrcForms, type PlaceForms, regionForms } from './french';
import type { Random } from './random';

/** All the generator needs to know of Québec: the flat list of its places. */
export type DemoTerritories = Pick<TerritoryDirectory, 'all'>;

export interface DemoMrc {
  readonly territory: Territory;
  readonly region: Territory;
  readonly forms: PlaceForms;
  readonly regionForms: PlaceForms;
  readonly municipalities: readonly Territory[];
  readonly population: number;
  /** 0 in a land of villages, 1 in a large city. */
  readonly urbanity: number;
  /** Other MRC, nearest first. */
  readonly neighbours: readonly Territory[];
}

/** How strongly each kind of trade leans on the larger municipalities of its MRC. */
const PULL: Readonly<Record<Setting, number>> = { urban: 1.15, any: 0.92, rural: 0.7, forest: 0.65, coast: 0.7 };

/** The tree as the generator walks it, with its tables worked out once. */
export class Places {
  readonly mrcs: readonly DemoMrc[];
  readonly regions: readonly Territory[];
  private readonly municipalities: readonly Territory[];
  private readonly near = new Map<string, readonly Territory[]>();
  private readonly pulls = new Map<string, Float64Array>();

  constructor(territories: DemoTerritories) {
    const byParent = new Map<string, Territory[]>();
    const byCode = new Map(territories.all.map((territory) => [territory.code, territory]));
    for (const territory of territories.all)
      if (territory.parent !== null)
        byParent.set(territory.parent, [...(byParent.get(territory.parent) ?? []), territory]);
    this.regions = territories.all.filter((territory) => territory.level === 'region');
    const units = territories.all.filter((territory) => territory.level === 'mrc');
    this.mrcs = units
      .map((unit) => describeMrc(unit, byCode.get(unit.parent ?? ''), byParent.get(unit.code) ?? [], units))
      .filter((mrc) => mrc !== undefined);
    this.municipalities = this.mrcs.flatMap((mrc) => mrc.municipalities);
  }

  /** A municipality of the MRC, the larger the likelier, as far as the trade asks. */
  drawMunicipality(mrc: DemoMrc, setting: Setting, random: Random): Territory {
    const key = `${mrc.territory.code}/${setting}`;
    let sums = this.pulls.get(key);
    if (!sums) {
      let sum = 0;
      sums = Float64Array.from(
        mrc.municipalities,
        (place) => (sum += Math.max(80, place.population ?? 0) ** PULL[setting]),
      );
      this.pulls.set(key, sums);
    }
    return mrc.municipalities[random.cumulative(sums)] as Territory;
  }

  /** Municipalities around one, nearest first, itself excluded; at most 16. */
  around(place: Territory): readonly Territory[] {
    let found = this.near.get(place.code);
    if (!found) {
      found = nearest(place, this.municipalities, 16);
      this.near.set(place.code, found);
    }
    return found;
  }
}

function describeMrc(
  territory: Territory,
  region: Territory | undefined,
  children: readonly Territory[],
  units: readonly Territory[],
): DemoMrc | undefined {
  const proper = children.filter((child) => child.kind === 'municipality');
  const inhabited = children.filter((child) => (child.population ?? 0) > 0);
  const municipalities = proper.length > 0 ? proper : inhabited.length > 0 ? inhabited : children;
  if (!region || municipalities.length === 0) return undefined;
  const largest = Math.max(...municipalities.map((place) => place.population ?? 0), 1);
  return {
    territory,
    region,
    forms: mrcForms(territory),
    regionForms: regionForms(region),
    municipalities,
    population: municipalities.reduce((sum, place) => sum + (place.population ?? 0), 0),
    urbanity: Math.min(1, Math.max(0, (Math.log10(largest) - 3.5) / 2)),
    neighbours: nearest(territory, units, 8),
  };
}

/** The nearest few, nearest first, by a flat approximation: the order of neighbours needs no great circle. */
function nearest(from: Territory, others: readonly Territory[], count: number): readonly Territory[] {
  const shrink = Math.cos((from.lat * Math.PI) / 180);
  const best: { readonly place: Territory; readonly far: number }[] = [];
  let limit = Infinity;
  for (const place of others) {
    const far = (place.lat - from.lat) ** 2 + ((place.lng - from.lng) * shrink) ** 2;
    if (place === from || far >= limit) continue;
    let at = best.length;
    while (at > 0 && (best[at - 1] as { far: number }).far > far) at--;
    best.splice(at, 0, { place, far });
    if (best.length > count) best.pop();
    if (best.length === count) limit = (best[count - 1] as { far: number }).far;
  }
  return best.map(({ place }) => place);
}
