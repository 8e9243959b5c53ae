import { basename, join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { purchaseDemoBuyers } from '@repere/demo';
import { format } from '@repere/i18n';
import { err, ok, type Result } from '@repere/kernel';
import type { ReferenceSnapshot } from '@repere/reference';
import { Clock } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import { type CopyValue, Database, type Transaction } from '../../../platform/database';
import { uuidv7 } from '../../../platform/ids';
import { publish } from '../../../platform/outbox';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { type FileIdentity, idOfFile, idOfText, identifyFile } from '../adapters/files/file-identity';
import { keepFile } from '../adapters/files/kept-files';
import { openPurchaseFile, type SourceChoice } from '../adapters/files/open-purchase-file';
import { incomingRow } from '../adapters/files/incoming-row';
import type { LeftOut, PurchaseFile } from '../adapters/files/purchase-file';
import { PurchaseReport } from '../adapters/files/purchase-report';
import type { BuyerRegister, TaughtBuyer } from '../domain/buyer-register';
import type { Declaration, TableReading } from '../domain/declaration';
import type { ImportedFile } from '../domain/imported-file';
import { PurchaseFault } from '../domain/purchase-fault';
import { ReadingContext } from '../domain/reading-context';
import { sourceOf } from '../domain/sources';
import {
  compileLines,
  copyIncoming,
  declaredOf,
  ensureSources,
  findFile,
  lockPurchases,
  writeBuyers,
  writeFile,
} from '../purchase-import.repository';
import { PURCHASES_IMPORTED } from '../purchases-imported';
import { heldLines } from '../quarantine.reader';

export interface PurchaseImportRequest {
  readonly file: string;
  readonly source: SourceChoice;
  /** Of a ledger: the body whose purchases these are, where its rows do not say. */
  readonly buyer?: string | undefined;
  /** Of a ledger: whether its amounts hold taxes; unknown when nobody says. */
  readonly tax?: 'included' | 'excluded' | undefined;
  /** Of a table: how somebody says it is to be read. */
  readonly reading?: TableReading | undefined;
  /** The name it was sent under, where it is not that of `file`. */
  readonly name?: string | undefined;
  /** Runs in the transaction of the import, with what it did. */
  readonly settle?: ((tx: Transaction, imported: ImportedFile) => Promise<void>) | undefined;
}

/** What a person who waits may be told. */
export interface PurchaseProgress {
  opened?(file: PurchaseFile): void;
  records?(done: number): void;
  compiling?(): void;
}

const TOLD_EVERY = 5_000;

/**
 * Imports one file of public purchases, wholly or not at all: its records stream into a temporary table, then the notices they
 * touch are compiled to their latest state, set by set. The same bytes twice change nothing; any order of files gives the same
 * lines; killed half-way, nothing is applied.
 */
@Injectable()
export class ImportPurchases {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
  ) {}

  async execute(
    request: PurchaseImportRequest,
    progress: PurchaseProgress = {},
  ): Promise<Result<ImportedFile, PurchaseFault>> {
    try {
      const identity = await identifyFile(request.file);
      const known = await findFile(this.database, identity.sha256);
      if (known !== null) return ok(seenAgain(known, request.file));
      const declared = await this.declared(request, identity);
      const file = await openPurchaseFile(identity, request.source, declared);
      progress.opened?.(file);
      return ok(await this.run({ identity, file, declared, progress, request }));
    } catch (error) {
      if (error instanceof PurchaseFault) return err(error);
      throw error;
    }
  }

  /** What is declared now, or was when a former parser read the same bytes. */
  private async declared(
    { buyer, tax, reading }: PurchaseImportRequest,
    { sha256 }: FileIdentity,
  ): Promise<Declaration> {
    if (buyer === undefined && tax === undefined && reading === undefined) {
      const before = await declaredOf(this.database, sha256);
      if (before !== null) return before;
    }
    return { buyer: buyer ?? null, tax: tax ?? 'unknown', reading };
  }

  private async run(work: Omit<ImportWork, 'report'>): Promise<ImportedFile> {
    const { identity } = work;
    const report = await PurchaseReport.create(join(this.config.dataDir, 'reports'), this.reportName(identity.sha256));
    try {
      const imported = await this.database.transaction((tx) => this.apply(tx, { ...work, report }), {
        statementTimeoutMs: 0,
      });
      return imported;
    } catch (error) {
      await report.discard();
      throw error;
    }
  }

  private async apply(tx: Transaction, work: ImportWork): Promise<ImportedFile> {
    const { identity, file, report, progress, request } = work;
    await lockPurchases(tx);
    const known = await findFile(tx, identity.sha256);
    if (known !== null) {
      await report.discard();
      const again = seenAgain(known, identity.path);
      await request.settle?.(tx, again);
      return again;
    }
    await ensureSources(tx);
    const source = sourceOf(file.source);
    const fileId = idOfFile(identity.sha256);
    const reference = this.reference.current();
    const context = ReadingContext.within(reference.territories, idOfText);
    if (source.demo) context.buyers.teach('demo', demoBuyers(reference));
    const reading = new FileReading(file, report, context, progress);
    await copyIncoming(tx, reading.rows());
    progress.records?.(reading.records);
    progress.compiling?.();
    await writeBuyers(tx, [...reading.context.buyers.all]);
    const { revision, ...counts } = await compileLines(tx, { fileId, source });
    const imported: ImportedFile = {
      id: fileId,
      file: request.name ?? basename(identity.path),
      sha256: identity.sha256,
      source: file.source,
      records: reading.records,
      ...counts,
      refused: reading.refused,
      report: report.path,
    };
    await writeFile(tx, imported, {
      bytes: identity.bytes,
      format: file.format,
      publishedAt: file.publishedAt(),
      unknownKeys: Object.fromEntries(reading.context.unknownKeys),
      ...{ revision, declared: work.declared },
    });
    await finishReport(tx, report, reading, source.seenOnRealFile);
    if (counts.new + counts.changed > 0)
      await publish(tx, [{ topic: PURCHASES_IMPORTED, aggregateId: fileId, version: revision }]);
    await request.settle?.(tx, imported);
    await keepFile(identity.path, this.config.dataDir, identity.sha256);
    return { ...imported, file: identity.path };
  }

  private reportName(sha256: string): string {
    const now = this.clock.now().toISOString().replace(/[-:]/g, '').slice(0, 15);
    return `purchases-import-${now}-${sha256.slice(0, 8)}-${uuidv7().slice(-4)}.csv`;
  }
}

