import { basename, join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@repere/kernel';
import { Clock } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import { Database, type Transaction } from '../../../platform/database';
import { uuidv7 } from '../../../platform/ids';
import { TableFault } from '../../../platform/tabular';
import { recordAudit, SYSTEM, type AuditActor } from '../../audit';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { ImportReport } from '../adapters/files/import-report';
import { openListingFile, type ListingFile } from '../adapters/files/listing-file';
import type { ColumnChoices } from '../domain/columns';
import type { ImportTally } from '../domain/import-tally';
import { insertImport } from '../listing-import.repository';
import { ensureSource, lockListings, writeListings } from '../listing.repository';
import { quebecDate } from '../quebec-date';
import { ImportRun, type ToldRow } from './import-run';

/** Lists that name no source of their own share this one, so that a corrected file finds the rows of the first. */
export const DEFAULT_SOURCE = 'Liste importée';

export interface ImportRequest {
  readonly file: string;
  readonly source: string | null;
  /** Everything but the writing. */
  readonly dryRun: boolean;
  /** One refused row refuses all. */
  readonly strict: boolean;
  /** What somebody says some columns mean. */
  readonly choices?: ColumnChoices;
  /** The municipalities that the sender looks after; everywhere when absent. */
  readonly within?: ((municipality: string) => boolean) | undefined;
  readonly actor?: AuditActor;
  /** The name that the file had where it came from. */
  readonly name?: string;
  /** The last word of the transaction, once everything is written. */
  readonly settle?: (tx: Transaction, importId: string, result: ImportResult) => Promise<void>;
}

/** What an import did, as `--json` prints it (api.md §2). */
export interface ImportResult extends ImportTally {
  readonly file: string;
  readonly sha256: string;
  readonly report: string;
}

export type ImportFailure =
  | { readonly code: 'file_refused'; readonly fault: TableFault }
  | { readonly code: 'strict_refused'; readonly result: ImportResult }
  | { readonly code: 'source_is_demo'; readonly source: string };

/** What a person who waits may be told. */
export interface ImportProgress {
  opened?(file: ListingFile): void;
  rows?(done: number): void;
  told?(row: ToldRow): void;
}

/** Undoes the transaction once everything is known. */
class Undone extends Error {}

/**
 * Imports a list of enterprises: accepted rows in one transaction with their outbox rows, the others left out and reported.
 * The same file twice changes nothing; killed half-way, nothing is applied; two imports wait for each other.
 */
@Injectable()
export class ImportListings {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
  ) {}

  async execute(request: ImportRequest, progress: ImportProgress = {}): Promise<Result<ImportResult, ImportFailure>> {
    try {
      const file = await openListingFile(request.file, request.choices);
      progress.opened?.(file);
      return await this.run(file, request, progress);
    } catch (error) {
      if (error instanceof TableFault) return err({ code: 'file_refused', fault: error });
      throw error;
    }
  }

  private async run(
    file: ListingFile,
    request: ImportRequest,
    progress: ImportProgress,
  ): Promise<Result<ImportResult, ImportFailure>> {
    const { sha256 } = file.table;
    const now = this.clock.now();
    const name = `listings-import-${now.toISOString().replace(/[-:]/g, '').slice(0, 15)}-${sha256.slice(0, 8)}-${uuidv7().slice(-4)}.csv`;
    const report = await ImportReport.create(join(this.config.dataDir, 'reports'), name);
    let outcome: Result<ImportResult, ImportFailure> | null = null;
    try {
      await this.database.transaction(
        async (tx) => {
          outcome = await this.apply(tx, file, request, report, progress);
          if (!outcome.ok || request.dryRun) throw new Undone();
        },
        { statementTimeoutMs: 0 },
      );
    } catch (error) {
      if (!(error instanceof Undone) || outcome === null) {
        await report.discard();
        throw error;
      }
    }
    if (outcome === null) throw new Error('the import ended without an outcome');
    return outcome;
  }

  private async apply(
    tx: Transaction,
    file: ListingFile,
    request: ImportRequest,
    report: ImportReport,
    progress: ImportProgress,
  ): Promise<Result<ImportResult, ImportFailure>> {
    await lockListings(tx);
    const on = quebecDate(this.clock.now());
    const sourceName = request.source?.trim() || DEFAULT_SOURCE;
    const source = await ensureSource(tx, uuidv7(), sourceName, false);
    if (source.demo) {
      await report.discard();
      return err({ code: 'source_is_demo', source: sourceName });
    }
    const { rows, told } = progress;
    const run = new ImportRun(this.reference.current(), report, on, { within: request.within, rows, told });
    await run.learn(tx, source.id);
    const id = uuidv7();
    await writeListings(tx, run.writes(file), { sourceId: source.id, sourceName, on, importId: id });
    const result: ImportResult = { file: request.file, sha256: file.table.sha256, ...run.tally, report: report.path };
    await report.finish();
    if (request.strict && result.refused > 0) return err({ code: 'strict_refused', result });
    await insertImport(tx, {
      ...result,
      ...{ id, source: sourceName, file: request.name ?? basename(result.file), report: basename(result.report) },
    });
    await recordAudit(tx, {
      actor: request.actor ?? SYSTEM,
      action: 'listings.import',
      subject: { kind: 'listing_import', id },
      details: { source: sourceName, sha256: result.sha256, ...run.tally },
    });
    if (!request.dryRun) await request.settle?.(tx, id, result);
    return ok(result);
  }
}
