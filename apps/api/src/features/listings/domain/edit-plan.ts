import type { FieldOwner, ListingField } from '@repere/kernel';
import type { EditableListing } from './listing-field';
import { changedFields, fieldText } from './listing-field';
import { withFields } from './listing-patch';
import { publicationRule, type EditorKind } from './publication-table';

/** What becomes of an accepted change. */
export interface EditPlan {
  /** Shown at once: the listing as readers will see it. */
  readonly published: EditableListing;
  readonly atOnce: readonly ListingField[];
  readonly review: readonly ListingField[];
  /** Not this editor's to change. */
  readonly locked: readonly ListingField[];
}

/**
 * Divides a change by the publication table.
 * @param ownerOf whose word each present value is
 */
export function planEdit(
  before: EditableListing,
  after: EditableListing,
  editor: EditorKind,
  ownerOf: (field: ListingField) => FieldOwner,
  managed: boolean,
): EditPlan {
  const changed = changedFields(before, after);
  const under = (rule: string): ListingField[] =>
    changed.filter((field) => publicationRule(editor, field, ownerOf(field), managed) === rule);
  const atOnce = under('at_once');
  return { published: withFields(before, after, atOnce), atOnce, review: under('review'), locked: under('locked') };
}

/** One field in which the version that somebody worked from is no longer the present one. */
export interface FieldConflict {
  readonly field: ListingField;
  readonly base: unknown;
  readonly yours: unknown;
  readonly theirs: unknown;
}

/**
 * Both sides of a stale change: what its author wants, what others have published meanwhile.
 * @param base what the author saw; null when that version is not kept, and then only the author's own fields are told
 */
export function conflictsOf(
  base: EditableListing | null,
  yours: EditableListing,
  theirs: EditableListing,
  valueOf: (listing: EditableListing, field: ListingField) => unknown,
): FieldConflict[] {
  const mine = changedFields(base ?? theirs, yours);
  const others = base === null ? [] : changedFields(base, theirs);
  const fields = [...new Set([...mine, ...others])].filter(
    (field) => field !== 'lastConfirmedOn' && fieldText(yours, field) !== fieldText(theirs, field),
  );
  return fields.map((field) => ({
    field,
    base: base === null ? null : valueOf(base, field),
    yours: valueOf(mine.includes(field) ? yours : (base ?? yours), field),
    theirs: valueOf(theirs, field),
  }));
}

/** A field's value as the contract shows it. */
export function fieldValue(listing: EditableListing, field: ListingField): unknown {
  if (field !== 'municipality') return listing[field];
  const { municipalityCode: code, lat, lng, precision } = listing;
  return precision === 'exact' ? { code, lat, lng } : { code };
}
