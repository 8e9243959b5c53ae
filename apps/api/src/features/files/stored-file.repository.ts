import type { SqlRunner } from '../../platform/database';
import type { FilePurpose } from './domain/file-purpose';

/** What a file belongs to: a listing, a claim, a case. */
export interface FileSubject {
  readonly kind: string;
  readonly id: string;
}

/** A file that was kept. */
export interface StoredFile {
  readonly id: string;
  readonly purpose: FilePurpose;
  readonly subject: FileSubject;
  /** To show, and to offer when it is saved. */
  readonly name: string;
  readonly mediaType: 'image/webp' | 'application/pdf';
  readonly bytes: number;
  readonly sha256: string;
  /** Pixels, of an image. */
  readonly width: number | null;
  readonly height: number | null;
  /** What an image shows, in words. */
  readonly altFr: string | null;
  readonly altEn: string | null;
  readonly personId: string | null;
  readonly createdAt: Date;
}

type Row = Omit<StoredFile, 'subject'> & { readonly subjectKind: string; readonly subjectId: string };

const COLUMNS = `id, purpose, subject_kind AS "subjectKind", subject_id AS "subjectId", name, media_type AS "mediaType", bytes, sha256,
  width, height, alt_fr AS "altFr", alt_en AS "altEn", person_id AS "personId", created_at AS "createdAt"`;

const storedFile = ({ subjectKind, subjectId, ...row }: Row): StoredFile => ({
  ...row,
  subject: { kind: subjectKind, id: subjectId },
});

/** One who writes to a subject's files at a time, so that a limit of files holds. */
export async function holdSubject(tx: SqlRunner, { kind, id }: FileSubject): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 72707))`, [`${kind} ${id}`]);
}

/** Files of a subject that were not removed, oldest first. */
export async function filesOf(sql: SqlRunner, { kind, id }: FileSubject): Promise<StoredFile[]> {
  const rows = await sql.query<Row>(
    `SELECT ${COLUMNS} FROM stored_file WHERE subject_kind = $1 AND subject_id = $2 AND removed_at IS NULL ORDER BY created_at, id`,
    [kind, id],
  );
  return rows.map(storedFile);
}

export async function findFile(sql: SqlRunner, id: string): Promise<StoredFile | null> {
  const [row] = await sql.query<Row>(`SELECT ${COLUMNS} FROM stored_file WHERE id = $1 AND removed_at IS NULL`, [id]);
  return row === undefined ? null : storedFile(row);
}

export async function insertFile(
  tx: SqlRunner,
  file: Omit<StoredFile, 'createdAt'>,
  organisationId: string | null,
): Promise<StoredFile> {
  const { id, subject, purpose, name, mediaType, bytes, sha256, width, height, altFr, altEn, personId } = file;
  const [row] = await tx.query<{ createdAt: Date }>(
    `INSERT INTO stored_file (id, subject_kind, subject_id, purpose, name, media_type, bytes, sha256, width, height, alt_fr, alt_en, person_id, organisation_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING created_at AS "createdAt"`,
    [
      ...[id, subject.kind, subject.id, purpose, name, mediaType, bytes, sha256, width, height, altFr, altEn],
      ...[personId, organisationId],
    ],
  );
  return { ...file, createdAt: row?.createdAt ?? new Date(0) };
}

/** Removes files from sight; their bytes go with the next sweep after a backup may have named them. */
export async function markRemoved(tx: SqlRunner, ids: readonly string[]): Promise<number> {
  const gone = await tx.query(
    'UPDATE stored_file SET removed_at = now() WHERE id = ANY ($1) AND removed_at IS NULL RETURNING 1 AS one',
    [ids],
  );
  return gone.length;
}

/** Removed before a moment: their bytes may go. */
export const removedBefore = (sql: SqlRunner, moment: Date): Promise<{ id: string }[]> =>
  sql.query('SELECT id FROM stored_file WHERE removed_at < $1 ORDER BY removed_at LIMIT 500', [moment]);

export async function forgetRows(sql: SqlRunner, ids: readonly string[]): Promise<void> {
  await sql.query('DELETE FROM stored_file WHERE id = ANY ($1) AND removed_at IS NOT NULL', [ids]);
}

/** Forgets files wholly, removed or not: their owner wants nothing kept. */
export async function deleteRows(tx: SqlRunner, ids: readonly string[]): Promise<void> {
  await tx.query('DELETE FROM stored_file WHERE id = ANY ($1)', [ids]);
}

/** Of these ids, those that a row names. */
export async function knownIds(sql: SqlRunner, ids: readonly string[]): Promise<Set<string>> {
  const rows = await sql.query<{ id: string }>('SELECT id FROM stored_file WHERE id = ANY ($1)', [ids]);
  return new Set(rows.map(({ id }) => id));
}
