import { LISTING_FIELDS, type FieldOwner, type ListingField } from '@repere/kernel';
import { fold } from './fold';
import { changedFields, fieldText, type EditableListing } from './listing-field';
import { publicationRule, type EditorKind } from './publication-table';

/** Whose value a merged listing keeps; lists may keep both. */
export type MergeSide = 'kept' | 'gone' | 'both';
export type MergeChoices = Readonly<Partial<Record<ListingField, MergeSide>>>;

/** Fields that hold several values, which a merge may put together. */
export const JOINABLE = [
  'otherNames',
  'languages',
  'activities',
  'recognitions',
  'practices',
  'clientReferences',
] as const satisfies readonly ListingField[];
type Joinable = (typeof JOINABLE)[number];

const isJoinable = (field: ListingField): field is Joinable => (JOINABLE as readonly string[]).includes(field);

/** The word of whoever stands nearest to the enterprise is the likelier one. */
const NEAREST: Readonly<Record<FieldOwner, number>> = { enterprise: 4, network: 3, staff: 2, register: 1, import: 0 };

/** One field in which two listings differ, with what is proposed for the merged one. */
export interface MergeField {
  readonly field: ListingField;
  readonly proposed: MergeSide;
  readonly joinable: boolean;
}

/**
 * The fields in which they differ, each with a proposal: what is said rather than what is not, lists together, else the word
 * of whoever stands nearest to the enterprise. The date of confirmation is not chosen: the later one stands.
 */
export function mergeFields(
  kept: EditableListing,
  gone: EditableListing,
  ownerOf: (side: 'kept' | 'gone', field: ListingField) => FieldOwner,
): MergeField[] {
  return changedFields(kept, gone)
    .filter((field) => field !== 'lastConfirmedOn')
    .map((field) => {
      const joinable = isJoinable(field);
      const proposed = isSilent(gone, field)
        ? 'kept'
        : isSilent(kept, field)
          ? 'gone'
          : joinable
            ? 'both'
            : NEAREST[ownerOf('gone', field)] > NEAREST[ownerOf('kept', field)]
              ? 'gone'
              : 'kept';
      return { field, proposed, joinable };
    });
}

/**
 * What the merged listing says. Names of the one that goes stay findable among the other names.
 * @example mergedListing(kept, gone, { email: 'gone', activities: 'both' })
 */
export function mergedListing(kept: EditableListing, gone: EditableListing, choices: MergeChoices): EditableListing {
  const result: Record<string, unknown> = { ...kept };
  for (const [field, side] of Object.entries(choices) as [ListingField, MergeSide][]) {
    if (side === 'kept' || field === 'lastConfirmedOn') continue;
    if (side === 'both' && isJoinable(field)) result[field] = joined(kept, gone, field);
    else if (field === 'municipality')
      for (const key of ['municipalityCode', 'lat', 'lng', 'precision'] as const) result[key] = gone[key];
    else result[field] = gone[field];
  }
  const merged = { ...(result as unknown as EditableListing), lastConfirmedOn: latest(kept, gone) };
  return { ...merged, otherNames: namesOfBoth(merged, kept, gone) };
}

/** What the merge takes from the other listing, and may not: a network only proposes what an enterprise has said itself. */
export function lockedChoices(
  fields: readonly ListingField[],
  editor: EditorKind,
  ownerOf: (field: ListingField) => FieldOwner,
  managed: boolean,
): ListingField[] {
  return fields.filter(
    (field) =>
      field !== 'lastConfirmedOn' &&
      field !== 'otherNames' &&
      publicationRule(editor, field, ownerOf(field), managed) !== 'at_once',
  );
}

function isSilent(listing: EditableListing, field: ListingField): boolean {
  if (field === 'municipality' || field === 'name') return false;
  if (field === 'activities')
    return listing.activities.every(({ sectors, area }) => sectors.length === 0 && area.kind === 'undeclared');
  const value = listing[field];
  return value === null || (Array.isArray(value) && value.length === 0);
}

function joined(kept: EditableListing, gone: EditableListing, field: Joinable): readonly unknown[] {
  if (field === 'activities') {
    if (isSilent(kept, field)) return gone.activities;
    if (isSilent(gone, field)) return kept.activities;
    const said = new Set(kept.activities.map((one) => JSON.stringify(one)));
    return [...kept.activities, ...gone.activities.filter((one) => !said.has(JSON.stringify(one)))];
  }
  return [...new Set<string>([...kept[field], ...gone[field]])];
}

function namesOfBoth(merged: EditableListing, kept: EditableListing, gone: EditableListing): readonly string[] {
  const known = new Set([merged.name, merged.tradeName ?? '', merged.acronym ?? '', ...merged.otherNames].map(fold));
  const more = [kept.name, kept.tradeName, gone.name, gone.tradeName].filter((name) => name !== null);
  const added: string[] = [];
  for (const name of more)
    if (!known.has(fold(name))) {
      known.add(fold(name));
      added.push(name);
    }
  return [...merged.otherNames, ...added];
}

const latest = (kept: EditableListing, gone: EditableListing): string | null =>
  (kept.lastConfirmedOn ?? '') >= (gone.lastConfirmedOn ?? '') ? kept.lastConfirmedOn : gone.lastConfirmedOn;

/** Fields that the merge gave, and that somebody has written since: they stand in the way of undoing it. */
export const changedSinceMerge = (
  fields: readonly ListingField[],
  merged: EditableListing,
  present: EditableListing,
): ListingField[] =>
  LISTING_FIELDS.filter((field) => fields.includes(field) && fieldText(merged, field) !== fieldText(present, field));
