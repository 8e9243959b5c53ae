import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { format, type ImportsKey } from '@repere/i18n';
import { safeCell } from '../../../../platform/tabular';
import type { Finding, Outcome } from '../../domain/finding';

/** One line of a report; `column` and `row` lines that only warn have the outcome `warning`. */
export interface ReportLine {
  readonly line: number;
  readonly outcome: Outcome | 'warning';
  readonly id: string;
  readonly finding: Finding | null;
}

const HEADER = ['line', 'outcome', 'id', 'code', 'field', 'value', 'message'];
const LONGEST_VALUE = 300;

/** The sentence of a finding, in French: reports are read by the people who sent the list. */
export function findingMessage({ code, value, params }: Finding): string {
  return format('fr', `import.${code}` satisfies ImportsKey, { value: shorten(value), ...params });
}

/** What became of each row, as a CSV that spreadsheets open without running a formula. It appears whole, or not at all. */
export class ImportReport {
  #buffer: string[] = [];

  private constructor(
    readonly path: string,
    private readonly stream: WriteStream,
  ) {}

  static async create(directory: string, name: string): Promise<ImportReport> {
    await mkdir(directory, { recursive: true });
    const path = join(directory, name);
    const report = new ImportReport(path, createWriteStream(`${path}.partial`));
    await once(report.stream, 'open');
    report.#buffer.push(csvLine(HEADER));
    return report;
  }

  async add({ line, outcome, id, finding }: ReportLine): Promise<void> {
    const told =
      finding === null
        ? ['', '', '', '']
        : [finding.code, finding.field, shorten(finding.value), findingMessage(finding)];
    this.#buffer.push(csvLine([String(line), outcome, id, ...told]));
    if (this.#buffer.length >= 500) await this.#flush();
  }

  /** The report takes its name once every line is in it. */
  async finish(): Promise<void> {
    await this.#flush();
    this.stream.end();
    await once(this.stream, 'close');
    await rename(`${this.path}.partial`, this.path);
  }

  /** After a failure there is nothing to report. */
  async discard(): Promise<void> {
    this.stream.destroy();
    await Promise.all([rm(`${this.path}.partial`, { force: true }), rm(this.path, { force: true })]);
  }

  async #flush(): Promise<void> {
    const text = this.#buffer.join('');
    this.#buffer = [];
    if (!this.stream.write(text)) await once(this.stream, 'drain');
  }
}

const shorten = (value: string): string => (value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value);

const csvLine = (cells: readonly string[]): string => stringify([cells.map(safeCell)]);
