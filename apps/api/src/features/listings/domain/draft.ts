import type { ActivityRecord, AreaRecord, ListingRecord } from './listing-record';

/** Fields that checking makes into others: a place becomes a code and a point. */
type Settled = 'name' | 'municipalityCode' | 'lat' | 'lng' | 'precision' | 'activities';

/**
 * One row as its author wrote it, in the exchange format's order but not yet believed:
 * texts may be too long, codes unknown, the municipality a name.
 */
export interface ListingDraft extends Omit<ListingRecord, Settled> {
  readonly name: string | null;
  readonly municipality: string | null;
  readonly mrc: string | null;
  readonly region: string | null;
  /** Degrees, as read; `NaN` never occurs. */
  readonly lat: number | null;
  readonly lng: number | null;
  readonly activities: readonly ActivityDraft[];
  /** True for the exchange format, whose codes must exist; false for people's own lists, whose words may not be recognised. */
  readonly coded: boolean;
}

export interface ActivityDraft extends Omit<ActivityRecord, 'modes' | 'area'> {
  readonly modes: readonly string[];
  /** Already structured, or the words of a cell. */
  readonly area: AreaRecord | string | null;
}
