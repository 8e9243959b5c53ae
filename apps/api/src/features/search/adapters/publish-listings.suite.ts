import type { Database } from '../../../platform/database';

/** Makes exactly these listings the published ones of a test database. */
export async function publishListings(database: Database, ids: readonly string[]): Promise<void> {
  await database.query(`DELETE FROM listing`);
  await database.query(
    `INSERT INTO listing_source (id, name) VALUES ('00000000-0000-7000-8000-000000000001', 'test') ON CONFLICT DO NOTHING`,
  );
  await database.query(
    `INSERT INTO listing (id, slug, source_id, name, municipality_code, lat, lng, precision, publication, status, content_hash,
       other_names, languages, recognitions, practices, client_references)
     SELECT id, id::text, '00000000-0000-7000-8000-000000000001', 'Nom', '35027', 46.7, -72.5, 'municipality', 'published',
       'unverified', '', '{}', '{fr}', '{}', '{}', '{}' FROM unnest($1::uuid[]) AS id`,
    [ids],
  );
}
