import { LISTING_FIELDS, type ListingField } from '@repere/kernel';
import { areaText, type ListingRecord } from './listing-record';
import type { SupplierSheet } from './supplier-sheet';

/** What a listing says, with what only its editors say. */
export interface EditableListing extends ListingRecord {
  readonly supplierSheet: SupplierSheet | null;
}

/** Values that may be a person's own: versions and the log hold their ids and hashes only. */
export const PERSONAL_FIELDS = ['address', 'email', 'phone'] as const satisfies readonly ListingField[];
export type PersonalField = (typeof PERSONAL_FIELDS)[number];

/** One text for one value, to tell a changed value from an unchanged one. */
export function fieldText(listing: EditableListing, field: ListingField): string {
  if (field === 'municipality') {
    const { municipalityCode, lat, lng, precision } = listing;
    return JSON.stringify(precision === 'exact' ? [municipalityCode, lat, lng] : [municipalityCode]);
  }
  if (field === 'activities')
    return JSON.stringify(
      listing.activities.map((one) => [
        one.sectors,
        one.modes,
        areaText(one.area),
        one.descriptionFr,
        one.descriptionEn,
      ]),
    );
  if (field === 'supplierSheet') return JSON.stringify(canonical(listing.supplierSheet));
  return JSON.stringify(listing[field]);
}

/** The fields in which two states of a listing differ, in their usual order. */
export const changedFields = (before: EditableListing, after: EditableListing): ListingField[] =>
  LISTING_FIELDS.filter((field) => fieldText(before, field) !== fieldText(after, field));

/** PostgreSQL gives the keys of an object back in an order of its own. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inside]) => [key, canonical(inside)]),
  );
}

export const isListingField = (text: string): text is ListingField =>
  (LISTING_FIELDS as readonly string[]).includes(text);
