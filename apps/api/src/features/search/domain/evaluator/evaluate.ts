import { haversineKm, type LatLng } from '@repere/geo';
import { matchOf, serviceOf, type MatchReason, type ServiceMatch } from '@repere/service-area';
import { bestActivity, isForAnother, type Sieve } from './best-activity';
import type { Catalogue } from './catalogue';
import { failuresOf, masksOf, type Criteria, type Masks } from './criteria';
import { Tally, type FacetCounts } from './facets';
import { comparison, demoted, inOrder, type SortOrder } from './order';
import { distanceTo, matchPlaces } from './places';
import { Workspace } from './workspace';

/** Delivers there, but not for what the text asks for (R4); the words of R12 for the place would mislead. */
export type SearchReason = MatchReason | { readonly code: 'other_activity'; readonly params: Record<string, never> };

/** A listing whose text answers the query: relevance band (0 best) and a finer score. */
export interface TextHit {
  readonly listingId: string;
  readonly band: number;
  readonly score: number;
}

export interface PageRequest {
  readonly sort: SortOrder;
  readonly offset: number;
  readonly limit: number;
}

export interface Hit {
  readonly id: string;
  /** Null without text. */
  readonly band: number | null;
  /** Best service over the places asked for (R5); null when none is. */
  readonly match: (Omit<ServiceMatch, 'reason'> & { readonly reason: SearchReason; readonly place: string }) | null;
  /** Kilometres to `near`, else to the place served, else to the place asked for; null when there is none. */
  readonly distanceKm: number | null;
}

export interface Evaluation {
  readonly total: number;
  /** Of these, how many are or do what the text asks for (bands 0 and 1): first in the order by relevance. */
  readonly strong: number;
  readonly hits: readonly Hit[];
  readonly facets: FacetCounts;
}

/**
 * Answers a search: which listings, how many, under which facets, in which order (rules R1–R10).
 * @param text listings that the text matches; null without text. Ids the catalogue does not hold match nothing (R9).
 * @throws RangeError on an unknown place: codes are checked before (R9).
 */
export function evaluate(
  catalogue: Catalogue,
  criteria: Criteria,
  text: readonly TextHit[] | null,
  page: PageRequest,
): Evaluation {
  const tally = new Tally(catalogue);
  const selection = select(catalogue, criteria, text, tally);
  measure(catalogue, criteria, selection);
  const { workspace, total } = selection;
  const positions = inOrder(total, comparison(catalogue, workspace, page.sort), page.offset, page.limit);
  return {
    total,
    strong: strongIn(selection),
    hits: Array.from(positions, (position) => hitOf(catalogue, criteria, selection, position, text !== null)),
    facets: tally.counts(criteria),
  };
}

/** How many listings a search finds, without facets or order. */
export function countOf(catalogue: Catalogue, criteria: Criteria, text: readonly TextHit[] | null): number {
  return select(catalogue, criteria, text, null).total;
}

/** Every listing found, as slots; valid until the next evaluation. */
export function slotsOf(catalogue: Catalogue, criteria: Criteria, text: readonly TextHit[] | null): Uint32Array {
  const { workspace, total } = select(catalogue, criteria, text, null);
  return workspace.slot.subarray(0, total);
}

/**
 * The listings found that are or do what the text asks for, there and not elsewhere, by class of rule R10 (0 without
 * place); all of them without text.
 */
export function classesOf(catalogue: Catalogue, criteria: Criteria, text: readonly TextHit[] | null): Uint32Array {
  const { workspace, total } = select(catalogue, criteria, text, null);
  const classes = new Uint32Array(7);
  for (let i = 0; i < total; i++)
    if ((workspace.band[i] as number) <= STRONG && workspace.other[i] === 0) {
      const matched = workspace.class[i] as number;
      classes[matched] = (classes[matched] as number) + 1;
    }
  return classes;
}

/** What a search keeps, without facets or order; valid until the next evaluation. */
export function selectionOf(
  catalogue: Catalogue,
  criteria: Criteria,
  text: readonly TextHit[] | null,
): Pick<Selection, 'workspace' | 'total'> {
  return select(catalogue, criteria, text, null);
}

function strongIn({ workspace, total }: Selection): number {
  let strong = 0;
  for (let i = 0; i < total; i++) if ((workspace.band[i] as number) <= STRONG) strong += 1;
  return strong;
}

/** The last band of what is asked for; the next one holds what mentions it. */
export const STRONG = 1;

interface Selection {
  readonly workspace: Workspace;
  readonly places: readonly number[];
  /** Listings found: the first positions of the workspace. */
  readonly total: number;
}

const workspaces = new WeakMap<Catalogue, Workspace>();

function workspaceOf(catalogue: Catalogue): Workspace {
  let workspace = workspaces.get(catalogue);
  if (workspace === undefined) workspaces.set(catalogue, (workspace = new Workspace()));
  return workspace;
}

