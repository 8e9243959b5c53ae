import { haversineKm, type LatLng } from '@repere/geo';
import type { Territory, TerritoryDirectory } from '@repere/reference';
import type { Catalogue } from './catalogue';
import type { Criteria } from './criteria';
import { countOf, evaluate, STRONG, type TextHit } from './evaluate';

/** A larger place or circle, and how many listings that search finds. */
export interface WiderRing {
  readonly kind: 'mrc' | 'region' | 'neighbours' | 'radius';
  readonly parameter: 'serves' | 'located' | 'radiusKm';
  readonly values: readonly string[];
  readonly total: number;
}

/** A listing that meets every criterion but the place. */
export interface Near {
  readonly id: string;
  readonly distanceKm: number;
  /** None of its activities says where it delivers (R8). */
  readonly undeclared: boolean;
}

export interface Wider {
  readonly rings: readonly WiderRing[];
  /** Nearest first. */
  readonly nearest: readonly Near[];
}

const NEIGHBOURS = 4;
const NEAREST = 3;
/** Kilometres that a circle may grow to. */
const RADII = [10, 20, 30, 50, 100, 200, 300, 500, 1000];

/**
 * What lies just beyond the place asked for (e5, R8): the MRC, its neighbours, the region or a larger circle, each only
 * where it finds more than the one before; and the nearest listings left out by the place alone.
 * @param total listings that the search itself finds
 * @returns null when no place is asked for
 */
export function widerOf(
  catalogue: Catalogue,
  criteria: Criteria,
  text: readonly TextHit[] | null,
  total: number,
): Wider | null {
  const { serves, located, radiusKm, near } = criteria;
  if (serves.length === 0 && located.length === 0 && radiusKm === null) return null;
  const { territories } = catalogue.dictionary.reference;
  const candidates: Omit<WiderRing, 'total'>[] = [
    ...ringsAround('serves', serves, territories),
    ...ringsAround('located', located, territories),
    ...(radiusKm === null ? [] : largerCircles(radiusKm)),
  ];
  const rings: WiderRing[] = [];
  for (const ring of candidates) {
    const before = Math.max(
      total,
      ...rings.filter(({ parameter }) => parameter === ring.parameter).map((r) => r.total),
    );
    const found = countOf(catalogue, widened(criteria, ring), text);
    if (found > before) rings.push({ ...ring, total: found });
  }
  const from = near ?? pointOf(serves[0] ?? located[0], territories);
  return { rings, nearest: from === null ? [] : nearest(catalogue, criteria, text, { total, from }) };
}

function ringsAround(
  parameter: 'serves' | 'located',
  places: readonly string[],
  territories: TerritoryDirectory,
): Omit<WiderRing, 'total'>[] {
  const [code, ...others] = places;
  const place = code === undefined || others.length > 0 ? undefined : territories.get(code);
  if (place === undefined || place.level === 'region' || place.level === 'province') return [];
  const above = territories.ancestors(place.code);
  const mrc = place.level === 'mrc' ? place : above.find(({ level }) => level === 'mrc');
  const region = above.find(({ level }) => level === 'region');
  const rings: Omit<WiderRing, 'total'>[] = [];
  if (mrc !== undefined && mrc !== place) rings.push({ kind: 'mrc', parameter, values: [mrc.code] });
  if (mrc !== undefined)
    rings.push({ kind: 'neighbours', parameter, values: [mrc, ...around(mrc, territories)].map(codeOf) });
  if (region !== undefined) rings.push({ kind: 'region', parameter, values: [region.code] });
  return rings;
}

const codeOf = ({ code }: Territory): string => code;

/** The MRC whose reference points are nearest: no free table says which ones touch. */
const around = (mrc: Territory, { all }: TerritoryDirectory): Territory[] =>
  all
    .filter(({ level, code }) => level === 'mrc' && code !== mrc.code)
    .sort((a, b) => haversineKm(a, mrc) - haversineKm(b, mrc))
    .slice(0, NEIGHBOURS);

const largerCircles = (km: number): Omit<WiderRing, 'total'>[] =>
  RADII.filter((larger) => larger > km)
    .slice(0, 3)
    .map((larger) => ({ kind: 'radius', parameter: 'radiusKm', values: [String(larger)] }));

const widened = (criteria: Criteria, { parameter, values }: Omit<WiderRing, 'total'>): Criteria =>
  parameter === 'radiusKm' ? { ...criteria, radiusKm: Number(values[0]) } : { ...criteria, [parameter]: values };

/** Québec has no reference point. */
function pointOf(code: string | undefined, territories: TerritoryDirectory): LatLng | null {
  const place = code === undefined ? undefined : territories.get(code);
  return place === undefined || place.level === 'province' ? null : { lat: place.lat, lng: place.lng };
}

function nearest(
  catalogue: Catalogue,
  criteria: Criteria,
  text: readonly TextHit[] | null,
  { total, from }: { readonly total: number; readonly from: LatLng },
): Near[] {
  const page = { sort: 'distance', offset: 0, limit: NEAREST + total } as const;
  const found = new Set(evaluate(catalogue, criteria, text, { ...page, limit: total }).hits.map(({ id }) => id));
  const anywhere = { ...criteria, serves: [], located: [], radiusKm: null, bbox: null, near: null, origin: from };
  const strong = criteria.need.length === 0 ? text : (text?.filter(({ band }) => band <= STRONG) ?? null);
  return evaluate(catalogue, anywhere, strong, page)
    .hits.filter(({ id }) => !found.has(id))
    .slice(0, NEAREST)
    .flatMap(({ id, distanceKm }) =>
      distanceKm === null ? [] : [{ id, distanceKm, undeclared: isUndeclared(catalogue, id) }],
    );
}

function isUndeclared(catalogue: Catalogue, id: string): boolean {
  const slot = catalogue.slotOf(id) as number;
  const start = catalogue.activityStart[slot] as number;
  return Array.from({ length: catalogue.activityCount[slot] as number }, (_, at) => start + at).every(
    (activity) => catalogue.reaches.get(catalogue.reach[activity] as number).kind === 'undeclared',
  );
}
