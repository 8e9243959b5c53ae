import type { Territory } from '@repere/reference';
import { type Quarter, quarters } from './content/quarters';
import { cityStreets, hubs, townStreets, villageStreets } from './content/streets';
import type { DemoMrc } from './places';
import { fsaOf } from './postal';
import { hash, hashText, Random } from './random';

export interface DemoSeat {
  readonly municipality: Territory;
  readonly mrc: DemoMrc;
  readonly quarter: Quarter | null;
  readonly address: string | null;
  readonly postalCode: string | null;
  readonly lat: number | null;
  readonly lng: number | null;
}

/** What the whole run decides about seats: the seed and how many enterprises an average inhabitant has. */
export interface SeatOptions {
  readonly seed: number;
  readonly perInhabitant: number;
  /** Does this trade gladly share a building? */
  readonly sociable: number;
}

interface Door {
  readonly address: string;
  readonly postalCode: string;
  readonly lat: number;
  readonly lng: number;
}

/**
 * Where an enterprise is: at a door of its own, at one shared with others (a community centre, a house of
 * organisations), or only known by its municipality. Shared doors are recomputed from the seed, never remembered.
 */
export function drawSeat(municipality: Territory, mrc: DemoMrc, options: SeatOptions, random: Random): DemoSeat {
  const places = quarters[municipality.code];
  const quarter = places ? pickQuarter(places, random) : null;
  const expected = Math.max(1, (municipality.population ?? 100) * options.perInhabitant);
  if (random.chance(Math.min(0.1, 30 / expected)))
    return { municipality, mrc, quarter: null, ...vague(municipality, random) };
  if (random.chance(options.sociable)) {
    const door = sharedDoor(municipality, quarter, options.seed, doorsOf(expected, quarter, places), random);
    return { municipality, mrc, quarter, ...door, address: `${door.address}${suite(municipality, options, random)}` };
  }
  const door = ownDoor(municipality, quarter, random);
  const addressKnown = random.chance(0.97);
  return { municipality, mrc, quarter, ...door, address: addressKnown ? door.address : null };
}

/** Most tenants of a shared door say which office; a village's house of organisations has few. */
function suite(municipality: Territory, { sociable }: SeatOptions, random: Random): string {
  if (sociable < 0.2 || random.chance(0.45)) return '';
  if ((municipality.population ?? 0) < 12_000) return `, local ${1 + random.below(9)}`;
  return `, bureau ${1 + random.below(4)}${String(random.below(30)).padStart(2, '0')}`;
}

/** Only the municipality is known: the importer will place it at the municipality's point, and say so. */
function vague(municipality: Territory, random: Random): Pick<DemoSeat, 'address' | 'postalCode' | 'lat' | 'lng'> {
  const postalCode = random.chance(0.6) ? postal(fsaOf(municipality), random) : null;
  return { address: random.chance(0.3) ? street(municipality, random) : null, postalCode, lat: null, lng: null };
}

/** About one shared door for 40 enterprises of a place or quarter. */
function doorsOf(expected: number, quarter: Quarter | null, places: readonly Quarter[] | undefined): number {
  const total = places?.reduce((sum, place) => sum + place.weight, 0) ?? 1;
  return Math.max(1, Math.round((expected * (quarter?.weight ?? 1)) / total / 40));
}

/** The k-th shared door of a place; the first ones are the busiest. */
function sharedDoor(
  municipality: Territory,
  quarter: Quarter | null,
  seed: number,
  doors: number,
  random: Random,
): Door {
  const rank = Math.floor(doors * random.next() ** 2.1);
  const own = new Random(hash(seed, hashText(municipality.code), hashText(quarter?.name ?? ''), rank));
  const door = ownDoor(municipality, quarter, own);
  return own.chance(0.6) ? { ...door, address: `${own.pick(hubs)}, ${door.address}` } : door;
}

function ownDoor(municipality: Territory, quarter: Quarter | null, random: Random): Door {
  const centre = quarter ?? municipality;
  const spread = quarter ? 1.1 : spreadOf(municipality.population ?? 0);
  const { lat, lng } = jitter(centre.lat, centre.lng, spread, random);
  return {
    address: street(municipality, random),
    postalCode: postal(quarter?.fsa ?? fsaOf(municipality), random),
    lat,
    lng,
  };
}

/** Kilometres around the centre in which doors fall: a village is small. */
function spreadOf(population: number): number {
  if (population > 40_000) return 1.9;
  return population > 8_000 ? 1.2 : population > 1_500 ? 0.7 : 0.35;
}

/** A point within so many kilometres; near the 45th parallel it only moves north, so as to stay in Québec. */
function jitter(lat: number, lng: number, km: number, random: Random): { lat: number; lng: number } {
  const distance = km * Math.sqrt(random.next());
  const angle = random.next() * 2 * Math.PI;
  const north = Math.sin(angle) * distance;
  const dLat = (lat < 45.06 ? Math.abs(north) : north) / 111.2;
  const dLng = (Math.cos(angle) * distance) / (111.2 * Math.cos((lat * Math.PI) / 180));
  return { lat: round5(lat + dLat), lng: round5(lng + dLng) };
}

function round5(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}

function street(municipality: Territory, random: Random): string {
  const population = municipality.population ?? 0;
  const streets = cityStreets[municipality.code] ?? (population > 8_000 ? townStreets : villageStreets);
  const highest = population > 100_000 ? 8_400 : population > 8_000 ? 1_900 : 420;
  return `${2 + random.below(highest)}, ${random.pick(streets)}`;
}

const LETTERS = 'ABCEGHJKLMNPRSTVWXYZ';

function postal(fsa: string, random: Random): string {
  return `${fsa} ${random.below(10)}${LETTERS[random.below(LETTERS.length)]}${random.below(10)}`;
}

function pickQuarter(places: readonly Quarter[], random: Random): Quarter {
  let at = random.next() * places.reduce((sum, place) => sum + place.weight, 0);
  return places.find((place) => (at -= place.weight) < 0) ?? (places[0] as Quarter);
}
