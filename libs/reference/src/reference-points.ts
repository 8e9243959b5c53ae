import { groupBy } from './group-by';
import type { MunicipalityRow } from './tables';

export interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** Rough middle of the inhabited south, used only if a territory had no located place at all. */
const NOWHERE: Point = { lat: 46.8, lng: -71.2 };

/**
 * The reference point of a set of municipalities: the population-weighted mean of those with a point of their own.
 * Where none counts in shares (Cree lands), the other located places stand in; where none has inhabitants, all weigh the same.
 */
export function populationCentre(places: readonly MunicipalityRow[]): Point | null {
  const located = places.filter((place) => place.point !== null && place.point.precision !== 'region');
  const proper = located.filter((place) => place.kind === 'municipality');
  const counted = proper.length > 0 ? proper : located;
  if (counted.length === 0) return null;
  const total = counted.reduce((sum, place) => sum + (place.population ?? 0), 0);
  const weight = (place: MunicipalityRow): number => (total > 0 ? (place.population ?? 0) / total : 1 / counted.length);
  return {
    lat: counted.reduce((sum, place) => sum + (place.point?.lat ?? 0) * weight(place), 0),
    lng: counted.reduce((sum, place) => sum + (place.point?.lng ?? 0) * weight(place), 0),
  };
}

/** Gives each place without a point the centre of its MRC, with `precision` region, so that every place can be shown. */
export function withPoints(
  places: readonly MunicipalityRow[],
): readonly (MunicipalityRow & { readonly point: NonNullable<MunicipalityRow['point']> })[] {
  const byMrc = groupBy(places, (place) => place.mrcCode);
  const centres = new Map([...byMrc].map(([mrc, inside]) => [mrc, populationCentre(inside)]));
  return places.map((place) => ({
    ...place,
    point: place.point ?? { ...rounded(centres.get(place.mrcCode) ?? NOWHERE), precision: 'region' as const },
  }));
}

const rounded = (point: Point): Point => ({
  lat: Math.round(point.lat * 100) / 100,
  lng: Math.round(point.lng * 100) / 100,
});
