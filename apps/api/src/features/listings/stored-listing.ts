import type { VerificationStatus } from '@repere/contract';
import type { ActivityRecord, AreaRecord, ListingRecord } from './domain/listing-record';

/** A listing as the tables hold it, with its activities in their order; codes only, no labels. */
export interface StoredListing extends Omit<ListingRecord, 'activities'> {
  readonly id: string;
  readonly slug: string;
  readonly activities: readonly StoredActivity[];
  readonly publication: 'published' | 'held' | 'withdrawn' | 'merged';
  /** Slug of the listing that took its place. */
  readonly mergedInto: string | null;
  readonly status: VerificationStatus;
  readonly statusBy: string | null;
  readonly statusOn: string | null;
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
