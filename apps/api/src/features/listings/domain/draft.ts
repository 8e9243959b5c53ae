import type { AreaRecord } from './listing-record';

/**
 * One row as its author wrote it, in the exchange format's order but not yet believed:
 * texts may be too long, codes unknown, the municipality a name.
 */
export interface ListingDraft {
  readonly externalId: string | null;
  readonly neq: string | null;
  readonly name: string | null;
  readonly tradeName: string | null;
  readonly otherNames: readonly string[];
  readonly acronym: string | null;
  readonly legalForm: string | null;
  readonly municipality: string | null;
  readonly mrc: string | null;
  readonly region: string | null;
  readonly address: string | null;
  readonly postalCode: string | null;
  /** Degrees, as read; `NaN` never occurs. */
  readonly lat: number | null;
  readonly lng: number | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  readonly descriptionFr: string | null;
  readonly descriptionEn: string | null;
  readonly languages: readonly string[];
  readonly employees: number | null;
  readonly activities: readonly ActivityDraft[];
  readonly recognitions: readonly string[];
  readonly practices: readonly string[];
  readonly clientReferences: readonly string[];
  readonly lastConfirmedOn: string | null;
  /** True for the exchange format, whose codes must exist; false for people's own lists, whose words may not be recognised. */
  readonly coded: boolean;
}

export interface ActivityDraft {
  readonly sectors: readonly string[];
  readonly modes: readonly string[];
  /** Already structured, or the words of a cell. */
  readonly area: AreaRecord | string | null;
  readonly descriptionFr: string | null;
  readonly descriptionEn: string | null;
}
