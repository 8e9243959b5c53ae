import { createHash } from 'node:crypto';
import type { ReferenceSnapshot } from '@repere/reference';
import { uuidv7 } from '../../../platform/ids';
import type { AcceptedListing } from '../domain/accept-draft';
import { canonicalText, type ListingRecord } from '../domain/listing-record';
import { slugFor } from '../domain/slug';
import type { ListingWrite } from '../listing.repository';

/** What tells a changed record from an unchanged one. */
export const contentHashOf = (record: ListingRecord): string =>
  createHash('sha256').update(canonicalText(record)).digest('hex');

/**
 * The write of a listing that is not here yet.
 * @param slugs in use; the new listing's own is added
 */
export function newListing(
  { record, hold }: Pick<AcceptedListing, 'record' | 'hold'>,
  { territories }: Pick<ReferenceSnapshot, 'territories'>,
  slugs: Set<string>,
  contentHash = contentHashOf(record),
): ListingWrite {
  const municipality = territories.get(record.municipalityCode)?.name ?? '';
  const slug = slugFor(record.tradeName ?? record.name, municipality, slugs);
  return { action: 'insert', id: uuidv7(), slug, record, contentHash, hold, fields: [], kept: [] };
}
