import type { Catalogue } from './catalogue';
import { hasMode, hasSector, type Masks } from './criteria';
import type { Tally } from './facets';
import { isBasedHere, type Places } from './places';

/** What an activity is judged by. */
export interface Sieve {
  readonly catalogue: Catalogue;
  readonly masks: Masks;
  readonly places: Places;
}

/** The activity that serves best; class 0 when none does. */
export interface Best {
  activity: number;
  class: number;
  share: number;
  /** Index of the place best served. */
  place: number;
  /** Is it of a sector that the text asks for? */
  needed: boolean;
}

/**
 * Finds the activity that serves best among those that satisfy everything; those that the text asks for go before the
 * others (R4). Counts the facets of activities.
 * @param best what is found, written over
 */
export function bestActivity(sieve: Sieve, slot: number, tally: Tally | null, best: Best): void {
  const { catalogue, masks, places } = sieve;
  const end = (catalogue.activityStart[slot] as number) + (catalogue.activityCount[slot] as number);
  let modes = 0;
  best.class = 0;
  for (let activity = catalogue.activityStart[slot] as number; activity < end; activity++) {
    if (places.judge(slot, activity) === 0) continue;
    const sectors = catalogue.sectorSet[activity] as number;
    const bits = catalogue.modes[activity] as number;
    const sectorFits = hasSector(masks, sectors);
    const modeFits = hasMode(masks, bits);
    if (modeFits && tally !== null) tally.addSectors(slot, sectors);
    if (sectorFits) modes |= bits;
    if (!sectorFits || !modeFits) continue;
    const needed = masks.need === null || masks.need[sectors] !== 0;
    if (best.class !== 0 && !answersBetter(places, slot, needed, best)) continue;
    best.activity = activity;
    best.class = places.class;
    best.share = places.share;
    best.place = places.place;
    best.needed = needed;
  }
  tally?.addModes(modes);
}

/** Does a listing serve the place only for another need than the text's? Not if it is seated there: that stays true (R1, v). */
export function isForAnother(best: Best): boolean {
  return !best.needed && !isBasedHere(best.class);
}

function answersBetter(places: Places, slot: number, needed: boolean, than: Best): boolean {
  if (needed !== than.needed) return needed;
  if (places.class !== than.class) return places.class < than.class;
  if (places.share !== than.share) return places.share > than.share;
  return places.place !== than.place && places.isNearer(slot, places.place, than.place);
}
