import type { LatLng } from '@repere/geo';
import type { ReferenceSnapshot } from '@repere/reference';
import type { ServiceArea } from '@repere/service-area';
import type { CatalogueListing } from '../catalogue-listing';
import { NO_CRITERIA, type Criteria } from '../criteria';
import { MODES, STATUSES } from '../dictionary';
import type { TextHit } from '../evaluate';
import type { Random } from './random.suite';

const codes = (terms: readonly { readonly code: string }[]): string[] => terms.map(({ code }) => code);

/** The id of a made-up listing. */
export const listingId = (number: number): string => `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

/** A listing with anything in it; few names and dates, so that ties happen. */
export function randomListing(random: Random, reference: ReferenceSnapshot, number: number): CatalogueListing {
  const seat = random.one(reference.territories.all.filter(({ level }) => level === 'municipality'));
  const exact = random.chance(0.5);
  const shift = (): number => (exact ? random.between(-0.2, 0.2) : 0);
  return {
    id: listingId(number),
    version: 1,
    name: `${random.one(['Érable', 'Erable', 'Œuvre', 'Zénith', 'coop', 'Coop'])} ${random.below(40)} ${number}`,
    municipality: seat.code,
    lat: seat.lat + shift(),
    lng: seat.lng + shift(),
    exact,
    legalForm: random.chance(0.2) ? null : random.one(codes(reference.legalForms)),
    status: random.one(STATUSES),
    recognitions: random.some(codes(reference.recognitions), 2),
    practices: random.some(codes(reference.practices), 3),
    lastConfirmedOn: random.chance(0.3) ? null : `2026-0${1 + random.below(3)}-01`,
    activities: Array.from({ length: random.below(4) }, () => ({
      sectors: random.some(
        reference.sectors.all.map(({ id }) => id),
        3,
      ),
      modes: random.some(MODES, 2),
      area: randomArea(random, reference),
    })),
  };
}

function randomArea(random: Random, { territories }: ReferenceSnapshot): ServiceArea {
  switch (random.below(10)) {
    case 0:
      return { kind: 'province' };
    case 1:
      return { kind: 'undeclared' };
    case 2:
      return { kind: 'zones', codes: territories.children('QC').map(({ code }) => code) };
    case 3:
      return {
        kind: 'zones',
        codes: territories.municipalitiesOf(random.one(territories.all).code).map(({ code }) => code),
      };
    case 4:
    case 5:
    case 6:
      return { kind: 'radius', km: random.one([5, 20, 40, 60, 100, 150, 400]) };
    default: {
      const zones = random.some(codes(territories.all), 5).filter((code) => code !== 'QC' || random.chance(0.2));
      return { kind: 'zones', codes: zones.length === 0 ? ['10000'] : zones };
    }
  }
}

/** A search with any of the filters. */
export function randomCriteria(random: Random, reference: ReferenceSnapshot): Criteria {
  const places = codes(reference.territories.all);
  const maybe = <T>(items: readonly T[], most: number, probability: number): T[] =>
    random.chance(probability) ? random.some(items, most) : [];
  const point: LatLng = { lat: random.between(45.5, 48), lng: random.between(-74, -70) };
  const near = random.chance(0.3) ? point : null;
  const serves = maybe(places, 3, 0.6);
  return {
    ...NO_CRITERIA,
    sector: maybe(
      reference.sectors.all.map(({ id }) => id),
      3,
      0.4,
    ),
    serves,
    located: maybe(places, 2, 0.2),
    mode: maybe(MODES, 2, 0.3),
    form: maybe([...codes(reference.formFamilies), ...codes(reference.legalForms)], 2, 0.2),
    recognition: maybe(codes(reference.recognitions), 2, 0.15),
    practice: maybe(codes(reference.practices), 2, 0.15),
    status: maybe(STATUSES, 2, 0.2),
    near,
    radiusKm: near !== null && random.chance(0.5) ? random.one([20, 60, 150]) : null,
    bbox: random.chance(0.1) ? { west: -73.5, south: 45.8, east: -70.5, north: 47.6 } : null,
    need: maybe(
      reference.sectors.all.map(({ id }) => id),
      3,
      0.5,
    ),
    origin: near ?? (serves.length === 0 && random.chance(0.3) ? point : null),
  };
}

/** Listings that the text would match; some are unknown to the catalogue. */
export function randomText(random: Random, listings: readonly CatalogueListing[]): TextHit[] | null {
  if (random.chance(0.5)) return null;
  return [...listings.map(({ id }) => id), 'unheard-of']
    .filter(() => random.chance(0.6))
    .map((listingId) => ({ listingId, band: random.below(3), score: random.one([0.2, 0.5, 0.9]) }));
}
