import type { VerificationStatus } from '@repere/contract';
import type { EditableListing } from './domain/listing-field';
import type { ActivityRecord, AreaRecord, ListingRecord } from './domain/listing-record';
import type { Publication } from './domain/publication-lifecycle';
import type { SupplierSheet } from './domain/supplier-sheet';

/** A listing as the tables hold it, with its activities in their order; codes only, no labels. */
export interface StoredListing extends Omit<ListingRecord, 'activities'> {
  readonly id: string;
  readonly slug: string;
  readonly activities: readonly StoredActivity[];
  readonly supplierSheet: SupplierSheet | null;
  /** The organisation that looks after it. */
  readonly managedBy: string | null;
  readonly publication: Publication;
  /** Slug of the listing that took its place. */
  readonly mergedInto: string | null;
  readonly status: VerificationStatus;
  readonly statusBy: string | null;
  readonly statusOn: string | null;
  /** Last day of a confirmation. */
  readonly statusUntil: string | null;
  readonly declaredBy: string | null;
  readonly declaredOn: string | null;
  readonly version: number;
  readonly source: string;
  readonly demo: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** An activity with its service area in columns. */
export interface StoredActivity extends Omit<ActivityRecord, 'area'> {
  readonly areaKind: AreaRecord['kind'];
  readonly areaKm: number | null;
  readonly areaCodes: readonly string[];
}

/** What the tables hold, as the rules speak of it. */
export function editableOf(stored: StoredListing): EditableListing {
  return {
    ...stored,
    activities: stored.activities.map(({ areaKind, areaKm, areaCodes, ...one }) => ({
      ...one,
      area: areaOf(areaKind, areaKm, areaCodes),
    })),
  };
}

function areaOf(kind: AreaRecord['kind'], km: number | null, codes: readonly string[]): AreaRecord {
  if (kind === 'radius') return { kind, km: km ?? 0 };
  return kind === 'zones' ? { kind, codes } : { kind };
}
