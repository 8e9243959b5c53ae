import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@repere/kernel';
import { Database, type SqlRunner } from '../../platform/database';
import { ProblemError } from '../../platform/http';
import { encodeImage } from './adapters/encode-image';
import { FileFolder } from './adapters/file-folder';
import type { Scanner } from './adapters/scanner';
import { fileName } from './domain/file-name';
import { MAX_FILE_BYTES, purposeRules, type FilePurpose } from './domain/file-purpose';
import type { FileRefusal } from './domain/file-refusal';
import { kindOf, soundPdf } from './domain/magic-bytes';
import {
  deleteRows,
  filesOf,
  findFile,
  holdSubject,
  insertFile,
  markRemoved,
  type FileSubject,
  type StoredFile,
} from './stored-file.repository';

/** A file as it came. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A file that was looked at and encoded again, ready to be kept. */
export interface AcceptedFile extends SentFile {
  readonly purpose: FilePurpose;
  readonly mediaType: StoredFile['mediaType'];
  readonly width: number | null;
  readonly height: number | null;
}

/** To whom a kept file belongs. */
export interface FileOwner {
  readonly subject: FileSubject;
  readonly personId: string | null;
  readonly organisationId: string | null;
  /** What an image shows, in words. */
  readonly altFr?: string | null;
  readonly altEn?: string | null;
}

export const FILE_FOLDER = Symbol('FILE_FOLDER');
export const SCANNER = Symbol('SCANNER');

/** Files that people send: looked at and encoded outside the transaction, kept inside it, read by whoever the case allows. */
@Injectable()
export class FileStore {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FILE_FOLDER) private readonly folder: FileFolder,
    @Inject(SCANNER) private readonly scanner: Scanner,
  ) {}

  /**
   * Looks at a file and encodes it again; to be done before any transaction, since it may take a second.
   * @throws ProblemError 503 while the configured scanner does not answer
   */
  async accept(purpose: FilePurpose, { name, bytes }: SentFile): Promise<Result<AcceptedFile, FileRefusal>> {
    const rules = purposeRules[purpose];
    if (bytes.length === 0) return err('empty');
    if (bytes.length > MAX_FILE_BYTES) return err('too_large');
    const kind = kindOf(bytes);
    if (kind === null || (kind === 'pdf' && !rules.pdf)) return err('unknown_kind');
    if (!(await this.#isClean(bytes))) return err('infected');
    if (kind === 'pdf') {
      if (!soundPdf(bytes)) return err('unsafe_pdf');
      const kept = { purpose, bytes, mediaType: 'application/pdf', width: null, height: null } as const;
      return ok({ ...kept, name: fileName(name, 'pdf') });
    }
    const image = await encodeImage(bytes, rules);
    if (!image.ok) return image;
    return ok({ ...image.value, purpose, name: fileName(name, 'webp'), mediaType: 'image/webp' });
  }

  /**
   * Keeps an accepted file in the caller's transaction: row first, then bytes, then the commit. Where the disk is full the
   * row goes with the transaction; where the commit fails the bytes are nobody's and are swept. The same bytes twice are one file.
   * @returns `too_many` when the subject has all the files it may have
   */
  async store(
    tx: SqlRunner,
    accepted: AcceptedFile,
    { subject, personId, organisationId, altFr = null, altEn = null }: FileOwner,
  ): Promise<Result<StoredFile, 'too_many'>> {
    const { purpose, bytes } = accepted;
    const { most, replaces } = purposeRules[purpose];
    await holdSubject(tx, subject);
    const present = (await filesOf(tx, subject)).filter((one) => one.purpose === purpose);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const twin = present.find((one) => one.sha256 === sha256);
    if (twin !== undefined) return ok(twin);
    if (replaces)
      await markRemoved(
        tx,
        present.map(({ id }) => id),
      );
    else if (present.length >= most) return err('too_many');
    const file = { ...accepted, id: randomUUID(), subject, personId, altFr, altEn, bytes: bytes.length, sha256 };
    const stored = await insertFile(tx, file, organisationId);
    await this.folder.write(stored.id, bytes);
    return ok(stored);
  }

  /** Files of a subject, oldest first. */
  list(subject: FileSubject, sql: SqlRunner = this.database): Promise<StoredFile[]> {
    return filesOf(sql, subject);
  }

  /** One file that was not removed; whoever asks says of which subject, so that an id alone opens nothing. */
  async find(subject: FileSubject, id: string, sql: SqlRunner = this.database): Promise<StoredFile | null> {
    const file = await findFile(sql, id);
    return file?.subject.kind === subject.kind && file.subject.id === subject.id ? file : null;
  }

  /** The bytes of a file. @returns null when they are gone */
  read({ id }: Pick<StoredFile, 'id'>): Promise<Buffer | null> {
    return this.folder.read(id);
  }

  /** Removes files from sight, in the caller's transaction; their bytes go with a later sweep. @returns how many */
  remove(tx: SqlRunner, ...files: readonly Pick<StoredFile, 'id'>[]): Promise<number> {
    return markRemoved(
      tx,
      files.map(({ id }) => id),
    );
  }

  /** Forgets files at once (erasure): rows in the caller's transaction, bytes by `forgetBytes` once it has ended. */
  async forget(tx: SqlRunner, files: readonly Pick<StoredFile, 'id'>[]): Promise<void> {
    await deleteRows(
      tx,
      files.map(({ id }) => id),
    );
  }

  async forgetBytes(files: readonly Pick<StoredFile, 'id'>[]): Promise<void> {
    for (const { id } of files) await this.folder.remove(id);
  }

  async #isClean(bytes: Buffer): Promise<boolean> {
    try {
      return await this.scanner.isClean(bytes);
    } catch (error) {
      throw new ProblemError('scanner_unavailable', 503, {}, [], { 'retry-after': '60' }, error);
    }
  }
}

/** 422 that says of the file why it was not taken. */
export const fileProblem = (name: string, refusal: FileRefusal): ProblemError =>
  new ProblemError('file_refused', 422, {}, [{ parameter: 'file', value: name, code: `file_${refusal}` }]);
