import type { Catalogue } from './catalogue';
import type { Workspace } from './workspace';

export type SortOrder = 'relevance' | 'distance' | 'name' | 'confirmed';

type Compare = (a: number, b: number) => number;

const EXACT_NAME = 0;
const FAIR = 2;

/** The band of a listing that serves the place for something else than the text asks: fair, unless it is named. */
export function demoted(band: number): number {
  return band === EXACT_NAME ? EXACT_NAME : FAIR;
}

/** What a search has to order by. */
export interface Known {
  /** A text or a place. Without, bands, classes, shares and scores are the same everywhere, and are not read. */
  readonly relevance: boolean;
  /** Somewhere to measure from. */
  readonly distance: boolean;
}

/** Rule R10's order and its variants, over positions in the workspace; equal only for the same listing. */
export function comparison(catalogue: Catalogue, workspace: Workspace, sort: SortOrder, known: Known): Compare {
  const { slot, band, score, class: matchClass, share, distance } = workspace;
  const { confirmed, order } = catalogue;
  const { rank } = order;
  const byName: Compare = (a, b) => (rank[slot[a] as number] as number) - (rank[slot[b] as number] as number);
  const byConfirmed: Compare = (a, b) =>
    (confirmed[slot[b] as number] as number) - (confirmed[slot[a] as number] as number) || byName(a, b);
  const byDistance: Compare = (a, b) => {
    const near = distance[a] as number;
    const far = distance[b] as number;
    return near === far ? 0 : near < far ? -1 : 1;
  };
  const byNearest: Compare = known.distance ? (a, b) => byDistance(a, b) || byConfirmed(a, b) : byConfirmed;
  const byRank: Compare = (a, b) =>
    (band[a] as number) - (band[b] as number) ||
    (matchClass[a] as number) - (matchClass[b] as number) ||
    (share[b] as number) - (share[a] as number) ||
    (score[b] as number) - (score[a] as number) ||
    byNearest(a, b);
  const byRelevance = known.relevance ? byRank : byNearest;
  switch (sort) {
    case 'name':
      return byName;
    case 'confirmed':
      return byConfirmed;
    case 'distance':
      return (a, b) => byDistance(a, b) || byRelevance(a, b);
    case 'relevance':
      return byRelevance;
  }
}

/** Above this share of the whole, sorting everything is as quick as keeping the first ones apart. */
const PAGE_OF_MANY = 4;

/** Positions `offset … offset + limit - 1` of `count` positions in order; the rest is never sorted for a first page. */
export function inOrder(count: number, compare: Compare, offset: number, limit: number): Uint32Array {
  const wanted = Math.min(count, offset + limit);
  const kept =
    wanted * PAGE_OF_MANY < count ? firstOf(count, compare, wanted) : Uint32Array.from({ length: count }, (_, i) => i);
  return kept.sort(compare).subarray(Math.min(offset, wanted), wanted);
}

/** The first `wanted` positions, in no order: a heap whose top is the last of them. */
function firstOf(count: number, compare: Compare, wanted: number): Uint32Array {
  const heap = new Uint32Array(wanted);
  if (wanted === 0) return heap;
  for (let i = 0; i < wanted; i++) heap[i] = i;
  for (let i = (wanted >> 1) - 1; i >= 0; i--) sink(heap, i, compare);
  for (let i = wanted; i < count; i++)
    if (compare(i, heap[0] as number) < 0) {
      heap[0] = i;
      sink(heap, 0, compare);
    }
  return heap;
}

function sink(heap: Uint32Array, from: number, compare: Compare): void {
  const moved = heap[from] as number;
  let at = from;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && compare(heap[child + 1] as number, heap[child] as number) > 0) child += 1;
    if (compare(heap[child] as number, moved) <= 0) break;
    heap[at] = heap[child] as number;
    at = child;
  }
  heap[at] = moved;
}
