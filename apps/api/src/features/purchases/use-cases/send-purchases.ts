import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { err, ok, type Result } from '@repere/kernel';
import { CONFIG, type Config } from '../../../platform/config';
import { Database, type SqlRunner } from '../../../platform/database';
import { Log } from '../../../platform/logging/log';
import { recordAudit, SYSTEM, type AuditActor } from '../../audit';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { type FileIdentity, idOfText, identifyFile } from '../adapters/files/file-identity';
import { openPurchaseFile } from '../adapters/files/open-purchase-file';
import { sketchTable, type TableSketch } from '../adapters/files/table-sketch';
import { type Declaration, headerKey } from '../domain/declaration';
import { foldFast } from '../domain/fold-fast';
import { PurchaseFault } from '../domain/purchase-fault';
import { ReadingContext } from '../domain/reading-context';
import { findFile } from '../purchase-import.repository';
import { previewOf, unexplained, type PurchasePreview } from '../uploads/preview-purchases';
import {
  beat,
  findUpload,
  insertUpload,
  interrupted,
  moveUpload,
  saveDeclaration,
  savedDeclaration,
  takeUp,
  type PurchaseUpload,
  type StoredFault,
} from '../uploads/purchase-upload.repository';
import { ImportPurchases } from './import-purchases';

export type SendingFailure = { readonly code: 'UploadSettled' } | { readonly code: 'NothingToImport' };

const BEAT_MS = 1_000;

/**
 * Files of purchases sent by the pages: read aside, explained by whoever sent them, then imported by the very use case of
 * `purchases import`. Reading and importing go on after the answer; each says that it is alive, and what nobody is at any more
 * (the server was stopped) is taken up again at the next start or the next look: an import is wholly in or wholly out.
 */
