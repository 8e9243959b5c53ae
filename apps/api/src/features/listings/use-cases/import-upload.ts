import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@repere/kernel';
import { Database, type Transaction } from '../../../platform/database';
import { uuidv7 } from '../../../platform/ids';
import { recordAudit, type AuditActor } from '../../audit';
import type { ColumnChoices } from '../domain/columns';
import { PreviewCollector, type UploadPreview } from '../importing/preview-collector';
import {
  contentOf,
  forgetOldUploads,
  insertUpload,
  keepOutcome,
  renewPreview,
  settleUpload,
  type ListingUpload,
} from '../importing/upload.repository';
import { ImportListings, type ImportFailure, type ImportRequest } from './import-listings';

/** Who sends a list, and what is theirs to write. */
export interface ListSender {
  readonly personId: string;
  /** Null for staff. */
  readonly organisationId: string | null;
  readonly audit: AuditActor;
  /** The municipalities that a network looks after; everywhere when absent. */
  readonly within?: ((municipality: string) => boolean) | undefined;
}

export interface SentList {
  readonly name: string;
  readonly bytes: Buffer;
  readonly source: string;
}

export type UploadFailure = ImportFailure | { readonly code: 'UploadSettled' };

interface Run {
  readonly preview: UploadPreview;
  readonly sha256: string;
  readonly report: string;
}

/** Somebody else decided while the list was read. */
class Settled extends Error {}

/**
 * Imports a list sent by the pages, by the very use case of `listings import`: first dry, to be looked at and its columns put
 * right; then applied, once.
 */
@Injectable()
export class ImportUpload {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ImportListings) private readonly importing: ImportListings,
  ) {}

  /** Reads a list and keeps it, with what would become of its rows. */
  async preview(list: SentList, sender: ListSender): Promise<Result<string, UploadFailure>> {
    await forgetOldUploads(this.database);
    const run = await this.#run(list, { dryRun: true, choices: {} }, sender);
    if (!run.ok) return run;
    const id = uuidv7();
    const { preview, sha256, report } = run.value;
    const { personId, organisationId } = sender;
    const upload = { id, personId, organisationId, file: list.name, sha256, source: list.source, preview };
    await insertUpload(this.database, { ...upload, bytes: list.bytes.length }, list.bytes, report);
    return ok(id);
  }

  /** Reads it again by what somebody says its columns mean. */
  async remap(
    upload: ListingUpload,
    { choices, source }: { readonly choices: ColumnChoices; readonly source: string },
    sender: ListSender,
  ): Promise<Result<null, UploadFailure>> {
    const bytes = await contentOf(this.database, upload.id);
    if (bytes === null) return err({ code: 'UploadSettled' });
    const run = await this.#run({ name: upload.file, bytes, source }, { dryRun: true, choices }, sender);
    if (!run.ok) return run;
    const kept = { mapping: choices, source, preview: run.value.preview };
    const done = await renewPreview(this.database, upload, kept, run.value.report);
    return done ? ok(null) : err({ code: 'UploadSettled' });
  }

  /** Applies it; the list is settled in the transaction of its import. */
  async apply(upload: ListingUpload, sender: ListSender): Promise<Result<null, UploadFailure>> {
    const bytes = await contentOf(this.database, upload.id);
    if (bytes === null) return err({ code: 'UploadSettled' });
    const settle = async (tx: Transaction, importId: string): Promise<void> => {
      if (!(await settleUpload(tx, upload, { state: 'applied', importId }))) throw new Settled();
    };
    try {
      const list = { name: upload.file, bytes, source: upload.source };
      const run = await this.#run(list, { dryRun: false, choices: upload.mapping, settle }, sender);
      if (!run.ok) return run;
      await keepOutcome(this.database, upload.id, run.value.preview, run.value.report);
      return ok(null);
    } catch (error) {
      if (error instanceof Settled) return err({ code: 'UploadSettled' });
      throw error;
    }
  }

  /** Sets it aside: its content is forgotten. */
  setAside(upload: ListingUpload, { audit }: ListSender): Promise<Result<null, UploadFailure>> {
    return this.database.transaction(async (tx) => {
      if (!(await settleUpload(tx, upload, { state: 'set_aside', importId: null })))
        return err({ code: 'UploadSettled' });
      await recordAudit(tx, {
        actor: audit,
        action: 'listings.upload_set_aside',
        subject: { kind: 'listing_upload', id: upload.id },
      });
      return ok(null);
    });
  }

  async #run(
    { name, bytes, source }: SentList,
    options: Pick<ImportRequest, 'dryRun' | 'choices' | 'settle'>,
    { audit, within }: ListSender,
  ): Promise<Result<Run, ImportFailure>> {
    const directory = await mkdtemp(join(tmpdir(), 'repere-list-'));
    try {
      const file = join(directory, 'list');
      await writeFile(file, bytes);
      const collector = new PreviewCollector();
      const done = await this.importing.execute(
        { file, source, strict: false, actor: audit, within, name, ...options },
        { opened: (opened) => collector.opened(opened), told: (row) => collector.told(row) },
      );
      if (!done.ok) return done;
      const report = await readFile(done.value.report, 'utf8');
      if (options.dryRun) await rm(done.value.report, { force: true });
      return ok({ preview: collector.result(done.value), sha256: done.value.sha256, report });
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }
}
