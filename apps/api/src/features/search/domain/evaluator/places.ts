import { haversineKm } from '@repere/geo';
import { classOf, insideOf } from '@repere/service-area';
import type { Catalogue } from './catalogue';
import { NAMED, NONE, PART, PROVINCE } from './reach-table';
import type { Workspace } from './workspace';

/** Rule R10's class by service byte × based here; 0 when the place is not served at all. */
const CLASSES = new Uint8Array(8);
for (const based of [0, 1]) {
  CLASSES[NONE * 2 + based] = classOf(null, based === 1) ?? 0;
  CLASSES[NAMED * 2 + based] = classOf('zone', based === 1) ?? 0;
  CLASSES[PROVINCE * 2 + based] = classOf('province', based === 1) ?? 0;
  CLASSES[PART * 2 + based] = classOf('part', based === 1) ?? 0;
}

/**
 * The best that each activity of the listings in play does for the places (R1, R2, R5, R10): class, then share, then
 * the nearer place, then the place named first. Written by activity into the workspace.
 * @param places territory ids
 * @param count listings in play, in `workspace.slot`
 */
export function matchPlaces(
  catalogue: Catalogue,
  workspace: Workspace,
  places: readonly number[],
  count: number,
): void {
  const { slot, activityClass } = workspace;
  const { activityStart, activityCount } = catalogue;
  for (let i = 0; i < count; i++) {
    const start = activityStart[slot[i] as number] as number;
    activityClass.fill(0, start, start + (activityCount[slot[i] as number] as number));
  }
  places.forEach((place, at) => {
    catalogue.reaches.scan(place, workspace.service, workspace.covered);
    matchPlace(catalogue, workspace, { places, at }, count);
  });
}

interface Turn {
  readonly places: readonly number[];
  readonly at: number;
}

function matchPlace(catalogue: Catalogue, workspace: Workspace, { places, at }: Turn, count: number): void {
  const { territories } = catalogue.dictionary;
  const { slot, service, covered, activityClass, activityShare, activityPlace } = workspace;
  const { seat, activityStart, activityCount, reach } = catalogue;
  const place = places[at] as number;
  const total = territories.total[place] as number;
  const local = insideOf(territories, place === territories.province ? [] : [place]);
  for (let i = 0; i < count; i++) {
    const listing = slot[i] as number;
    const based = local[seat[listing] as number] as number;
    const end = (activityStart[listing] as number) + (activityCount[listing] as number);
    for (let activity = activityStart[listing] as number; activity < end; activity++) {
      const how = service[reach[activity] as number] as number;
      const matched = CLASSES[how * 2 + based] as number;
      if (matched === 0) continue;
      const share =
        how === PART && total > 0 ? (covered[reach[activity] as number] as number) / total : how === PART ? 0 : 1;
      const known = activityClass[activity] as number;
      const better =
        known === 0 ||
        matched < known ||
        (matched === known && share > (activityShare[activity] as number)) ||
        (matched === known &&
          share === activityShare[activity] &&
          isNearer(catalogue, listing, place, places[activityPlace[activity] as number] as number));
      if (!better) continue;
      activityClass[activity] = matched;
      activityShare[activity] = share;
      activityPlace[activity] = at;
    }
  }
}

/** Is it a class of rule R10 for listings seated in the place? */
export function isBasedHere(matchClass: number): boolean {
  return matchClass === 1 || matchClass === 3 || matchClass === 6;
}

/** Is the listing's seat nearer to `place` than to `other`? */
export function isNearer(catalogue: Catalogue, slot: number, place: number, other: number): boolean {
  return distanceTo(catalogue, slot, place) < distanceTo(catalogue, slot, other);
}

/** Kilometres from the seat to a territory's reference point; Infinity for Québec, which has none (peers.md, b). */
export function distanceTo(catalogue: Catalogue, slot: number, place: number): number {
  const { territories } = catalogue.dictionary;
  if (place === territories.province) return Infinity;
  return haversineKm(
    { lat: catalogue.lat[slot] as number, lng: catalogue.lng[slot] as number },
    { lat: territories.lat[place] as number, lng: territories.lng[place] as number },
  );
}