/** The bodies of the demonstration do not exist: what a register would know of them is invented with them. */
const demoBuyers = (reference: ReferenceSnapshot): TaughtBuyer[] =>
  purchaseDemoBuyers(reference).map(({ id, level, territory, region, population }) => ({
    ...{ number: id, level, territoryCode: territory === 'QC' ? null : territory, regionCode: region, population },
  }));

interface ImportWork {
  readonly identity: FileIdentity;
  readonly file: PurchaseFile;
  readonly report: PurchaseReport;
  readonly progress: PurchaseProgress;
  readonly declared: Declaration;
  readonly request: Pick<PurchaseImportRequest, 'name' | 'settle'>;
}

/** The same bytes again: nothing is new. */
const seenAgain = (known: ImportedFile, path: string): ImportedFile => ({
  ...known,
  file: path,
  new: 0,
  changed: 0,
  unchanged: known.lines,
});

/** One pass over a file: what can be read goes on, what cannot is reported. */
class FileReading {
  records = 0;
  refused = 0;

  constructor(
    private readonly file: PurchaseFile,
    private readonly report: PurchaseReport,
    readonly context: ReadingContext<BuyerRegister>,
    private readonly progress: PurchaseProgress,
  ) {}

  /** Rows for `incoming`, or many of them written out already. */
  async *rows(): AsyncGenerator<readonly CopyValue[] | Uint8Array> {
    const { batches } = this.file;
    if (batches === undefined) {
      for await (const one of this.file.records(this.context)) {
        this.#count(1);
        if ('record' in one) yield incomingRow(one);
        else await this.#leaveOut(one);
      }
      return;
    }
    for await (const { records, rows, problems } of batches(this.context)) {
      this.#count(records);
      for (const one of problems) await this.#leaveOut(one);
      if (rows.length > 0) yield rows;
    }
  }

  #count(records: number): void {
    const before = Math.floor(this.records / TOLD_EVERY);
    this.records += records;
    if (Math.floor(this.records / TOLD_EVERY) > before) this.progress.records?.(this.records);
  }

  async #leaveOut({ position, id, problem: { code, field, value } }: LeftOut): Promise<void> {
    this.refused++;
    const message = format('fr', `purchases.record.${code}`, { field, value });
    await this.report.add({ record: position, outcome: 'refused', id, code, field, value, message });
  }
}

async function finishReport(
  tx: Transaction,
  report: PurchaseReport,
  { context }: FileReading,
  seenOnRealFile: boolean,
): Promise<void> {
  if (!seenOnRealFile) await report.add(note('layout_unseen', '', ''));
  for (const held of await heldLines(tx)) {
    const message = format('fr', `purchases.quarantine.${held.reason}`, { amount: held.amount ?? '' });
    await report.add({
      ...{ record: held.position, outcome: 'quarantined', id: held.id, code: held.reason, field: 'awarded' },
      ...{ value: held.amount ?? '', message },
    });
  }
  for (const [key, count] of context.unknownKeys) await report.add(note('unknown_key', key, String(count)));
  await report.finish();
}

const note = (
  code: 'layout_unseen' | 'unknown_key',
  field: string,
  value: string,
): Parameters<PurchaseReport['add']>[0] => ({
  ...{ record: null, outcome: 'note', id: '', code, field, value },
  message: format('fr', `purchases.note.${code}`, { field, value }),
});
