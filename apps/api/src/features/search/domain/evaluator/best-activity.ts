import type { Catalogue } from './catalogue';
import type { Masks } from './criteria';
import type { Tally } from './facets';
import { isBasedHere, isNearer } from './places';
import type { Workspace } from './workspace';

/** What an activity is judged by. */
export interface Sieve {
  readonly catalogue: Catalogue;
  readonly workspace: Workspace;
  readonly masks: Masks;
  readonly places: readonly number[];
  readonly tally: Tally | null;
}

/**
 * The activity that serves best among those that satisfy everything, or -1; those that the text asks for go before
 * the others (R4). Counts the facets of activities.
 */
export function bestActivity(sieve: Sieve, slot: number, tally: Tally | null): number {
  const { catalogue, workspace, masks, places } = sieve;
  const end = (catalogue.activityStart[slot] as number) + (catalogue.activityCount[slot] as number);
  let best = -1;
  let modes = 0;
  for (let activity = catalogue.activityStart[slot] as number; activity < end; activity++) {
    const serves = places.length === 0 || workspace.activityClass[activity] !== 0;
    if (!serves) continue;
    const bits = catalogue.modes[activity] as number;
    const sectorFits = masks.sector === null || masks.sector[catalogue.sectorSet[activity] as number] !== 0;
    const modeFits = masks.mode === 0 || (bits & masks.mode) !== 0;
    if (modeFits && tally !== null) tally.addSectors(slot, catalogue.sectorSet[activity] as number);
    if (sectorFits) modes |= bits;
    if (!sectorFits || !modeFits) continue;
    if (best === -1 || (places.length > 0 && answersBetter(sieve, slot, activity, best))) best = activity;
  }
  tally?.addModes(modes);
  return best;
}

/** Does a listing serve the place only for another need than the text's? Not if it is seated there: that stays true (R1, v). */
export function isForAnother(sieve: Sieve, activity: number): boolean {
  if (sieve.places.length === 0 || isNeeded(sieve, activity)) return false;
  return !isBasedHere(sieve.workspace.activityClass[activity] as number);
}

function isNeeded({ catalogue, masks }: Sieve, activity: number): boolean {
  return masks.need === null || masks.need[catalogue.sectorSet[activity] as number] !== 0;
}

function answersBetter(sieve: Sieve, slot: number, activity: number, than: number): boolean {
  const needed = isNeeded(sieve, activity);
  return needed === isNeeded(sieve, than) ? servesBetter(sieve, slot, activity, than) : needed;
}

function servesBetter(
  { catalogue, workspace: w, places }: Sieve,
  slot: number,
  activity: number,
  than: number,
): boolean {
  if (w.activityClass[activity] !== w.activityClass[than])
    return (w.activityClass[activity] as number) < (w.activityClass[than] as number);
  if (w.activityShare[activity] !== w.activityShare[than])
    return (w.activityShare[activity] as number) > (w.activityShare[than] as number);
  if (w.activityPlace[activity] === w.activityPlace[than]) return false;
  return isNearer(
    catalogue,
    slot,
    places[w.activityPlace[activity] as number] as number,
    places[w.activityPlace[than] as number] as number,
  );
}
