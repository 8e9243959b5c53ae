import { haversineKm } from '@repere/geo';
import { classOf, insideOf } from '@repere/service-area';
import type { Catalogue } from './catalogue';
import { NAMED, NONE, PART, PROVINCE, type PlaceService } from './reach-table';

/** Rule R10's class by service byte × based here; 0 when the place is not served at all. */
const CLASSES = new Uint8Array(8);
for (const based of [0, 1]) {
  CLASSES[NONE * 2 + based] = classOf(null, based === 1) ?? 0;
  CLASSES[NAMED * 2 + based] = classOf('zone', based === 1) ?? 0;
  CLASSES[PROVINCE * 2 + based] = classOf('province', based === 1) ?? 0;
  CLASSES[PART * 2 + based] = classOf('part', based === 1) ?? 0;
}

interface Asked {
  readonly place: number;
  readonly service: PlaceService;
  /** By territory of the seat: is it in the place? */
  readonly local: Uint8Array;
  /** Municipalities of the place: what a share is of. */
  readonly total: number;
}

/**
 * The best that an activity does for the places asked for (R1, R2, R5, R10): class, then share, then the nearer place,
 * then the place named first. What {@link judge} finds stands in the fields until the next call: no object per activity.
 */
export class Places {
  /** Best class, 0 when no place is served. */
  class = 0;
  share = 0;
  /** Index into `ids`. */
  place = -1;
  private readonly asked: readonly Asked[];

  /** @param ids territories, in the order they were asked for */
  constructor(
    private readonly catalogue: Catalogue,
    readonly ids: readonly number[],
  ) {
    const { territories } = catalogue.dictionary;
    this.asked = ids.map((place) => ({
      place,
      service: catalogue.reaches.serviceIn(place),
      local: insideOf(territories, place === territories.province ? [] : [place]),
      total: territories.total[place] as number,
    }));
  }

  /** Does a listing serve one of the places at all, by any activity or because it is seated there? */
  concern(slot: number): boolean {
    const { seat, activityStart, activityCount, reach, reaches } = this.catalogue;
    const start = activityStart[slot] as number;
    const end = start + (activityCount[slot] as number);
    for (let at = 0; at < this.asked.length; at++) {
      const { local, service } = this.asked[at] as Asked;
      if (local[seat[slot] as number] !== 0) return true;
      for (let activity = start; activity < end; activity++)
        if (reaches.serve(service, reach[activity] as number) !== NONE) return true;
    }
    return false;
  }

  /** @returns the best class of an activity of a listing, as the fields say it */
  judge(slot: number, activity: number): number {
    const { seat, reach, reaches } = this.catalogue;
    const row = reach[activity] as number;
    this.class = 0;
    this.share = 0;
    this.place = -1;
    for (let at = 0; at < this.asked.length; at++) {
      const { service, local, total } = this.asked[at] as Asked;
      const how = reaches.serve(service, row);
      const matched = CLASSES[how * 2 + (local[seat[slot] as number] as number)] as number;
      if (matched === 0) continue;
      const share = how !== PART ? 1 : total > 0 ? (service.covered[row] as number) / total : 0;
      if (!this.isBetter(slot, matched, share, at)) continue;
      this.class = matched;
      this.share = share;
      this.place = at;
    }
    return this.class;
  }

  /** Is the listing's seat nearer to one place than to another, by their index? */
  isNearer(slot: number, at: number, than: number): boolean {
    const { catalogue, ids } = this;
    return distanceTo(catalogue, slot, ids[at] as number) < distanceTo(catalogue, slot, ids[than] as number);
  }

  private isBetter(slot: number, matched: number, share: number, at: number): boolean {
    if (this.class === 0) return true;
    if (matched !== this.class) return matched < this.class;
    return share !== this.share ? share > this.share : this.isNearer(slot, at, this.place);
  }
}

/** Is it a class of rule R10 for listings seated in the place? */
export function isBasedHere(matchClass: number): boolean {
  return matchClass === 1 || matchClass === 3 || matchClass === 6;
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
