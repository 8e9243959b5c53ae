import { Inject, Injectable } from '@nestjs/common';
import type { LocationPrecision, Mode, VerificationStatus } from '@repere/contract';
import { Database } from '../../platform/database';

/** A published listing as files show it: no e-mail address, no telephone number (ADR 10). */
export interface ExportedListing {
  readonly id: string;
  readonly slug: string;
  readonly neq: string | null;
  readonly name: string;
  readonly tradeName: string | null;
  /** Null for none, as are the other lists. */
  readonly otherNames: readonly string[] | null;
  readonly acronym: string | null;
  readonly legalForm: string | null;
  readonly status: VerificationStatus;
  readonly statusBy: string | null;
  readonly statusOn: string | null;
  readonly municipality: string;
  readonly address: string | null;
  readonly postalCode: string | null;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly precision: LocationPrecision;
  readonly recognitions: readonly string[] | null;
  readonly practices: readonly string[] | null;
  /** Null unless asked for: it is most of the weight of a listing. */
  readonly descriptionFr: string | null;
  readonly descriptionEn: string | null;
  readonly languages: readonly string[] | null;
  readonly employees: number | null;
  readonly clientReferences: readonly string[] | null;
  readonly website: string | null;
  readonly lastConfirmedOn: string | null;
  readonly source: string;
  readonly demo: boolean;
  readonly activities: readonly ExportedActivity[];
}

export interface ExportedActivity {
  readonly sectors: readonly string[];
  readonly modes: readonly Mode[];
  readonly areaKind: 'province' | 'radius' | 'zones' | 'undeclared';
  readonly areaKm: number | null;
  readonly areaCodes: readonly string[];
}

export interface ListingChange {
  readonly id: string;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

/** Codes never hold a bar; a text is quicker to read from PostgreSQL than a list. */
interface ActivityRow extends Pick<ExportedActivity, 'areaKind' | 'areaKm'> {
  readonly id: string;
  readonly sectors: string;
  readonly modes: string;
  readonly areaCodes: string;
}

type ListingRow = Omit<ExportedListing, 'activities'>;

/** Reads the listings of an export, a batch at a time, and which of them changed last. */
@Injectable()
export class ExportedListingReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** In the order of the ids; a listing unpublished in the meantime is left out (R9). */
  async byIds(ids: readonly string[], wanted: { readonly description: boolean }): Promise<ExportedListing[]> {
    if (ids.length === 0) return [];
    const [listings, activities] = await Promise.all([this.#listings(ids, wanted.description), this.#activities(ids)]);
    return listings.map((listing) => Object.assign(listing, { activities: activities.get(listing.id) ?? [] }));
  }

  /** When each came and when it last changed or was confirmed, the latest change first. */
  async latest(ids: readonly string[], limit: number): Promise<ListingChange[]> {
    return this.database.query<ListingChange>(
      `SELECT id, created_at AS "createdAt",
         greatest(updated_at, last_confirmed_on::timestamp AT TIME ZONE 'America/Toronto') AS "changedAt"
       FROM listing WHERE id = ANY($1::uuid[]) AND publication = 'published'
       ORDER BY "changedAt" DESC, id LIMIT $2`,
      [ids, limit],
    );
  }

  #listings(ids: readonly string[], description: boolean): Promise<ListingRow[]> {
    const [fr, en] = description ? ['l.description_fr', 'l.description_en'] : ['NULL', 'NULL'];
    return this.database.query<ListingRow>(
      `SELECT l.id, l.slug, l.neq, l.name, l.trade_name AS "tradeName", nullif(l.other_names, '{}') AS "otherNames",
         l.acronym, l.legal_form AS "legalForm", l.status, coalesce(l.status_by, s.name) AS "statusBy",
         l.status_on AS "statusOn", l.municipality_code AS municipality, l.address, l.postal_code AS "postalCode",
         l.lat, l.lng, l.precision, nullif(l.recognitions, '{}') AS recognitions, nullif(l.practices, '{}') AS practices,
         ${fr} AS "descriptionFr", ${en} AS "descriptionEn", nullif(l.languages, '{}') AS languages, l.employees,
         nullif(l.client_references, '{}') AS "clientReferences", l.website, l.last_confirmed_on AS "lastConfirmedOn",
         s.name AS source, s.demo
       FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted(id, place)
       JOIN listing l ON l.id = wanted.id AND l.publication = 'published'
       JOIN listing_source s ON s.id = l.source_id
       ORDER BY wanted.place`,
      [ids],
    );
  }

  async #activities(ids: readonly string[]): Promise<Map<string, ExportedActivity[]>> {
    const rows = await this.database.query<ActivityRow>(
      `SELECT listing_id AS id, array_to_string(sectors, '|') AS sectors, array_to_string(modes, '|') AS modes,
         area_kind AS "areaKind", area_km AS "areaKm", array_to_string(area_codes, '|') AS "areaCodes"
       FROM activity WHERE listing_id = ANY($1::uuid[]) ORDER BY listing_id, position`,
      [ids],
    );
    const activities = new Map<string, ExportedActivity[]>();
    for (const { id, sectors, modes, areaKind, areaKm, areaCodes } of rows) {
      const activity = {
        sectors: parts(sectors),
        modes: parts(modes) as Mode[],
        areaKind,
        areaKm,
        areaCodes: parts(areaCodes),
      };
      const others = activities.get(id);
      if (others === undefined) activities.set(id, [activity]);
      else others.push(activity);
    }
    return activities;
  }
}

const parts = (text: string): string[] => (text === '' ? [] : text.split('|'));
