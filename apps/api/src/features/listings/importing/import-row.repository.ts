import type { SqlRunner } from '../../../platform/database';
import { STANDING_SQL, type KeptStanding } from '../merging/listing-standing.repository';

/** What an import did to one listing. */
export interface ImportRow {
  readonly listingId: string;
  readonly action: 'insert' | 'replace' | 'complete';
  /** The version that the import made. */
  readonly version: number;
  /** Null for a new listing. */
  readonly before: KeptStanding | null;
}

/** Before an import changes listings that were there: what they are beside their fields. */
export async function keepBeforeImport(tx: SqlRunner, importId: string): Promise<void> {
  await tx.query(
    `INSERT INTO listing_import_row (import_id, listing_id, action, version, before)
     SELECT $1, l.id, i.action, l.version + 1, ${STANDING_SQL} FROM incoming_listing i JOIN listing l ON l.id = i.id
     WHERE i.action <> 'insert'`,
    [importId],
  );
}

/** After it: the new ones. */
export async function keepAfterImport(tx: SqlRunner, importId: string): Promise<void> {
  await tx.query(
    `INSERT INTO listing_import_row (import_id, listing_id, action, version)
     SELECT $1, id, action, 1 FROM incoming_listing WHERE action = 'insert'`,
    [importId],
  );
}

export const rowsOfImport = (sql: SqlRunner, importId: string): Promise<ImportRow[]> =>
  sql.query<ImportRow>(
    `SELECT listing_id AS "listingId", action, version, before FROM listing_import_row WHERE import_id = $1
     ORDER BY listing_id`,
    [importId],
  );
