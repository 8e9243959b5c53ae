import type { EditorKind } from './publication-table';

/** Only `published` listings are seen by anyone but their editors and staff (R9). */
export const PUBLICATIONS = ['published', 'held', 'withdrawn', 'closed', 'merged'] as const;
export type Publication = (typeof PUBLICATIONS)[number];

/** Where a listing stands: `reason` says why it is not published, by whom it was put there. */
export interface PublicationState {
  readonly publication: Publication;
  readonly reason: string | null;
}

/** Somebody entered it, and nobody has looked at it yet. */
export const AWAITING_REVIEW = 'awaiting_review';
/** Its import was undone: the next import of it brings it back, or staff. */
export const IMPORT_UNDONE = 'import_undone';
/** It had not been published when it was taken away: bringing it back does not publish it either. */
const UNPUBLISHED = 'left_unpublished';

const RANK: Readonly<Record<EditorKind, number>> = { enterprise: 0, network: 1, staff: 2 };

/** From where to where, and the least rank that may; withdrawn: not to be seen for now; closed: the enterprise is no more. */
const TRANSITIONS: Readonly<Record<Publication, Readonly<Partial<Record<Publication, EditorKind>>>>> = {
  published: { held: 'network', withdrawn: 'enterprise', closed: 'enterprise' },
  held: { published: 'network', withdrawn: 'enterprise', closed: 'enterprise' },
  withdrawn: { published: 'enterprise', held: 'enterprise', closed: 'enterprise' },
  closed: { published: 'enterprise', held: 'enterprise' },
  // Merging and its undo are acts of their own.
  merged: {},
};

const lastWord = (reason: string | null): EditorKind | null =>
  (['enterprise', 'network', 'staff'] as const).find(
    (kind) => reason === `left_by_${kind}` || reason === `held_by_${kind}`,
  ) ?? null;

/**
 * Where an editor may lead a listing. Nobody undoes what somebody above them decided (M17): staff's withdrawal is staff's to
 * lift; and what was never reviewed is not published by being withdrawn and brought back.
 */
export function nextPublications({ publication, reason }: PublicationState, editor: EditorKind): Publication[] {
  const decidedBy = publication === 'published' ? null : lastWord(reason);
  return PUBLICATIONS.filter((to) => {
    const least = TRANSITIONS[publication][to];
    if (least === undefined || RANK[editor] < RANK[least]) return false;
    if (decidedBy !== null && RANK[editor] < RANK[decidedBy]) return false;
    const back = publication === 'withdrawn' || publication === 'closed';
    if (!back) return true;
    if (to === 'published') return RANK[editor] >= RANK[decidedBy ?? (reason === UNPUBLISHED ? 'network' : 'staff')];
    return decidedBy !== null || reason === UNPUBLISHED || editor === 'staff';
  });
}

/** The reason kept with the new state. */
export function reasonOf(from: PublicationState, to: Publication, editor: EditorKind): string | null {
  if (to === 'published') return null;
  if (to === 'held') return from.publication === 'published' ? `held_by_${editor}` : AWAITING_REVIEW;
  const unseen = from.publication === 'held' || from.reason === UNPUBLISHED;
  return unseen && editor === 'enterprise' ? UNPUBLISHED : `left_by_${editor}`;
}

/** A word of explanation is asked for whatever takes a listing away from readers. */
export const needsComment = (from: Publication, to: Publication): boolean => from === 'published' && to !== 'published';
