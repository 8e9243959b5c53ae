import { err, ok, type Result } from '@repere/kernel';
import { haversineKm, insideQuebec, looksSwapped } from '@repere/geo';
import type { Territory, TerritoryDirectory } from '@repere/reference';
import type { Refusal, Warning } from './finding';
import { tidy } from './fold';
import type { SeatPrecision } from './listing-record';
import { nearestNames } from './nearest-names';

export interface WrittenSeat {
  readonly municipality: string | null;
  readonly mrc: string | null;
  readonly region: string | null;
  readonly lat: number | null;
  readonly lng: number | null;
}

export interface Seat {
  readonly municipality: Territory;
  readonly lat: number;
  readonly lng: number;
  readonly precision: SeatPrecision;
  readonly warnings: readonly Warning[];
}

const NEAR_KM = 40;
const FAR_KM = 500;

/** Finds the municipality, then the point: the one given if it agrees with the municipality (M21), else the municipality's. */
export function readSeat(written: WrittenSeat, territories: TerritoryDirectory): Result<Seat, Refusal> {
  const found = readMunicipality(written, territories);
  if (!found.ok) return found;
  const { municipality, warnings } = found.value;
  const point = readPoint(written, municipality, territories);
  return ok({ municipality, ...point.at, warnings: [...warnings, ...point.warnings] });
}

function readMunicipality(
  { municipality: written, mrc, region }: WrittenSeat,
  territories: TerritoryDirectory,
): Result<{ municipality: Territory; warnings: Warning[] }, Refusal> {
  const value = tidy(written ?? '');
  const field = 'seat.municipality';
  if (value === '') return err({ code: 'municipality_missing', field, value });
  const resolution = territories.resolveMunicipality(value, { mrc, region });
  if (resolution.kind === 'unknown')
    return err({
      code: 'municipality_unknown',
      field,
      value,
      params: { suggestions: nearestNames(value, territories, mrc).join(', ') || 'none' },
    });
  if (resolution.kind === 'ambiguous') {
    const candidates = resolution.candidates.map((one) => described(one, territories)).join('; ');
    // One candidate only: the name is known, but the MRC or the region beside it says otherwise.
    const code = resolution.candidates.length === 1 ? 'municipality_contradicted' : 'municipality_ambiguous';
    return err({ code, field, value, params: { candidates, hint: tidy(mrc ?? region ?? '') } });
  }
  const { territory, via } = resolution;
  const contradicted = via === 'code' && contradicts(mrc, territory, territories);
  const actual = territories.get(territory.parent ?? '')?.name ?? '';
  return ok({
    municipality: territory,
    warnings: contradicted
      ? [
          {
            code: 'mrc_disagrees',
            field: 'seat.mrc',
            value: tidy(mrc ?? ''),
            params: { municipality: territory.name, mrc: actual },
          },
        ]
      : [],
  });
}

/** A code is believed before the MRC beside it, but the difference is told. */
function contradicts(mrc: string | null, { name, code }: Territory, territories: TerritoryDirectory): boolean {
  if (mrc === null || tidy(mrc) === '') return false;
  const read = territories.resolveMunicipality(name, { mrc });
  return read.kind === 'found'
    ? read.territory.code !== code
    : read.kind === 'ambiguous' && read.candidates.length === 1;
}

function described(municipality: Territory, territories: TerritoryDirectory): string {
  const mrc = territories.get(municipality.parent ?? '')?.name;
  return `${municipality.name} (${[municipality.designation, mrc].filter((part) => part != null).join(', ')}) ${municipality.code}`;
}

interface Point {
  readonly at: { readonly lat: number; readonly lng: number; readonly precision: SeatPrecision };
  readonly warnings: readonly Warning[];
}

function readPoint({ lat, lng }: WrittenSeat, municipality: Territory, territories: TerritoryDirectory): Point {
  const at = { lat: municipality.lat, lng: municipality.lng, precision: municipality.precision };
  const kept = (code: Warning['code'], km?: number): Point => ({
    at,
    warnings: [
      {
        code,
        field: 'seat.lat',
        value: `${lat ?? ''}, ${lng ?? ''}`,
        params: { municipality: municipality.name, km: km ?? 0 },
      },
    ],
  });
  if (lat === null && lng === null) return { at, warnings: [] };
  if (lat === null || lng === null) return kept('coordinates_incomplete');
  if (looksSwapped({ lat, lng })) return kept('coordinates_swapped');
  if (!insideQuebec({ lat, lng })) return kept('coordinates_outside');
  // Our own exports and many lists give the municipality's point: it says no more than the name.
  if (lat === municipality.lat && lng === municipality.lng) return { at, warnings: [] };
  const km = haversineKm({ lat, lng }, municipality);
  if (km > NEAR_KM && km > reachKm(municipality, territories)) return kept('coordinates_far', Math.round(km));
  return { at: { lat, lng, precision: 'exact' }, warnings: [] };
}

const reaches = new WeakMap<Territory, number>();

/**
 * How far from its municipality's point a seat may lie. Areas are not in the table: where the neighbours' points are far,
 * the municipality is large (La Tuque is as large as Belgium).
 */
function reachKm(municipality: Territory, territories: TerritoryDirectory): number {
  const known = reaches.get(municipality);
  if (known !== undefined) return known;
  const others = territories.all
    .filter(({ level, code }) => level === 'municipality' && code !== municipality.code)
    .map((other) => haversineKm(municipality, other))
    .sort((a, b) => a - b);
  const reach = Math.min(FAR_KM, Math.max(NEAR_KM, 1.5 * (others[7] ?? 0)));
  reaches.set(municipality, reach);
  return reach;
}
