import type { Territory, TerritoryDirectory } from '@repere/reference';
import type { Seat, ServiceArea } from './area';
import { reachOf, serviceOf, type Reach, type Service } from './reach';
import { indexTerritories, isWithin, type TerritoryIndex } from './territory-index';

/** Rule R10: 1 based here and serves all … 6 based here but delivering elsewhere, or not saying. */
export type MatchClass = 1 | 2 | 3 | 4 | 5 | 6;

/** Why a listing is shown for a place (rule R12); `libs/i18n` words each code in both languages. */
export type MatchReason =
  | { readonly code: 'based_here'; readonly params: Record<string, never> }
  | { readonly code: 'zone'; readonly params: { readonly zone: string; readonly name: string } }
  | { readonly code: 'radius'; readonly params: { readonly km: number } }
  | { readonly code: 'province'; readonly params: Record<string, never> }
  | {
      readonly code: 'part';
      readonly params: { readonly place: string; readonly covered: number; readonly total: number };
    }
  | { readonly code: 'based_elsewhere'; readonly params: Record<string, never> }
  | { readonly code: 'based_undeclared'; readonly params: Record<string, never> };

/** One activity's answer to « does it serve this place? ». */
export interface ServiceMatch {
  readonly class: MatchClass;
  /** Municipalities of the place covered, and its municipalities; null unless served in part (classes 3 and 5). */
  readonly share: { readonly covered: number; readonly total: number } | null;
  readonly reason: MatchReason;
}

/** What an enterprise's seat and one activity's area reach; immutable, valid for one territory directory. */
export interface Coverage {
  readonly seat: { readonly municipality: string; readonly mrc: string; readonly region: string };
  readonly area: ServiceArea;
  readonly reach: Reach;
  readonly home: number;
  readonly index: TerritoryIndex;
}

/**
 * Reads a seat and an area against the territory tree (rules R1–R3).
 * @throws RangeError when the seat's municipality is unknown. Zones that name no known territory reach nothing.
 * @example coverageOf({ municipality: '35027', lat: 46.73, lng: -72.57 }, { kind: 'radius', km: 20 }, territories)
 */
export function coverageOf(seat: Seat, area: ServiceArea, territories: TerritoryDirectory): Coverage {
  const index = indexTerritories(territories);
  const home = index.idOf(seat.municipality);
  const [mrc, region] = territories.ancestors(seat.municipality);
  return {
    seat: { municipality: seat.municipality, mrc: mrc?.code ?? '', region: region?.code ?? '' },
    area,
    reach: reachOf(seat, area, index),
    home,
    index,
  };
}

/**
 * Does the activity serve the place, how fully, and why (rules R1, R2, R7, R8, R10, R12)?
 * @returns null when it does not.
 * @throws RangeError on an unknown place: an unknown place is an error, never « no filter » (rule R9).
 */
export function serviceMatch(coverage: Coverage, placeCode: string): ServiceMatch | null {
  const place = coverage.index.idOf(placeCode);
  return matchOf(serviceOf(coverage.reach, place, coverage.index), coverage, place);
}

/** Rule R6: is the seat in the place? Nobody is local to all Québec. */
export function basedIn(
  seat: { readonly municipality: string },
  placeCode: string,
  territories: TerritoryDirectory,
): boolean {
  return placeCode !== 'QC' && territories.within(seat.municipality, placeCode);
}

/**
 * Rule R10's class. `service` is how the area serves the place; null when it does not.
 * @returns null when neither the area nor the seat serves the place.
 */
export function classOf(by: NonNullable<Service>['by'] | null, based: boolean): MatchClass | null {
  if (by === null) return based ? 6 : null;
  if (by === 'part') return based ? 3 : 5;
  if (based) return 1;
  return by === 'province' ? 4 : 2;
}

/** The words' code and numbers for a service already worked out; `home` is the seat's municipality id. */
export function matchOf(
  service: Service,
  { reach, home, index }: Pick<Coverage, 'reach' | 'home' | 'index'>,
  place: number,
): ServiceMatch | null {
  const based = place !== index.province && isWithin(index, home, place);
  const matchClass = classOf(service?.by ?? null, based);
  if (matchClass === null) return null;
  const total = index.total[place] as number;
  const share = service?.by === 'part' && total > 0 ? { covered: service.covered, total } : null;
  return { class: matchClass, share, reason: reasonOf(matchClass, service, reach, place, index) };
}

function reasonOf(
  matchClass: MatchClass,
  service: Service,
  reach: Reach,
  place: number,
  index: TerritoryIndex,
): MatchReason {
  if (matchClass === 1) return { code: 'based_here', params: {} };
  if (service === null)
    return { code: reach.kind === 'undeclared' ? 'based_undeclared' : 'based_elsewhere', params: {} };
  switch (service.by) {
    case 'province':
      return { code: 'province', params: {} };
    case 'radius':
      return { code: 'radius', params: { km: reach.km } };
    case 'zone':
      return zone(service.zone, index);
    case 'part':
      return part(service.covered, reach, place, index);
  }
}

function zone(id: number, index: TerritoryIndex): MatchReason {
  const { code, name } = index.all[id] as Territory;
  return { code: 'zone', params: { zone: code, name } };
}

/** A zone that changes no share (a reserve, an unorganised territory) is told by its own name. */
function part(covered: number, reach: Reach, place: number, index: TerritoryIndex): MatchReason {
  const named = covered === 0 ? [...reach.full].find((id) => isWithin(index, id, place)) : undefined;
  if (named !== undefined) return zone(named, index);
  return {
    code: 'part',
    params: { place: (index.all[place] as Territory).name, covered, total: index.total[place] as number },
  };
}
