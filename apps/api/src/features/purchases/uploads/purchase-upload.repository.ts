import type { SqlRunner } from '../../../platform/database';
import type { Declaration } from '../domain/declaration';
import type { ImportedFile } from '../domain/imported-file';
import type { PurchaseFaultCode } from '../domain/purchase-fault';
import type { PurchasePreview } from './preview-purchases';

export type PurchaseUploadState =
  'reading' | 'previewed' | 'importing' | 'imported' | 'known' | 'refused' | 'set_aside';

/** Why a file was refused as a whole. */
export interface StoredFault {
  readonly code: PurchaseFaultCode | 'interrupted';
  readonly params: Readonly<Record<string, string | number>>;
  readonly record: number | null;
}

/** A file of purchases sent by the pages. */
export interface PurchaseUpload {
  readonly id: string;
  readonly personId: string;
  readonly file: string;
  readonly sha256: string | null;
  readonly bytes: number;
  readonly state: PurchaseUploadState;
  readonly declared: Declaration;
  readonly preview: PurchasePreview | null;
  readonly progress: number;
  readonly fault: StoredFault | null;
  readonly outcome: ImportedFile | null;
  readonly createdAt: Date;
  readonly version: number;
}

export const UPLOAD_PAGE = 30;

const COLUMNS = `id, person_id AS "personId", file, sha256, bytes, state, declared, preview, progress, fault, outcome,
  created_at AS "createdAt", version`;

export const insertUpload = (
  sql: SqlRunner,
  { id, personId, file, bytes, declared }: Pick<PurchaseUpload, 'id' | 'personId' | 'file' | 'bytes' | 'declared'>,
): Promise<unknown> =>
  sql.query(
    `INSERT INTO purchase_upload (id, person_id, file, bytes, declared, state) VALUES ($1, $2, $3, $4, $5, 'reading')`,
    [id, personId, file, bytes, JSON.stringify(declared)],
  );

export async function findUpload(sql: SqlRunner, id: string): Promise<PurchaseUpload | null> {
  const [upload] = await sql.query<PurchaseUpload>(`SELECT ${COLUMNS} FROM purchase_upload WHERE id = $1`, [id]);
  return upload ?? null;
}

/** The latest first. */
export const listUploads = (sql: SqlRunner, page: number): Promise<(PurchaseUpload & { readonly total: number })[]> =>
  sql.query(
    `SELECT ${COLUMNS}, (count(*) OVER ())::int AS total FROM purchase_upload
     ORDER BY created_at DESC, id LIMIT ${UPLOAD_PAGE} OFFSET $1`,
    [(page - 1) * UPLOAD_PAGE],
  );

/**
 * Takes up the reading or the import of a file that nobody is at: one process at a time, whichever looks first.
 * @returns null when there is nothing to do, or somebody does it
 */
export async function takeUp(sql: SqlRunner, id: string): Promise<PurchaseUpload | null> {
  const [upload] = await sql.query<PurchaseUpload>(
    `UPDATE purchase_upload SET beat_at = now(), progress = 0
     WHERE id = $1 AND state IN ('reading', 'importing') AND (beat_at IS NULL OR beat_at < now() - interval '60 seconds')
     RETURNING ${COLUMNS}`,
    [id],
  );
  return upload ?? null;
}

/** Files whose reading or import was interrupted. */
export async function interrupted(sql: SqlRunner): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `SELECT id FROM purchase_upload WHERE state IN ('reading', 'importing')
       AND (beat_at IS NULL OR beat_at < now() - interval '60 seconds')`,
  );
  return rows.map(({ id }) => id);
}

/** Says that the work goes on. */
export const beat = (sql: SqlRunner, id: string, progress: number): Promise<unknown> =>
  sql.query('UPDATE purchase_upload SET beat_at = now(), progress = $2 WHERE id = $1 AND beat_at IS NOT NULL', [
    id,
    progress,
  ]);

/** Ends a stage; a change of declaration or of state is a new version. @returns false when it was not in that state */
export async function moveUpload(
  sql: SqlRunner,
  {
    id,
    from,
    version,
  }: { readonly id: string; readonly from: readonly PurchaseUploadState[]; readonly version?: number },
  to: { readonly state: PurchaseUploadState } & Partial<
    Pick<PurchaseUpload, 'declared' | 'preview' | 'sha256' | 'fault' | 'outcome'>
  >,
): Promise<boolean> {
  const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));
  const moved = await sql.query(
    `UPDATE purchase_upload SET state = $4, declared = coalesce($5::jsonb, declared), preview = coalesce($6::jsonb, preview),
       sha256 = coalesce($7, sha256), fault = $8::jsonb, outcome = coalesce($9::jsonb, outcome), beat_at = NULL,
       decided_at = CASE WHEN $4 IN ('importing', 'set_aside') THEN now() ELSE decided_at END, version = version + 1
     WHERE id = $1 AND state = ANY ($2) AND ($3::int IS NULL OR version = $3) RETURNING id`,
    [
      ...[id, [...from], version ?? null, to.state, json(to.declared), json(to.preview), to.sha256 ?? null],
      ...[json(to.fault), json(to.outcome)],
    ],
  );
  return moved.length > 0;
}

/** How the tables of a buyer with this header were read last. */
export async function savedDeclaration(
  sql: SqlRunner,
  buyerKey: string,
  headerKey: string,
): Promise<Declaration | null> {
  const [row] = await sql.query<{ declared: Declaration }>(
    'SELECT declared FROM purchase_mapping WHERE buyer_key = $1 AND header_key = $2',
    [buyerKey, headerKey],
  );
  return row?.declared ?? null;
}

export const saveDeclaration = (
  sql: SqlRunner,
  keys: { readonly buyerKey: string; readonly headerKey: string },
  declared: Declaration,
  personId: string,
): Promise<unknown> =>
  sql.query(
    `INSERT INTO purchase_mapping (buyer_key, header_key, declared, person_id) VALUES ($1, $2, $3, $4)
     ON CONFLICT (buyer_key, header_key) DO UPDATE SET declared = EXCLUDED.declared, person_id = EXCLUDED.person_id, saved_at = now()`,
    [keys.buyerKey, keys.headerKey, JSON.stringify(declared), personId],
  );

/** Lines that a file brought and that another source states already. */
export async function linesElsewhere(sql: SqlRunner, fileId: string): Promise<number> {
  const [row] = await sql.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM award_line WHERE file_id = $1 AND current AND duplicate_of IS NOT NULL`,
    [fileId],
  );
  return row?.count ?? 0;
}
