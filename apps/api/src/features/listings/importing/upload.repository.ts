import type { SqlRunner } from '../../../platform/database';
import type { ColumnChoices } from '../domain/columns';
import type { UploadPreview } from './preview-collector';

export type UploadState = 'previewed' | 'applied' | 'set_aside';

/** A list sent by the pages. */
export interface ListingUpload {
  readonly id: string;
  readonly personId: string;
  /** The network that sent it; null for staff. */
  readonly organisationId: string | null;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly source: string;
  readonly mapping: ColumnChoices;
  readonly preview: UploadPreview;
  readonly state: UploadState;
  readonly importId: string | null;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
  readonly version: number;
}

/** One line of the list of uploads. */
export interface UploadLine extends Omit<ListingUpload, 'mapping'> {
  readonly undoneAt: Date | null;
  readonly total: number;
}

export const UPLOAD_PAGE = 30;

const COLUMNS = `u.id, u.person_id AS "personId", u.organisation_id AS "organisationId", u.file, u.sha256, u.bytes, u.source,
  u.mapping, u.preview, u.state, u.import_id AS "importId", u.created_at AS "createdAt", u.decided_at AS "decidedAt", u.version`;

export async function insertUpload(
  sql: SqlRunner,
  upload: Pick<
    ListingUpload,
    'id' | 'personId' | 'organisationId' | 'file' | 'sha256' | 'bytes' | 'source' | 'preview'
  >,
  content: Buffer,
  report: string,
): Promise<void> {
  const { id, personId, organisationId, file, sha256, bytes, source, preview } = upload;
  await sql.query(
    `INSERT INTO listing_upload (id, person_id, organisation_id, file, sha256, bytes, source, preview, content, report, state)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'previewed')`,
    [id, personId, organisationId, file, sha256, bytes, source, JSON.stringify(preview), content, report],
  );
}

export async function findUpload(sql: SqlRunner, id: string): Promise<ListingUpload | null> {
  const [upload] = await sql.query<ListingUpload>(`SELECT ${COLUMNS} FROM listing_upload u WHERE u.id = $1`, [id]);
  return upload ?? null;
}

export async function contentOf(sql: SqlRunner, id: string): Promise<Buffer | null> {
  const [row] = await sql.query<{ content: Buffer | null }>('SELECT content FROM listing_upload WHERE id = $1', [id]);
  return row?.content ?? null;
}

export async function reportOf(sql: SqlRunner, id: string): Promise<string> {
  const [row] = await sql.query<{ report: string }>('SELECT report FROM listing_upload WHERE id = $1', [id]);
  return row?.report ?? '';
}

/** Of these networks, or of everybody (`all`); the latest first. */
export const listUploads = (
  sql: SqlRunner,
  { all, networkIds }: { readonly all: boolean; readonly networkIds: readonly string[] },
  page: number,
): Promise<UploadLine[]> =>
  sql.query<UploadLine>(
    `SELECT ${COLUMNS}, n.at AS "undoneAt", (count(*) OVER ())::int AS total
     FROM listing_upload u LEFT JOIN listing_import_undo n ON n.import_id = u.import_id
     WHERE $1 OR u.organisation_id = ANY ($2::uuid[])
     ORDER BY u.created_at DESC, u.id LIMIT ${UPLOAD_PAGE} OFFSET $3`,
    [all, networkIds, (page - 1) * UPLOAD_PAGE],
  );

/** A preview made anew. @returns false when somebody else changed or decided it meanwhile */
export async function renewPreview(
  sql: SqlRunner,
  { id, version }: Pick<ListingUpload, 'id' | 'version'>,
  { mapping, source, preview }: Pick<ListingUpload, 'mapping' | 'source' | 'preview'>,
  report: string,
): Promise<boolean> {
  const done = await sql.query(
    `UPDATE listing_upload SET mapping = $3, source = $4, preview = $5, report = $6, version = version + 1
     WHERE id = $1 AND version = $2 AND state = 'previewed' RETURNING id`,
    [id, version, JSON.stringify(mapping), source, JSON.stringify(preview), report],
  );
  return done.length > 0;
}

/** What became of it; the content is no longer needed. @returns false when somebody else decided meanwhile */
export async function settleUpload(
  tx: SqlRunner,
  { id, version }: Pick<ListingUpload, 'id' | 'version'>,
  settled: { readonly state: 'applied' | 'set_aside'; readonly importId: string | null },
): Promise<boolean> {
  const done = await tx.query(
    `UPDATE listing_upload SET state = $3, import_id = $4, content = NULL, decided_at = now(), version = version + 1
     WHERE id = $1 AND version = $2 AND state = 'previewed' RETURNING id`,
    [id, version, settled.state, settled.importId],
  );
  return done.length > 0;
}

/** What the import itself told, once it was applied. */
export async function keepOutcome(sql: SqlRunner, id: string, preview: UploadPreview, report: string): Promise<void> {
  await sql.query('UPDATE listing_upload SET preview = $2, report = $3 WHERE id = $1', [
    id,
    JSON.stringify(preview),
    report,
  ]);
}

/** Lists that nobody decided on for a month are forgotten. */
export async function forgetOldUploads(sql: SqlRunner): Promise<void> {
  await sql.query(
    `UPDATE listing_upload SET state = 'set_aside', content = NULL, decided_at = now(), version = version + 1
     WHERE state = 'previewed' AND created_at < now() - interval '30 days'`,
  );
}
