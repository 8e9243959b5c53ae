import type { ServiceArea } from '@repere/service-area';
import { builtInReference } from '@repere/reference';
import type { Database } from '../../../platform/database';
import { uuidv7 } from '../../../platform/ids';
import { publish } from '../../../platform/outbox';

/** What a test says of a listing; the rest is ordinary. */
export interface AListing {
  readonly name: string;
  readonly municipality: string;
  readonly activities: readonly {
    readonly sectors?: readonly string[];
    readonly modes?: readonly string[];
    readonly area: ServiceArea;
  }[];
  readonly id?: string;
  readonly lat?: number;
  readonly lng?: number;
  readonly precision?: string;
  readonly legalForm?: string;
  readonly status?: string;
  readonly publication?: string;
  readonly recognitions?: readonly string[];
  readonly practices?: readonly string[];
  readonly descriptionFr?: string;
  readonly descriptionEn?: string;
  readonly lastConfirmedOn?: string;
}

const SOURCE = '00000000-0000-7000-8000-000000000001';

/** Writes listings and their news as the import does; returns their ids in order. */
export async function writeListings(database: Database, listings: readonly AListing[]): Promise<string[]> {
  const ids = listings.map(({ id }) => id ?? uuidv7());
  await database.transaction(async (tx) => {
    await tx.query(`INSERT INTO listing_source (id, name) VALUES ($1, 'Pôle d’essai') ON CONFLICT DO NOTHING`, [
      SOURCE,
    ]);
    for (const [at, listing] of listings.entries()) {
      const id = ids[at]!;
      const seat = builtInReference().territories.get(listing.municipality);
      await tx.query(`DELETE FROM listing WHERE id = $1`, [id]);
      await tx.query(
        `INSERT INTO listing (id, slug, source_id, name, municipality_code, lat, lng, precision, legal_form, publication,
           status, recognitions, practices, description_fr, description_en, last_confirmed_on, content_hash, other_names,
           languages, client_references)
         VALUES ($1::uuid, $1::uuid::text, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, '', '{}', '{fr}', '{}')`,
        [
          id,
          SOURCE,
          listing.name,
          listing.municipality,
          listing.lat ?? seat?.lat,
          listing.lng ?? seat?.lng,
          listing.precision ?? 'municipality',
          listing.legalForm ?? null,
          listing.publication ?? 'published',
          listing.status ?? 'unverified',
          listing.recognitions ?? [],
          listing.practices ?? [],
          listing.descriptionFr ?? null,
          listing.descriptionEn ?? null,
          listing.lastConfirmedOn ?? null,
        ],
      );
      for (const [position, { sectors = [], modes = [], area }] of listing.activities.entries())
        await tx.query(
          `INSERT INTO activity (listing_id, position, sectors, modes, area_kind, area_km, area_codes)
           VALUES ($1, $2, $3, $4, $5, $6, $7)`,
          [
            id,
            position,
            sectors,
            modes,
            area.kind,
            area.kind === 'radius' ? area.km : null,
            area.kind === 'zones' ? area.codes : [],
          ],
        );
    }
    await publish(
      tx,
      ids.map((aggregateId) => ({ topic: 'listing', aggregateId, version: 1 })),
    );
  });
  return ids;
}