@Injectable()
export class SendPurchases implements OnApplicationBootstrap {
  readonly #work = new Map<string, Promise<void>>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Log) private readonly log: Log,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
    @Inject(ImportPurchases) private readonly importing: ImportPurchases,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const id of await interrupted(this.database)) this.resume(id);
  }

  /** Where the bytes of a file wait while nobody has decided about it. */
  async placeOf(id: string): Promise<string> {
    const directory = join(this.config.dataDir, 'purchases', 'sent');
    await mkdir(directory, { recursive: true });
    return join(directory, id);
  }

  /** A file that has come whole; its reading begins. */
  async receive(
    upload: Pick<PurchaseUpload, 'id' | 'personId' | 'file' | 'bytes' | 'declared'>,
    audit: AuditActor,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      await insertUpload(tx, upload);
      await note(tx, audit, 'purchases.send_file', upload.id, { file: upload.file, bytes: upload.bytes });
    });
    this.resume(upload.id);
  }

  /** Somebody says how a table is to be read: it is read again. */
  async explain(upload: PurchaseUpload, declared: Declaration): Promise<Result<null, SendingFailure>> {
    const here = { id: upload.id, from: ['previewed', 'refused'] as const, version: upload.version };
    if (!(await moveUpload(this.database, here, { state: 'reading', declared }))) return err({ code: 'UploadSettled' });
    this.resume(upload.id);
    return ok(null);
  }

  /** Whoever asks for the import may be another than its sender. */
  async apply(upload: PurchaseUpload, version: number, audit: AuditActor): Promise<Result<null, SendingFailure>> {
    if (upload.state === 'previewed' && upload.preview?.source == null) return err({ code: 'NothingToImport' });
    const moved = await this.database.transaction(async (tx) => {
      const here = { id: upload.id, from: ['previewed'] as const, version };
      if (!(await moveUpload(tx, here, { state: 'importing' }))) return false;
      await note(tx, audit, 'purchases.apply_file', upload.id, { file: upload.file });
      return true;
    });
    if (!moved) return err({ code: 'UploadSettled' });
    this.resume(upload.id);
    return ok(null);
  }

  async setAside(upload: PurchaseUpload, audit: AuditActor): Promise<Result<null, SendingFailure>> {
    const moved = await this.database.transaction(async (tx) => {
      const here = { id: upload.id, from: ['previewed', 'refused', 'known'] as const };
      if (!(await moveUpload(tx, here, { state: 'set_aside' }))) return false;
      await note(tx, audit, 'purchases.set_file_aside', upload.id, { file: upload.file });
      return true;
    });
    if (!moved) return err({ code: 'UploadSettled' });
    await rm(await this.placeOf(upload.id), { force: true });
    return ok(null);
  }

  /** Begins, or takes up again, what a file waits for. */
  resume(id: string): void {
    if (this.#work.has(id)) return;
    const work = this.#goOn(id)
      .catch((error: unknown) => this.log.warn({ error }, 'a file of purchases could not be read'))
      .finally(() => this.#work.delete(id));
    this.#work.set(id, work);
  }

  /** Until every file that this process is at is read or imported; for tests. */
  async idle(): Promise<void> {
    while (this.#work.size > 0) await Promise.all(this.#work.values());
  }

  async #goOn(id: string): Promise<void> {
    const upload = await takeUp(this.database, id);
    if (upload === null) return;
    let done = 0;
    const alive = setInterval(() => void beat(this.database, id, done).catch(() => undefined), BEAT_MS).unref();
    const progress = (records: number): void => void (done = records);
    try {
      await (upload.state === 'reading' ? this.#read(upload, progress) : this.#import(upload, progress));
    } catch (error) {
      if (!(error instanceof PurchaseFault)) this.log.warn({ error }, 'a file of purchases could not be read');
      await moveUpload(this.database, { id, from: [upload.state] }, { state: 'refused', fault: faultOf(error) });
    } finally {
      clearInterval(alive);
    }
    // What was asked meanwhile waits for nobody.
    await this.#goOn(id);
  }

  async #read(upload: PurchaseUpload, progress: (done: number) => void): Promise<void> {
    const identity = await identifyFile(await this.placeOf(upload.id));
    const { sha256 } = identity;
    const here = { id: upload.id, from: ['reading'] as const };
    const known = await findFile(this.database, sha256);
    if (known !== null) {
      const outcome = { ...known, new: 0, changed: 0, unchanged: known.lines };
      if (await moveUpload(this.database, here, { state: 'known', sha256, outcome })) await rm(identity.path);
      return;
    }
    const told = await this.#explained(identity, upload);
    const preview = await this.#preview(identity, told, progress);
    await moveUpload(this.database, here, { state: 'previewed', sha256, preview, declared: told.declared });
  }

  /** What its sender says, else what was said of this buyer's last table with the same header. */
  async #explained(identity: FileIdentity, { declared }: PurchaseUpload): Promise<Explained> {
    if (!isTable(identity)) return { declared, table: null, how: 'header' };
    const table = await sketchTable(identity.path, declared);
    const { buyer, reading } = declared;
    if (reading !== undefined) return { declared, table, how: 'said' };
    const adjustable = table.layout === null || table.layout === 'ledger';
    const saved = buyer === null || !adjustable ? null : await this.#saved(buyer, table);
    if (saved !== null) {
      const tax = declared.tax === 'unknown' ? saved.tax : declared.tax;
      const again = { ...saved, buyer, tax };
      return { declared: again, table: await sketchTable(identity.path, again), how: 'saved' };
    }
    return { declared, table, how: table.layout === null ? 'nobody' : 'header' };
  }

  #saved(buyer: string, { header }: TableSketch): Promise<Declaration | null> {
    return savedDeclaration(this.database, foldFast(buyer), idOfText(headerKey(header)));
  }

  async #preview(
    identity: FileIdentity,
    { declared, table, how }: Explained,
    progress: (done: number) => void,
  ): Promise<PurchasePreview> {
    if (table !== null && (how === 'nobody' || table.missing.length > 0)) return unexplained(table);
    const file = await openPurchaseFile(identity, 'auto', declared);
    const context = ReadingContext.within(this.reference.current().territories, idOfText);
    return previewOf(file, context, { table, how }, progress);
  }

  async #import(upload: PurchaseUpload, progress: (done: number) => void): Promise<void> {
    const { id, declared, personId } = upload;
    const path = await this.placeOf(id);
    const { buyer, tax, reading } = declared;
    const done = await this.importing.execute(
      {
        ...{ file: path, name: upload.file, source: 'auto', buyer: buyer ?? undefined, reading },
        tax: tax === 'unknown' ? undefined : tax,
        settle: async (tx, imported) => {
          const outcome = { ...imported, file: upload.file };
          if (!(await moveUpload(tx, { id, from: ['importing'] }, { state: 'imported', outcome }))) throw new Error(id);
          const { source, lines, sha256, quarantined, refused } = imported;
          const counts = { lines, new: imported.new, changed: imported.changed, quarantined, refused };
          await note(tx, SYSTEM, 'purchases.import_file', id, { file: upload.file, source, sha256, ...counts });
          if (buyer !== null && reading !== undefined) {
            const keys = { buyerKey: foldFast(buyer), headerKey: idOfText(headerKey(reading.header)) };
            await saveDeclaration(tx, keys, declared, personId);
          }
        },
      },
      { records: progress },
    );
    if (!done.ok) throw done.error;
    await rm(path, { force: true });
    const { state } = (await findUpload(this.database, id)) ?? {};
    // The same bytes came in by another door meanwhile.
    if (state === 'importing')
      await moveUpload(
        this.database,
        { id, from: ['importing'] },
        { state: 'known', outcome: { ...done.value, file: upload.file } },
      );
  }
}

interface Explained {
  readonly declared: Declaration;
  readonly table: TableSketch | null;
  readonly how: PurchasePreview['how'];
}

/** Neither JSON nor XML nor an archive of either. */
function isTable({ head }: FileIdentity): boolean {
  const text = head.toString('latin1');
  if (text.startsWith('PK')) return text.includes('[Content_Types].xml') || text.includes('xl/');
  return !/^(?:ï»¿|ÿþ|þÿ)?[\s\0]*[{[<]/.test(text);
}

const faultOf = (error: unknown): StoredFault =>
  error instanceof PurchaseFault
    ? { code: error.code, params: error.params, record: error.record }
    : { code: 'interrupted', params: {}, record: null };

const note = (
  tx: SqlRunner,
  actor: AuditActor,
  action: string,
  id: string,
  details: Readonly<Record<string, string | number>>,
): Promise<void> => recordAudit(tx, { actor, action, subject: { kind: 'purchase_upload', id }, details });
