import type { EditedListing, ListingPatchBody, ListingVersion, WaitingChange } from '@repere/contract';
import { LISTING_FIELDS, type Language } from '@repere/kernel';
import type { ReferenceSnapshot } from '@repere/reference';
import { fieldValue } from '../domain/edit-plan';
import type { Editor } from '../domain/editor';
import { guidanceFor } from '../domain/guidance';
import { changedFields, type EditableListing } from '../domain/listing-field';
import { patchOf, type ListingPatch } from '../domain/listing-patch';
import { nextPublications } from '../domain/publication-lifecycle';
import { publicationRules } from '../domain/publication-table';
import type { ListingChange } from '../editing/listing-change.repository';
import type { ListingDraftRow } from '../editing/listing-draft.repository';
import type { LockedListing } from '../editing/listing-state.repository';
import type { KeptVersion, VersionLine } from '../editing/version.reader';
import type { FieldProvenance } from '../editing/workspace-listing.reader';
import { quebecDate } from '../quebec-date';
import { editableOf } from '../stored-listing';
import { listingPath } from './detail-view';

/** The contract's own copy: its arrays are not readonly. */
const asBody = (patch: ListingPatch): ListingPatchBody => structuredClone(patch) as ListingPatchBody;

/** The present values of a listing in the shape in which they are changed. */
export const patchView = (listing: EditableListing): ListingPatchBody => asBody(patchOf(listing, LISTING_FIELDS));

export interface EditedParts {
  readonly listing: LockedListing;
  readonly provenance: ReadonlyMap<string, FieldProvenance>;
  readonly changes: readonly ListingChange[];
  readonly draft: ListingDraftRow | null;
  /** Null for those who may only look. */
  readonly editor: Editor | null;
  readonly abilities: readonly string[];
}

/** A listing as its editors see it. */
export function editedView(
  { listing, provenance, changes, draft, editor, abilities }: EditedParts,
  { territories }: Pick<ReferenceSnapshot, 'territories'>,
  language: Language,
  publicUrl: string,
): EditedListing {
  const editable = editableOf(listing);
  const { lat, lng, precision, publication, holdReason } = listing;
  const managed = listing.managedBy !== null;
  const rules = publicationRules(
    editor?.kind ?? 'enterprise',
    (field) => provenance.get(field)?.owner ?? 'import',
    managed,
  );
  return {
    id: listing.id,
    slug: listing.slug,
    url: `${publicUrl}${listingPath(listing.slug, language)}`,
    version: listing.version,
    publication,
    holdReason,
    status: { code: listing.status, by: listing.statusBy, on: listing.statusOn },
    managedBy: listing.managedBy,
    demo: listing.demo,
    lastConfirmedOn: listing.lastConfirmedOn,
    editor: editor === null ? null : { kind: editor.kind, name: editor.name },
    listing: patchView(editable),
    municipalityName: territories.get(listing.municipalityCode)?.name ?? listing.municipalityCode,
    ...placeNames(territories, listing.municipalityCode),
    location: { lat, lng, precision },
    fields: LISTING_FIELDS.map((field) => {
      const { owner, by, on } = provenance.get(field) ?? {
        owner: 'import' as const,
        by: listing.source,
        on: listing.createdAt,
      };
      return { field, owner, by, on: quebecDate(on), rule: editor === null ? 'locked' : rules[field] };
    }),
    draft:
      draft === null
        ? null
        : { baseVersion: draft.baseVersion, patch: asBody(draft.patch), savedAt: draft.savedAt.toISOString() },
    waiting: changes.map(changeView),
    guidance: guidanceFor(editable),
    next: editor === null ? [] : nextPublications({ publication, reason: holdReason }, editor.kind),
    abilities: [...abilities],
  };
}

/** The MRC and the region of a municipality; itself where it belongs to none. */
function placeNames(
  territories: ReferenceSnapshot['territories'],
  municipality: string,
): Pick<EditedListing, 'mrc' | 'region'> {
  const above = territories.ancestors(municipality);
  const named = (level: string): { code: string; name: string } => {
    const { code, name } = above.find((one) => one.level === level) ??
      territories.get(municipality) ?? { code: '', name: '' };
    return { code, name };
  };
  return { mrc: named('mrc'), region: named('region') };
}

/** A change under review. */
export const changeView = (change: ListingChange): WaitingChange => ({
  id: change.id,
  version: change.version,
  state: change.state === 'changes_asked' ? 'changes_asked' : 'waiting',
  fields: [...change.fields],
  patch: asBody(change.patch),
  by: change.by,
  owner: change.owner,
  comment: change.comment,
  reply: change.reply,
  createdAt: change.createdAt.toISOString(),
});

export const versionLineView = ({ version, kind, fields, publication, owner, by, comment, at }: VersionLine) => ({
  ...{ version, kind, fields: [...fields], publication, owner, by, comment, at: at.toISOString() },
});

/** One version, and its differences from another state: what was before it, or what stands now. */
export function versionView(
  kept: KeptVersion,
  against: { readonly version: number; readonly listing: EditableListing } | null,
  direction: 'previous' | 'current',
): ListingVersion {
  const [before, after] =
    direction === 'previous' ? [against?.listing, kept.listing] : [kept.listing, against?.listing];
  const fields = before === undefined || after === undefined ? [] : changedFields(before, after);
  return {
    ...versionLineView(kept),
    listing: patchView(kept.listing),
    erased: [...kept.erased],
    against: against?.version ?? null,
    differences: fields.map((field) => ({
      field,
      before: before === undefined ? null : fieldValue(before, field),
      after: after === undefined ? null : fieldValue(after, field),
    })),
  };
}
