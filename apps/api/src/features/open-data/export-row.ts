import type { ExportedListing } from './exported-listing.reader';
import type { MatchingListing } from '../search';

/** One enterprise of an export: what is published of it, and how it answers the search. */
export interface ExportRow {
  readonly listing: ExportedListing;
  readonly found: Pick<MatchingListing, 'match' | 'distanceKm' | 'relevance'>;
}
