import { Inject, Injectable } from '@nestjs/common';
import { err, ok, parseNeq, type Result } from '@repere/kernel';
import { Database } from '../../platform/database';
import type { StoredListing } from './stored-listing';

/** Why a key leads to no listing one may read. */
export type ListingUnavailable =
  | { readonly code: 'ListingNotFound' }
  | { readonly code: 'ListingWithdrawn' }
  | { readonly code: 'ListingMerged'; readonly into: string };

/** How many activities the published listing with the most of them has; computed once, not for each row. */
const MOST_ACTIVITIES = `(SELECT coalesce(max(position), 0) + 1 FROM activity JOIN listing ON listing.id = listing_id
   WHERE publication = 'published')`;

/** Every column of a {@link StoredListing}, of `listing l JOIN listing_source s`. */
export const STORED_COLUMNS = `l.id, l.slug, l.external_id AS "externalId", l.neq, l.name, l.trade_name AS "tradeName", l.other_names AS "otherNames",
  l.acronym, l.legal_form AS "legalForm", l.municipality_code AS "municipalityCode", l.address, l.postal_code AS "postalCode",
  l.lat, l.lng, l.precision, l.email, l.phone, l.website, l.description_fr AS "descriptionFr", l.description_en AS "descriptionEn",
  l.languages, l.employees, l.recognitions, l.practices, l.client_references AS "clientReferences",
  l.last_confirmed_on AS "lastConfirmedOn", l.supplier_sheet AS "supplierSheet", l.managed_by AS "managedBy", l.publication, l.status, l.status_by AS "statusBy", l.status_on AS "statusOn",
  l.status_until AS "statusUntil", l.declared_by AS "declaredBy", l.declared_on AS "declaredOn", l.version,
  l.created_at AS "createdAt", l.updated_at AS "updatedAt", s.name AS source, s.demo,
  (SELECT slug FROM listing other WHERE other.id = l.merged_into AND other.publication <> 'held') AS "mergedInto",
  (SELECT coalesce(json_agg(json_build_object('sectors', a.sectors, 'modes', a.modes, 'areaKind', a.area_kind, 'areaKm', a.area_km,
     'areaCodes', a.area_codes, 'descriptionFr', a.description_fr, 'descriptionEn', a.description_en) ORDER BY a.position), '[]')
   FROM activity a WHERE a.listing_id = l.id) AS activities`;
const FROM = 'FROM listing l JOIN listing_source s ON s.id = l.source_id';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A NEQ as people write it, spaces and dashes included; a slug holds letters. */
function readKey(key: string): { readonly column: 'id' | 'neq' | 'slug'; readonly value: string } {
  if (UUID.test(key)) return { column: 'id', value: key };
  const neq = /^[\d\s.–-]+$/.test(key) ? parseNeq(key) : null;
  return neq?.ok === true ? { column: 'neq', value: neq.value.neq } : { column: 'slug', value: key };
}

/** One listing, all of them, and how many are real. */
@Injectable()
export class ListingReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** By id, slug or NEQ. Of several sites under one NEQ, the real before the demonstration, then the latest confirmed. */
  async find(key: string): Promise<Result<StoredListing, ListingUnavailable>> {
    const { column, value } = readKey(key);
    const [listing] = await this.database.query<StoredListing>(
      `SELECT ${STORED_COLUMNS} ${FROM} WHERE l.${column} = $1
       ORDER BY l.publication = 'published' DESC, s.demo, l.last_confirmed_on DESC NULLS LAST, l.id LIMIT 1`,
      [value],
    );
    if (listing === undefined || listing.publication === 'held') return err({ code: 'ListingNotFound' });
    if (listing.publication === 'merged' && listing.mergedInto !== null)
      return err({ code: 'ListingMerged', into: listing.mergedInto });
    if (listing.publication !== 'published') return err({ code: 'ListingWithdrawn' });
    return ok(listing);
  }

  /** Every published listing, a stream in the order in which they came; each says what the widest of that moment needs. */
  published(): AsyncIterable<StoredListing & { readonly mostActivities: number }> {
    return this.database.stream(
      `SELECT ${STORED_COLUMNS}, ${MOST_ACTIVITIES} AS "mostActivities" ${FROM} WHERE l.publication = 'published' ORDER BY l.id`,
    );
  }

  /** Published listings that are not demonstration: the only ones that a figure about the directory may count. */
  async countReal(): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*) AS count FROM listing l JOIN listing_source s ON s.id = l.source_id WHERE l.publication = 'published' AND NOT s.demo`,
    );
    return row?.count ?? 0;
  }
}
