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
  readonly otherNames: readonly string[];
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
  readonly recognitions: readonly string[];
  readonly practices: readonly string[];
  readonly descriptionFr: string | null;
  readonly descriptionEn: string | null;
  readonly languages: readonly string[];
  readonly employees: number | null;
  readonly clientReferences: readonly string[];
  readonly website: string | null;
  readonly lastConfirmedOn: string | null;
  readonly source: string;
  readonly demo: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly activities: readonly ExportedActivity[];
}

export interface ExportedActivity {
  readonly sectors: readonly string[];
  readonly modes: readonly Mode[];
  readonly areaKind: 'province' | 'radius' | 'zones' | 'undeclared';
  readonly areaKm: number | null;
  readonly areaCodes: readonly string[];
}

/** Reads the listings of an export, a batch at a time, and which of them changed last. */
@Injectable()
export class ExportedListingReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** In the order of the ids; a listing unpublished in the meantime is left out (R9). */
  async byIds(ids: readonly string[]): Promise<ExportedListing[]> {
    if (ids.length === 0) return [];
    return this.database.query<ExportedListing>(
      `SELECT l.id, l.slug, l.neq, l.name, l.trade_name AS "tradeName", l.other_names AS "otherNames", l.acronym,
         l.legal_form AS "legalForm", l.status, coalesce(l.status_by, s.name) AS "statusBy", l.status_on AS "statusOn",
         l.municipality_code AS municipality, l.address, l.postal_code AS "postalCode", l.lat, l.lng, l.precision,
         l.recognitions, l.practices, l.description_fr AS "descriptionFr", l.description_en AS "descriptionEn", l.languages,
         l.employees, l.client_references AS "clientReferences", l.website, l.last_confirmed_on AS "lastConfirmedOn",
         s.name AS source, s.demo, l.created_at AS "createdAt", l.updated_at AS "updatedAt",
         (SELECT coalesce(json_agg(json_build_object('sectors', a.sectors, 'modes', a.modes, 'areaKind', a.area_kind,
             'areaKm', a.area_km, 'areaCodes', a.area_codes) ORDER BY a.position), '[]')
           FROM activity a WHERE a.listing_id = l.id) AS activities
       FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted(id, place)
       JOIN listing l ON l.id = wanted.id AND l.publication = 'published'
       JOIN listing_source s ON s.id = l.source_id
       ORDER BY wanted.place`,
      [ids],
    );
  }

  /** When each of those that changed or were confirmed last did, the latest first. */
  async latest(ids: readonly string[], limit: number): Promise<{ readonly id: string; readonly changedAt: Date }[]> {
    return this.database.query(
      `SELECT id, greatest(updated_at, last_confirmed_on::timestamp AT TIME ZONE 'America/Toronto') AS "changedAt"
       FROM listing WHERE id = ANY($1::uuid[]) AND publication = 'published'
       ORDER BY 2 DESC, id LIMIT $2`,
      [ids, limit],
    );
  }
}
