import type { ReviewKind } from '@repere/kernel';

export type ReviewAct = 'accept' | 'refuse' | 'ask' | 'undo' | 'certify';

/** What is known of a case for knowing who may do what to it. */
export interface CaseStanding {
  readonly kind: ReviewKind;
  /** Nobody has decided yet. */
  readonly open: boolean;
  /** The reader wrote it, or belongs to the organisation that did, or to the one it is about. */
  readonly own: boolean;
  /** The caller holds the permission of this kind of case. */
  readonly permitted: boolean;
  /** Of a claim: the reader has approved it already, and a second person must. */
  readonly approved: boolean;
  /** The last decision can still be taken back. */
  readonly undoable: boolean;
}

/** Kinds whose author can be asked for something: a visitor has no page to answer from. */
const ASKABLE: ReadonlySet<ReviewKind> = new Set(['change', 'entry', 'held', 'claim']);

/** What somebody may do to a case now. Nobody decides on what is their own. */
export function actsOn({ kind, open, own, permitted, approved, undoable }: CaseStanding): ReviewAct[] {
  if (!permitted || own) return [];
  if (!open) return undoable ? ['undo'] : [];
  return [...(approved ? [] : (['accept'] as const)), 'refuse', ...(ASKABLE.has(kind) ? (['ask'] as const) : [])];
}

/** Kinds that can be accepted unread, as a selection: the others hold a proof, a question or a stranger's words to read. */
export const acceptedTogether = (kind: ReviewKind): boolean => kind === 'change' || kind === 'entry';

/** Two look at one case when both said so within this time. */
export const PRESENT_FOR_SECONDS = 45;

/** A decision is taken back within a day: later, its author counts on it. */
export const UNDO_HOURS = 24;
