import { boxAround, boxContains, haversineKm, type BoundingBox, type LatLng } from '@repere/geo';
import { insideOf } from '@repere/service-area';
import { NO_FORM, type Catalogue } from './catalogue';
import type { Codes } from './dictionary';

/** The filters that each have a facet of their own, by their parameter. */
export type FilterName = 'sector' | 'serves' | 'located' | 'mode' | 'form' | 'recognition' | 'practice' | 'status';

/** What is asked besides the text; codes of the API, already checked against the reference. OR inside, AND between (R5). */
export interface Criteria extends Readonly<Record<FilterName, readonly string[]>> {
  /** From where distances are measured when it is not the served place. */
  readonly near: LatLng | null;
  /** « Within n km » of `near` (R6). */
  readonly radiusKm: number | null;
  /** Only seats in the box. */
  readonly bbox: BoundingBox | null;
  /**
   * Sectors that the text asks for, never a filter: they say which activity must serve the place (R4). An activity
   * of one of them answers before any other.
   */
  readonly need: readonly string[];
  /** Where distances are measured from when there is neither `near` nor a served place. */
  readonly origin: LatLng | null;
}

export const NO_CRITERIA: Criteria = {
  sector: [],
  serves: [],
  located: [],
  mode: [],
  form: [],
  recognition: [],
  practice: [],
  status: [],
  near: null,
  radiusKm: null,
  bbox: null,
  need: [],
  origin: null,
};

/** A filter failed alone still counts in its own facet (disjunctive facets). */
export const FAILS = { located: 1, form: 2, recognition: 4, practice: 8, status: 16 } as const;

/** Filters as one byte per value, so that a listing is judged by look-ups. Null: no such filter. */
export interface Masks {
  /** By sector set. */
  readonly sector: Uint8Array | null;
  /** By sector set: the activities that the text asks for. Hides nothing. */
  readonly need: Uint8Array | null;
  /** Bits of the modes wanted; 0 for any. */
  readonly mode: number;
  /** By territory id of the seat. */
  readonly located: Uint8Array | null;
  readonly form: Uint8Array | null;
  readonly recognition: Uint8Array | null;
  readonly practice: Uint8Array | null;
  readonly status: Uint8Array | null;
  /** Judges the seat's point: the radius and the box have no facet. */
  readonly point: ((lat: number, lng: number) => boolean) | null;
}

export function masksOf(catalogue: Catalogue, criteria: Criteria): Masks {
  const { dictionary } = catalogue;
  const set = (codes: Codes, wanted: readonly string[]): ReadonlySet<number> => new Set(codes.known(wanted));
  const when = <T>(wanted: readonly string[], make: () => T): T | null => (wanted.length === 0 ? null : make());
  return {
    sector: when(criteria.sector, () => catalogue.sectorSets.holdingAny(set(dictionary.sectors, criteria.sector))),
    need: when(criteria.need, () => catalogue.sectorSets.holdingAny(set(dictionary.sectors, criteria.need))),
    mode: dictionary.modes.known(criteria.mode).reduce((bits, mode) => bits | (1 << mode), 0),
    located: when(criteria.located, () => seatsIn(catalogue, criteria.located)),
    form: when(criteria.form, () => formsOf(catalogue, criteria.form)),
    recognition: when(criteria.recognition, () =>
      catalogue.recognitionSets.holdingAny(set(dictionary.recognitions, criteria.recognition)),
    ),
    practice: when(criteria.practice, () =>
      catalogue.practiceSets.holdingAny(set(dictionary.practices, criteria.practice)),
    ),
    status: when(criteria.status, () =>
      bytesOf(dictionary.statuses.codes.length, set(dictionary.statuses, criteria.status)),
    ),
    point: pointTest(criteria),
  };
}

/** What the filters make of each profile and of each offer, so that a listing is judged by two look-ups. */
export interface Verdicts {
  /** By profile: bits of the filters that it fails, `located` aside. */
  readonly fails: Uint8Array;
  /** By offer: does one activity have a wanted sector and a wanted mode together (R4)? */
  readonly fits: Uint8Array;
}

export function verdictsOf({ profiles, offers }: Catalogue, masks: Masks): Verdicts {
  const fails = new Uint8Array(profiles.count);
  for (let row = 0; row < profiles.count; row++) fails[row] = failuresOf(profiles, masks, row);
  const fits = new Uint8Array(offers.count);
  for (let offer = 0; offer < offers.count; offer++)
    for (let at = offers.starts[offer] as number; at < (offers.starts[offer + 1] as number); at++)
      if (hasSector(masks, offers.sectorSet[at] as number) && hasMode(masks, offers.modes[at] as number)) {
        fits[offer] = 1;
        break;
      }
  return { fails, fits };
}

export function hasSector(masks: Masks, sectorSet: number): boolean {
  return masks.sector === null || masks.sector[sectorSet] !== 0;
}

export function hasMode(masks: Masks, modes: number): boolean {
  return masks.mode === 0 || (modes & masks.mode) !== 0;
}

/** The filters, among those that have a facet and concern the enterprise itself, that a profile fails. */
function failuresOf(profiles: Catalogue['profiles'], masks: Masks, row: number): number {
  let fails = 0;
  if (masks.form?.[profiles.form[row] as number] === 0) fails |= FAILS.form;
  if (masks.recognition?.[profiles.recognitionSet[row] as number] === 0) fails |= FAILS.recognition;
  if (masks.practice?.[profiles.practiceSet[row] as number] === 0) fails |= FAILS.practice;
  if (masks.status?.[profiles.status[row] as number] === 0) fails |= FAILS.status;
  return fails;
}

/** One byte per territory: is it in one of the places? */
function seatsIn(catalogue: Catalogue, places: readonly string[]): Uint8Array {
  const { territories } = catalogue.dictionary;
  return insideOf(
    territories,
    places.map((place) => territories.idOf(place)),
  );
}

function formsOf(catalogue: Catalogue, wanted: readonly string[]): Uint8Array {
  const { forms, families, familyOf } = catalogue.dictionary;
  const inFamilies = new Set(families.known(wanted));
  const named = new Set(forms.known(wanted));
  const mask = new Uint8Array(NO_FORM + 1);
  forms.codes.forEach((_, form) => (mask[form] = named.has(form) || inFamilies.has(familyOf[form] as number) ? 1 : 0));
  return mask;
}

function bytesOf(length: number, wanted: ReadonlySet<number>): Uint8Array {
  return Uint8Array.from({ length }, (_, value) => (wanted.has(value) ? 1 : 0));
}

function pointTest({ near, radiusKm, bbox }: Criteria): Masks['point'] {
  const circle = near === null || radiusKm === null ? null : { near, radiusKm, box: boxAround(near, radiusKm) };
  if (circle === null && bbox === null) return null;
  return (lat, lng) => {
    const point = { lat, lng };
    if (bbox !== null && !boxContains(bbox, point)) return false;
    if (circle === null) return true;
    return boxContains(circle.box, point) && haversineKm(circle.near, point) <= circle.radiusKm;
  };
}
