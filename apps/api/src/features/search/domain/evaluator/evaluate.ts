import { haversineKm, type LatLng } from '@repere/geo';
import { matchOf, serviceOf, type MatchReason, type ServiceMatch } from '@repere/service-area';
import type { Catalogue } from './catalogue';
import type { Criteria } from './criteria';
import type { FacetCounts, Tally } from './facets';
import { comparison, inOrder, type SortOrder } from './order';
import { distanceTo } from './places';
import { select, type Selection } from './select';
import type { Workspace } from './workspace';

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
  const selection = select(catalogue, criteria, text, true);
  const measured = measure(catalogue, criteria, selection);
  const { workspace, total, tally } = selection;
  const known = { relevance: text !== null || criteria.serves.length > 0, distance: measured };
  const positions = inOrder(total, comparison(catalogue, workspace, page.sort, known), page.offset, page.limit);
  return {
    total,
    strong: strongIn(selection),
    hits: Array.from(positions, (position) => hitOf(catalogue, criteria, selection, position, text !== null)),
    facets: (tally as Tally).counts(criteria),
  };
}

/** How many listings a search finds, without facets or order. */
export function countOf(catalogue: Catalogue, criteria: Criteria, text: readonly TextHit[] | null): number {
  return select(catalogue, criteria, text, false).total;
}

/** Every listing found, as slots; valid until the next evaluation. */
export function slotsOf(catalogue: Catalogue, criteria: Criteria, text: readonly TextHit[] | null): Uint32Array {
  const { workspace, total } = select(catalogue, criteria, text, false);
  return workspace.slot.subarray(0, total);
}

/**
 * The listings found that are or do what the text asks for, there and not elsewhere, by class of rule R10 (0 without
 * place); all of them without text.
 */
export function classesOf(catalogue: Catalogue, criteria: Criteria, text: readonly TextHit[] | null): Uint32Array {
  const { workspace, total } = select(catalogue, criteria, text, false);
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
  return select(catalogue, criteria, text, false);
}

function strongIn({ workspace, total }: Selection): number {
  let strong = 0;
  for (let i = 0; i < total; i++) if ((workspace.band[i] as number) <= STRONG) strong += 1;
  return strong;
}

/** The last band of what is asked for; the next one holds what mentions it. */
export const STRONG = 1;

/** Does a listing found offer the need that the text names, or only mention it? Null when the text names none. */
export function relevanceOf({ band }: Pick<Hit, 'band'>, { need }: Criteria): 'offers' | 'mentions' | null {
  if (band === null || need.length === 0) return null;
  return band <= STRONG ? 'offers' : 'mentions';
}

/** Distances of the listings found, or Infinity. @returns false when there is nowhere to measure from */
function measure(catalogue: Catalogue, criteria: Criteria, { workspace, places, total }: Selection): boolean {
  const from = criteria.near ?? (places.length > 0 ? null : criteria.origin);
  if (from === null && places.length === 0) {
    workspace.distance.fill(Infinity, 0, total);
    return false;
  }
  for (let i = 0; i < total; i++) {
    const slot = workspace.slot[i] as number;
    workspace.distance[i] =
      from !== null
        ? kilometres(catalogue, slot, from)
        : distanceTo(catalogue, slot, places[workspace.place[i] as number] as number);
  }
  return true;
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
    id: catalogue.idOf(slot),
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
