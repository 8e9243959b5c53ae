import { stringify } from 'csv-stringify/sync';
import { format, type ImportsKey } from '@repere/i18n';
import { safeCell } from '../../../../platform/tabular';
import type { Finding, Outcome } from '../../domain/finding';
import { WholeFile } from './whole-file';

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
  #buffer: string[] = [csvLine(HEADER)];

  private constructor(private readonly file: WholeFile) {}

  /** @throws Fault when the directory cannot be written to or its disk is full, as does every later line */
  static async create(directory: string, name: string): Promise<ImportReport> {
    return new ImportReport(await WholeFile.create(directory, name));
  }

  get path(): string {
    return this.file.path;
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
    await this.file.finish();
  }

  /** After a failure there is nothing to report. */
  async discard(): Promise<void> {
    await this.file.discard();
  }

  async #flush(): Promise<void> {
    const text = this.#buffer.join('');
    this.#buffer = [];
    await this.file.write(text);
  }
}

const shorten = (value: string): string => (value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value);

const csvLine = (cells: readonly string[]): string => stringify([cells.map(safeCell)]);
