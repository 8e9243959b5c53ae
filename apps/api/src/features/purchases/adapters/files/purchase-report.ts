import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { Fault } from '../../../../platform/fault';
import { safeCell } from '../../../../platform/tabular';

/** One finding about a file: a record left out, a line held back, a key nobody knew. */
export interface ReportEntry {
  readonly record: number | null;
  readonly outcome: 'refused' | 'quarantined' | 'flagged' | 'note';
  readonly id: string;
  readonly code: string;
  readonly field: string;
  readonly value: string;
  readonly message: string;
}

const HEADER = ['record', 'outcome', 'id', 'code', 'field', 'value', 'message'];
const AT_ONCE = 500;

/** What became of a file, as a CSV that spreadsheets open without running a formula. It takes its name once it is whole. */
export class PurchaseReport {
  #buffer: (string | number)[][] = [HEADER];

  private constructor(
    readonly path: string,
    private readonly directory: string,
    private readonly handle: FileHandle,
  ) {}

  /** @throws Fault when the directory cannot be written to or its disk is full, here as in every other method */
  static async create(directory: string, name: string): Promise<PurchaseReport> {
    const path = join(directory, name);
    return named(directory, async () => {
      await mkdir(directory, { recursive: true });
      return new PurchaseReport(path, directory, await open(`${path}.partial`, 'w'));
    });
  }

  async add({ record, outcome, id, code, field, value, message }: ReportEntry): Promise<void> {
    this.#buffer.push([record ?? '', outcome, id, code, field, value.slice(0, 300), message]);
    if (this.#buffer.length >= AT_ONCE) await this.#flush();
  }

  async finish(): Promise<void> {
    await this.#flush();
    await named(this.directory, async () => {
      await this.handle.close();
      await rename(`${this.path}.partial`, this.path);
    });
  }

  /** After a failure there is nothing to report. */
  async discard(): Promise<void> {
    await this.handle.close().catch(() => undefined);
    await rm(`${this.path}.partial`, { force: true });
  }

  async #flush(): Promise<void> {
    const rows = this.#buffer.map((row) => row.map((cell) => safeCell(String(cell))));
    this.#buffer = [];
    await named(this.directory, () => this.handle.appendFile(stringify(rows)));
  }
}

/** Quotas fill up as disks do. */
const FULL = new Set(['ENOSPC', 'EDQUOT']);

async function named<T>(directory: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new Fault(FULL.has(code) ? 'fault.diskFull' : 'fault.dataDirUnwritable', { directory }, error);
  }
}
