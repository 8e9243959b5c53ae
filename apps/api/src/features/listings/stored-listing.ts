import type { LocationPrecision, Mode, VerificationStatus } from '@repere/contract';

/** A listing as the tables hold it, with its activities in their order; codes only, no labels. */
export interface StoredListing {
  readonly id: string;
  readonly slug: string;
  readonly externalId: string | null;
  readonly neq: string | null;
  readonly name: string;
  readonly tradeName: string | null;
  readonly otherNames: readonly string[];
  readonly acronym: string | null;
  readonly legalForm: string | null;
  readonly municipalityCode: string;
  readonly address: string | null;
  readonly postalCode: string | null;
  readonly lat: number;
  readonly lng: number;
  readonly precision: LocationPrecision;
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  readonly descriptionFr: string | null;
  readonly descriptionEn: string | null;
  readonly languages: readonly string[];
  readonly employees: number | null;
  readonly recognitions: readonly string[];
  readonly practices: readonly string[];
  readonly clientReferences: readonly string[];
  readonly lastConfirmedOn: string | null;
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

export interface StoredActivity {
  readonly sectors: readonly string[];
  readonly modes: readonly Mode[];
  readonly areaKind: 'province' | 'radius' | 'zones' | 'undeclared';
  readonly areaKm: number | null;
  readonly areaCodes: readonly string[];
  readonly descriptionFr: string | null;
  readonly descriptionEn: string | null;
}
