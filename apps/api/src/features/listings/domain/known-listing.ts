import { LISTING_FIELDS, type ListingField } from '@repere/kernel';
import { fold } from './fold';
import type { ListingRecord } from './listing-record';

/** What a listing is recognised by. */
type Identity = 'externalId' | 'neq' | 'name' | 'municipalityCode' | 'address' | 'email' | 'phone' | 'website';

/** What an import must know of a listing already here to recognise it. */
export interface KnownListing extends Pick<ListingRecord, Identity> {
  readonly id: string;
  /** From the very source that is being imported. */
  readonly ownSource: boolean;
  readonly demo: boolean;
  readonly publication: 'published' | 'held' | 'withdrawn' | 'closed' | 'merged';
  readonly status: 'unverified' | 'declared' | 'confirmed';
  readonly contentHash: string;
  /** Withdrawn because its import was undone: a later import may bring it back. */
  readonly undone?: boolean;
  /** Fields that say nothing yet; another source may fill them. */
  readonly blanks: ReadonlySet<CompletableField>;
  /** Values that are not an import's to change (M17), as `fieldText` writes them. */
  readonly owned: ReadonlyMap<ListingField, string>;
  /** Line of the file that put it there, for a row of the same file. */
  readonly line: number | null;
}

/** Fields that a second source may fill where the first is silent. */
export type CompletableField = Exclude<ListingField, 'name' | 'municipality' | 'supplierSheet'>;

export const COMPLETABLE = LISTING_FIELDS.filter(
  (field): field is CompletableField => !['name', 'municipality', 'supplierSheet'].includes(field),
);

/** Does the record say nothing about the field? One undeclared activity is nothing said. */
export function isBlank(record: ListingRecord, field: CompletableField): boolean {
  const value = record[field];
  if (field === 'activities')
    return record.activities.every(
      (one) =>
        one.sectors.length === 0 &&
        one.modes.length === 0 &&
        one.area.kind === 'undeclared' &&
        one.descriptionFr === null &&
        one.descriptionEn === null,
    );
  return value === null || (Array.isArray(value) && value.length === 0);
}

/** Two names that differ only by case, accents or punctuation, in one municipality, are one identity (api.md §3). */
export const nameKey = (name: string, municipalityCode: string): string => `${municipalityCode} ${fold(name)}`;
