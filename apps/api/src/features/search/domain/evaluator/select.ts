import { bestActivity, isForAnother, type Best, type Sieve } from './best-activity';
import type { Catalogue } from './catalogue';
import { FAILS, masksOf, verdictsOf, type Criteria, type Masks, type Verdicts } from './criteria';
import type { TextHit } from './evaluate';
import { Tally } from './facets';
import { demoted } from './order';
import { Places } from './places';
import { Workspace } from './workspace';

/** What a search keeps: the first `total` positions of the workspace, valid until the next search. */
export interface Selection {
  readonly workspace: Workspace;
  /** Territory ids. */
  readonly places: readonly number[];
  readonly total: number;
  /** Null when facets are not wanted. */
  readonly tally: Tally | null;
}

interface Search {
  readonly catalogue: Catalogue;
  readonly masks: Masks;
  readonly verdicts: Verdicts;
  readonly text: readonly TextHit[] | null;
  readonly tally: Tally | null;
}

const workspaces = new WeakMap<Catalogue, Workspace>();

function workspaceOf(catalogue: Catalogue): Workspace {
  let workspace = workspaces.get(catalogue);
  if (workspace === undefined) workspaces.set(catalogue, (workspace = new Workspace()));
  return workspace;
}

/** The listings that a search finds, in no order. @param facets whether they are counted under each filter */
export function select(
  catalogue: Catalogue,
  criteria: Criteria,
  text: readonly TextHit[] | null,
  facets: boolean,
): Selection {
  const workspace = workspaceOf(catalogue);
  workspace.reserve(text === null ? catalogue.slots : Math.max(text.length, 1));
  const masks = masksOf(catalogue, criteria);
  const verdicts = verdictsOf(catalogue, masks);
  const tally = facets ? new Tally(catalogue, masks, verdicts) : null;
  const places = criteria.serves.map((place) => catalogue.dictionary.territories.idOf(place));
  const search = { catalogue, masks, verdicts, text, tally };
  const total =
    places.length === 0 ? anywhere(search, workspace) : serving(search, new Places(catalogue, places), workspace);
  return { workspace, places, total, tally };
}

/** The filters that a candidate fails, as bits of FAILS; -1 when it is out whatever facet is counted. */
function failuresOf({ catalogue, masks, verdicts }: Search, slot: number): number {
  if (catalogue.alive[slot] === 0) return -1;
  let fails = verdicts.fails[catalogue.profile[slot] as number] as number;
  if (masks.located !== null && masks.located[catalogue.seat[slot] as number] === 0) fails |= FAILS.located;
  if ((fails & (fails - 1)) !== 0) return -1;
  if (masks.point !== null && !masks.point(catalogue.lat[slot] as number, catalogue.lng[slot] as number)) return -1;
  return fails;
}

/** Without a place every activity counts: a listing is judged by its offer and its profile, without reading either. */
function anywhere(search: Search, w: Workspace): number {
  const { catalogue, verdicts, text, tally } = search;
  const candidates = text === null ? catalogue.slots : text.length;
  let total = 0;
  for (let i = 0; i < candidates; i++) {
    const slot = text === null ? i : (catalogue.slotOf((text[i] as TextHit).listingId) ?? -1);
    const fails = slot === -1 ? -1 : failuresOf(search, slot);
    if (fails === -1 || (fails !== 0 && tally === null)) continue;
    const offer = catalogue.offer[slot] as number;
    if (fails === 0) tally?.addOffer(offer);
    if (verdicts.fits[offer] === 0) continue;
    tally?.addListing(slot, fails);
    if (fails !== 0) continue;
    w.slot[total] = slot;
    if (text !== null) {
      w.band[total] = (text[i] as TextHit).band;
      w.score[total] = (text[i] as TextHit).score;
    }
    total += 1;
  }
  if (text === null) {
    w.band.fill(0, 0, total);
    w.score.fill(0, 0, total);
  }
  w.other.fill(0, 0, total);
  w.class.fill(0, 0, total);
  w.share.fill(0, 0, total);
  w.place.fill(-1, 0, total);
  return total;
}

/** The listings one of whose activities satisfies sector, mode and place together (R4). */
function serving(search: Search, places: Places, w: Workspace): number {
  const { catalogue, masks, verdicts, text, tally } = search;
  const sieve: Sieve = { catalogue, masks, places };
  const best: Best = { activity: 0, class: 0, share: 0, place: -1, needed: false };
  const candidates = text === null ? catalogue.slots : text.length;
  let total = 0;
  for (let i = 0; i < candidates; i++) {
    const slot = text === null ? i : (catalogue.slotOf((text[i] as TextHit).listingId) ?? -1);
    const fails = slot === -1 ? -1 : failuresOf(search, slot);
    if (fails === -1 || (fails !== 0 && tally === null)) continue;
    if (verdicts.fits[catalogue.offer[slot] as number] === 0 && (fails !== 0 || tally === null)) continue;
    if (!places.concern(slot)) continue;
    bestActivity(sieve, slot, fails === 0 ? tally : null, best);
    if (best.class === 0) continue;
    tally?.addListing(slot, fails);
    if (fails !== 0) continue;
    write(w, total, slot, best, text === null ? null : (text[i] as TextHit));
    total += 1;
  }
  return total;
}

function write(w: Workspace, at: number, slot: number, best: Best, hit: TextHit | null): void {
  const other = isForAnother(best);
  const band = hit === null ? 0 : hit.band;
  w.slot[at] = slot;
  w.other[at] = other ? 1 : 0;
  w.band[at] = other ? demoted(band) : band;
  w.score[at] = hit === null ? 0 : hit.score;
  w.activity[at] = best.activity;
  w.class[at] = best.class;
  w.share[at] = best.share;
  w.place[at] = best.place;
}
