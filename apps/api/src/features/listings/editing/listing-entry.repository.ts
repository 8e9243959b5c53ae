import type { ListingField } from '@repere/kernel';
import type { ReferenceSnapshot } from '@repere/reference';
import type { Transaction } from '../../../platform/database';
import { uuidv7 } from '../../../platform/ids';
import type { EditableListing } from '../domain/listing-field';
import { slugFor } from '../domain/slug';
import { ensureSource, writeListings } from '../listing.repository';
import { contentHashOf } from '../use-cases/new-listing';
import { keepFirstVersion, type Authorship } from './listing-state.repository';

/** Where listings come from that an enterprise entered itself. */
export const ENTERED_SOURCE = 'Inscription par l’entreprise';

export interface EnteredListing {
  readonly id: string;
  readonly listing: EditableListing;
  readonly holdReason: string | null;
  readonly managedBy: string | null;
  /** The enterprise that vouches for it by entering it. */
  readonly declaredBy: string | null;
  readonly fields: readonly ListingField[];
  readonly author: Authorship;
  readonly comment: string | null;
  /** ISO date. */
  readonly on: string;
}

/** Inserts a listing entered by hand, with its first version; every value it gives is its author's. */
export async function insertEntered(
  tx: Transaction,
  { territories }: Pick<ReferenceSnapshot, 'territories'>,
  entered: EnteredListing,
): Promise<{ slug: string }> {
  const { id, listing, holdReason, managedBy, declaredBy, author, on } = entered;
  // A network's own entries and its lists are one source.
  const sourceName = author.owner === 'enterprise' ? ENTERED_SOURCE : author.by;
  const source = await ensureSource(tx, uuidv7(), sourceName, false);
  const municipality = territories.get(listing.municipalityCode)?.name ?? '';
  const name = listing.tradeName ?? listing.name;
  const like = `${slugFor(name, municipality, new Set())}%`;
  const taken = await tx.query<{ slug: string }>('SELECT slug FROM listing WHERE slug LIKE $1', [like]);
  const slug = slugFor(name, municipality, new Set(taken.map((one) => one.slug)));
  const { supplierSheet, ...record } = listing;
  const write = { action: 'insert' as const, id, slug, record, contentHash: contentHashOf(record) };
  await writeListings(tx, [{ ...write, hold: null, fields: [], kept: [] }], {
    ...{ sourceId: source.id, sourceName, on },
  });
  await tx.query(
    `UPDATE listing SET supplier_sheet = $2, managed_by = $3, managed_since = CASE WHEN $3::uuid IS NULL THEN NULL ELSE now() END,
       publication = CASE WHEN $4::text IS NULL THEN 'published' ELSE 'held' END, hold_reason = $4,
       status = CASE WHEN $5::text IS NULL THEN status ELSE 'declared' END, status_by = coalesce($5, status_by)
     WHERE id = $1`,
    [id, supplierSheet === null ? null : JSON.stringify(supplierSheet), managedBy, holdReason, declaredBy],
  );
  await keepFirstVersion(tx, id, entered);
  return { slug };
}
