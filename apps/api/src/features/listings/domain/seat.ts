import { err, ok, type Result } from '@repere/kernel';
import { haversineKm, insideQuebec, looksSwapped } from '@repere/geo';
import type { Territory, TerritoryDirectory } from '@repere/reference';
import type { Refusal, Warning } from './finding';
import { fold, tidy } from './fold';
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
  written: WrittenSeat,
  territories: TerritoryDirectory,
): Result<{ municipality: Territory; warnings: Warning[] }, Refusal> {
  const value = tidy(written.municipality ?? '');
  const field = 'seat.municipality';
  if (value === '') return err({ code: 'municipality_missing', field, value });
  // A spreadsheet loses the leading zero of a code read as a number.
  const text = /^\d{4}$/.test(value) ? `0${value}` : value;
  const hint = { mrc: written.mrc, region: written.region };
  const hinted = territories.resolveMunicipality(text, hint);
  const resolution = hinted.kind === 'unknown' ? territories.resolveMunicipality(text) : hinted;
  if (resolution.kind === 'ambiguous')
    return err({
      code: 'municipality_ambiguous',
      field,
      value,
      params: { candidates: resolution.candidates.map((one) => described(one, territories)).join('; ') },
    });
  const known =
    resolution.kind === 'found' && (hinted.kind === 'found' || resolution.via !== 'alias')
      ? resolution.territory
      : undefined;
  if (known === undefined)
    return err({
      code: 'municipality_unknown',
      field,
      value,
      params: { suggestions: nearestNames(value, territories, written.mrc).join(', ') },
    });
  const warning = disagreement(written.mrc, known, territories);
  return ok({ municipality: known, warnings: warning === null ? [] : [warning] });
}

function disagreement(mrc: string | null, municipality: Territory, territories: TerritoryDirectory): Warning | null {
  if (mrc === null || tidy(mrc) === '') return null;
  const actual = territories.get(municipality.parent ?? '');
  if (actual === undefined || sameMrc(mrc, actual)) return null;
  return {
    code: 'mrc_disagrees',
    field: 'seat.mrc',
    value: tidy(mrc),
    params: { municipality: municipality.name, mrc: actual.name },
  };
}

function sameMrc(text: string, mrc: Territory): boolean {
  const bare = (name: string): string =>
    fold(name)
      .replace(/^(mrc|agglomeration|territoire|ville|administration regionale)\s+/, '')
      .replace(/^((de|des|du|d|la|le|les|l)\s+)+/, '');
  const code = tidy(text).toUpperCase().replace(/^M/, '');
  return (
    bare(text) === bare(mrc.name) ||
    mrc.aliases.some((alias) => bare(alias) === bare(text)) ||
    `M${code}` === mrc.code ||
    `M${code.replace(/0$/, '')}` === mrc.code
  );
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
  const km = haversineKm({ lat, lng }, municipality);
  if (km > reachKm(municipality, territories)) return kept('coordinates_far', Math.round(km));
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
