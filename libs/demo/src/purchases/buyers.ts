import type { Territory } from '@repere/reference';
import { regionForms } from '../french';
import type { DemoMrc, Places } from '../places';
import { fsaOf } from '../postal';
import { hash, Random } from '../random';

type DemoBuyerLevel = 'municipal' | 'quebec' | 'education' | 'health';

/**
 * A public body that does not exist. Beside a real one's name, an invented amount would be a false statement about it:
 * the name says the region and that it is a demonstration, never a municipality (ADR 14).
 */
export interface DemoBuyer {
  /** `OP-99xxxx`, a range SEAO is far from. */
  readonly id: string;
  readonly name: string;
  readonly level: DemoBuyerLevel;
  /** Where it buys for: an MRC (`M35`), a region (`R04`) or Québec. */
  readonly territory: string;
  /** Region of the territory; null for Québec. */
  readonly region: string | null;
  /** Invented, in the order of size of the place. */
  readonly population: number | null;
  /** Municipal bodies give none, as SEAO shows. */
  readonly address: { readonly locality: string; readonly postalCode: string } | null;
  /** How much it buys beside the others. */
  readonly weight: number;
}

const MINISTRIES = 9;

/** The buyers of the demonstration: the same for the same territories, whatever the seed. */
export function drawBuyers(places: Places): readonly DemoBuyer[] {
  const buyers: DemoBuyer[] = [];
  const add = (buyer: Omit<DemoBuyer, 'id'>): void =>
    void buyers.push({ id: `OP-${990_001 + buyers.length}`, ...buyer });
  for (const region of places.regions) {
    const units = places.mrcs.filter((mrc) => mrc.region.code === region.code);
    const of = regionForms(region).of;
    municipalBodies(units, of).forEach(add);
    const main = [...units].sort((a, b) => b.population - a.population)[0];
    if (main === undefined) continue;
    const population = units.reduce((sum, mrc) => sum + mrc.population, 0);
    for (const [level, label, share] of NETWORKS)
      add({
        name: `${label} ${of}`,
        level,
        territory: region.code,
        region: region.code,
        population: rounded(population),
        address: addressIn(main),
        weight: share * Math.sqrt(population),
      });
  }
  const capital = [...places.mrcs]
    .sort((a, b) => b.population - a.population)
    .sort((a, b) => Number(b.region.code === 'R03') - Number(a.region.code === 'R03'))[0];
  for (let n = 1; n <= MINISTRIES && capital !== undefined; n++)
    add({
      name: `Ministère de démonstration nº ${n}`,
      level: 'quebec',
      territory: 'QC',
      region: null,
      population: null,
      address: addressIn(capital),
      weight: 420,
    });
  return buyers;
}

const NETWORKS = [
  ['education', 'Centre de services scolaire de démonstration', 0.35],
  ['education', 'Collège de démonstration', 0.12],
  ['health', 'Centre de santé de démonstration', 0.4],
] as const;

function municipalBodies(units: readonly DemoMrc[], of: string): Omit<DemoBuyer, 'id'>[] {
  let town = 0;
  return units.flatMap((mrc, index) => {
    const random = new Random(hash(14, Number(mrc.territory.code.slice(1))));
    const common = {
      level: 'municipal',
      territory: mrc.territory.code,
      region: mrc.region.code,
      address: null,
    } as const;
    const largest = Math.max(...mrc.municipalities.map((place) => place.population ?? 0), 500);
    const towns = [largest, largest * (0.1 + 0.3 * random.next())].slice(0, mrc.municipalities.length);
    return [
      ...towns.map((population) => ({
        ...common,
        name: `${population > 6_000 ? 'Ville' : 'Municipalité'} de démonstration ${of} nº ${++town}`,
        population: rounded(population * (0.8 + 0.4 * random.next())),
        weight: Math.sqrt(population),
      })),
      {
        ...common,
        name: `MRC de démonstration ${of} nº ${index + 1}`,
        population: rounded(mrc.population),
        weight: 0.25 * Math.sqrt(mrc.population),
      },
    ];
  });
}

const rounded = (population: number): number => Math.max(100, Math.round(population / 100) * 100);

function addressIn(mrc: DemoMrc): { locality: string; postalCode: string } {
  const seat = [...mrc.municipalities].sort((a, b) => (b.population ?? 0) - (a.population ?? 0))[0] as Territory;
  return { locality: seat.name, postalCode: `${fsaOf(seat)}1D1` };
}
