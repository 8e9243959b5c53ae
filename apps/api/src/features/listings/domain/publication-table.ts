import { LISTING_FIELDS, type FieldOwner, type ListingField } from '@repere/kernel';

/** As whom somebody edits a listing. */
export type EditorKind = 'enterprise' | 'network' | 'staff';

/** What becomes of a change: shown at once, shown once reviewed, or not theirs to make. */
export type PublicationRule = 'at_once' | 'review' | 'locked';

/**
 * What an enterprise says of itself is its own word and shown at once; what others trust it for (who it is in law, what was
 * recognised, where it is local) waits for a network or the Chantier, who vouch for it (S2, S4, C12, D5).
 */
const ENTERPRISE: Readonly<Record<ListingField, PublicationRule>> = {
  // Who it is in law.
  neq: 'review',
  name: 'review',
  legalForm: 'review',
  // The name on the card: whoever may change it at will can pass for another.
  tradeName: 'review',
  otherNames: 'at_once',
  acronym: 'at_once',
  // The seat decides which network looks after it and who calls it local (R6).
  municipality: 'review',
  address: 'at_once',
  postalCode: 'at_once',
  email: 'at_once',
  phone: 'at_once',
  website: 'at_once',
  descriptionFr: 'at_once',
  descriptionEn: 'at_once',
  languages: 'at_once',
  employees: 'at_once',
  activities: 'at_once',
  // A badge is somebody else's word.
  recognitions: 'review',
  // Declared by the enterprise, and shown as declared.
  practices: 'at_once',
  clientReferences: 'at_once',
  supplierSheet: 'at_once',
  // A confirmation is an act, not a value.
  lastConfirmedOn: 'locked',
};

/**
 * What becomes of a change to one field.
 * A network writes at once what it knows, and proposes to a managed enterprise what the enterprise has said itself; staff
 * writes everything at once, and answers for it by name.
 * @param owner whose word the present value is
 * @param managed an enterprise looks after the listing
 */
export function publicationRule(
  editor: EditorKind,
  field: ListingField,
  owner: FieldOwner,
  managed: boolean,
): PublicationRule {
  if (field === 'lastConfirmedOn') return 'locked';
  if (editor === 'staff') return 'at_once';
  if (editor === 'enterprise') return ENTERPRISE[field];
  return managed && owner === 'enterprise' ? 'review' : 'at_once';
}

/** The rule of every field at once, for the editor's screens. */
export const publicationRules = (
  editor: EditorKind,
  ownerOf: (field: ListingField) => FieldOwner,
  managed: boolean,
): Record<ListingField, PublicationRule> =>
  Object.fromEntries(
    LISTING_FIELDS.map((field) => [field, publicationRule(editor, field, ownerOf(field), managed)]),
  ) as Record<ListingField, PublicationRule>;

/** Who may decide on a waiting change: never who made it. A network's proposal is the enterprise's to accept. */
export const mayDecide = (proposedBy: FieldOwner, decider: EditorKind): boolean =>
  decider === 'staff' || (proposedBy === 'enterprise' ? decider === 'network' : decider === 'enterprise');

/** Whose word a value is once its change is published. */
export const ownerOfEdit = (editor: EditorKind): FieldOwner => editor;