function select(
  catalogue: Catalogue,
  criteria: Criteria,
  text: readonly TextHit[] | null,
  tally: Tally | null,
): Selection {
  const workspace = workspaceOf(catalogue);
  workspace.reserve(text === null ? catalogue.slots : Math.max(text.length, 1), catalogue);
  const masks = masksOf(catalogue, criteria);
  const places = criteria.serves.map((place) => catalogue.dictionary.territories.idOf(place));
  const inPlay = gather(catalogue, workspace, masks, text, tally !== null);
  if (places.length > 0) matchPlaces(catalogue, workspace, places, inPlay);
  return { workspace, places, total: keep({ catalogue, workspace, masks, places, tally }, inPlay) };
}

/** Puts in play the listings that fail no filter, or a single one that has a facet when facets are wanted. */
function gather(
  catalogue: Catalogue,
  workspace: Workspace,
  masks: Masks,
  text: readonly TextHit[] | null,
  facets: boolean,
): number {
  const candidates = text === null ? catalogue.slots : text.length;
  let inPlay = 0;
  for (let i = 0; i < candidates; i++) {
    const found = text === null ? i : catalogue.slotOf((text[i] as TextHit).listingId);
    if (found === undefined || catalogue.alive[found] === 0) continue;
    if (masks.point !== null && !masks.point(catalogue.lat[found] as number, catalogue.lng[found] as number)) continue;
    const fails = failuresOf(catalogue, masks, found);
    if (facets ? (fails & (fails - 1)) !== 0 : fails !== 0) continue;
    workspace.slot[inPlay] = found;
    workspace.fails[inPlay] = fails;
    workspace.band[inPlay] = text === null ? 0 : (text[i] as TextHit).band;
    workspace.score[inPlay] = text === null ? 0 : (text[i] as TextHit).score;
    inPlay += 1;
  }
  return inPlay;
}

/** Keeps the listings one of whose activities satisfies sector, mode and place together (R4), counting as it goes. */
function keep(sieve: Sieve, inPlay: number): number {
  const { workspace: w, tally } = sieve;
  let total = 0;
  for (let i = 0; i < inPlay; i++) {
    const slot = w.slot[i] as number;
    const fails = w.fails[i] as number;
    const best = bestActivity(sieve, slot, fails === 0 ? tally : null);
    if (best === -1) continue;
    tally?.addListing(slot, fails);
    if (fails !== 0) continue;
    const other = isForAnother(sieve, best);
    w.slot[total] = slot;
    w.other[total] = other ? 1 : 0;
    w.band[total] = other ? demoted(w.band[i] as number) : (w.band[i] as number);
    w.score[total] = w.score[i] as number;
    w.activity[total] = best;
    w.class[total] = sieve.places.length > 0 ? (w.activityClass[best] as number) : 0;
    w.share[total] = sieve.places.length > 0 ? (w.activityShare[best] as number) : 0;
    w.place[total] = sieve.places.length > 0 ? (w.activityPlace[best] as number) : -1;
    total += 1;
  }
  return total;
}

/** Distances of the listings found, or Infinity. */
function measure(catalogue: Catalogue, criteria: Criteria, { workspace, places, total }: Selection): void {
  const from = criteria.near ?? (places.length > 0 ? null : criteria.origin);
  for (let i = 0; i < total; i++) {
    const slot = workspace.slot[i] as number;
    if (from !== null) workspace.distance[i] = kilometres(catalogue, slot, from);
    else if (places.length > 0)
      workspace.distance[i] = distanceTo(catalogue, slot, places[workspace.place[i] as number] as number);
    else workspace.distance[i] = Infinity;
  }
}

function kilometres(catalogue: Catalogue, slot: number, from: LatLng): number {
  return haversineKm(from, { lat: catalogue.lat[slot] as number, lng: catalogue.lng[slot] as number });
}

function hitOf(
  catalogue: Catalogue,
  criteria: Criteria,
  { workspace, places }: Selection,
  position: number,
  withText: boolean,
): Hit {
  const slot = workspace.slot[position] as number;
  const distance = workspace.distance[position] as number;
  const at = workspace.place[position] as number;
  return {
    id: catalogue.ids[slot] as string,
    band: withText ? (workspace.band[position] as number) : null,
    match:
      at === -1 ? null : matchAt(catalogue, workspace, position, places[at] as number, criteria.serves[at] as string),
    distanceKm: distance === Infinity ? null : distance,
  };
}

function matchAt(
  catalogue: Catalogue,
  workspace: Workspace,
  position: number,
  place: number,
  code: string,
): Hit['match'] {
  const index = catalogue.dictionary.territories;
  const home = catalogue.seat[workspace.slot[position] as number] as number;
  const reach = catalogue.reaches.get(catalogue.reach[workspace.activity[position] as number] as number);
  const match = matchOf(serviceOf(reach, place, index), { reach, home, index }, place);
  if (match === null) return null;
  const other = workspace.other[position] === 1;
  return { ...match, ...(other && { reason: { code: 'other_activity', params: {} } }), place: code };
}
