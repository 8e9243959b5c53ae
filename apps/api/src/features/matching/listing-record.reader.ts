import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';

/** A listing as the desk shows it beside a supplier. */
export interface ListingRecord {
  readonly id: string;
  readonly slug: string;
  readonly demo: boolean;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly acronym: string | null;
  readonly neq: string | null;
  readonly legalForm: string | null;
  readonly address: string | null;
  readonly postalCode: string | null;
  readonly municipality: string;
  readonly sectors: readonly string[];
}

@Injectable()
export class ListingRecordReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, ListingRecord>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<ListingRecord>(
      `SELECT l.id, l.slug, s.demo, l.name, array_remove(ARRAY[l.trade_name] || l.other_names, NULL) AS "otherNames", l.acronym, l.neq,
         l.legal_form AS "legalForm", l.address, l.postal_code AS "postalCode", l.municipality_code AS municipality,
         coalesce((SELECT array_agg(DISTINCT sector ORDER BY sector) FROM activity a, unnest(a.sectors) AS sector
                   WHERE a.listing_id = l.id), '{}') AS sectors
       FROM listing l JOIN listing_source s ON s.id = l.source_id WHERE l.id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
