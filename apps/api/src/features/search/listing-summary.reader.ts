import { Inject, Injectable } from '@nestjs/common';
import type { LocationPrecision, Mode, VerificationStatus } from '@repere/contract';
import { Database } from '../../platform/database';

/** A listing as one line of results, codes and both languages; labels are put on by the use case. */
export interface ListingSummaryRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly tradeName: string | null;
  readonly neq: string | null;
  readonly legalForm: string | null;
  readonly descriptionFr: string | null;
  readonly descriptionEn: string | null;
  readonly status: VerificationStatus;
  readonly statusBy: string | null;
  readonly statusOn: string | null;
  readonly statusUntil: string | null;
  readonly declaredBy: string | null;
  readonly declaredOn: string | null;
  /** The list it comes from. */
  readonly source: string;
  readonly municipality: string;
  readonly lat: number;
  readonly lng: number;
  readonly precision: LocationPrecision;
  readonly recognitions: readonly string[];
  readonly lastConfirmedOn: string | null;
  /** Of all activities, in their order, repeats included. */
  readonly sectors: readonly string[];
  readonly modes: readonly Mode[];
}

/** The listings of one page of results, in one query. */
@Injectable()
export class ListingSummaryReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** In the order of the ids; a listing unpublished in the meantime is left out (R9). */
  async byIds(ids: readonly string[]): Promise<ListingSummaryRow[]> {
    if (ids.length === 0) return [];
    return this.database.query<ListingSummaryRow>(
      `SELECT l.id, l.slug, l.name, l.trade_name AS "tradeName", l.neq, l.legal_form AS "legalForm",
         l.description_fr AS "descriptionFr", l.description_en AS "descriptionEn",
         l.status, l.status_by AS "statusBy", l.status_on AS "statusOn", l.status_until AS "statusUntil",
         l.declared_by AS "declaredBy", l.declared_on AS "declaredOn", s.name AS source,
         l.municipality_code AS municipality, l.lat, l.lng, l.precision, l.recognitions,
         l.last_confirmed_on AS "lastConfirmedOn",
         ARRAY(SELECT sector FROM activity a, unnest(a.sectors) WITH ORDINALITY AS u(sector, place)
           WHERE a.listing_id = l.id ORDER BY a.position, u.place) AS sectors,
         ARRAY(SELECT DISTINCT mode FROM activity a, unnest(a.modes) AS mode WHERE a.listing_id = l.id) AS modes
       FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted(id, place)
       JOIN listing l ON l.id = wanted.id AND l.publication = 'published'
       JOIN listing_source s ON s.id = l.source_id
       ORDER BY wanted.place`,
      [ids],
    );
  }
}
