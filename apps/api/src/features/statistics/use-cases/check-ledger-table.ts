import { Inject, Injectable } from '@nestjs/common';
import type { LedgerTable, LedgerTableFields } from '@repere/contract';
import { LEDGER_COLUMNS, sumAmounts } from '@repere/kernel';
import { foldName } from '@repere/reference';
import { ProblemError } from '../../../platform/http';
import { TableFault } from '../../../platform/tabular';
import { SeaoTwins } from '../../purchases';
import { readLedgerFile } from '../adapters/files/ledger-file';
import {
  entriesOf,
  readingOf,
  type LedgerEntry,
  type LedgerLine,
  type LedgerReading,
  type LedgerRemark,
} from '../domain/ledger-list';
import { ledgerLines } from '../views/ledger-csv';
import { CheckLedger, MOST_LINES } from './check-ledger';

/** A list as it came: pasted, or a file; and how it is said to be read. */
export interface SentLedger {
  readonly fields: LedgerTableFields;
  readonly file: { readonly name: string; readonly bytes: Buffer } | null;
}

/** A list read and answered, with its own lines, so that each answer can stand beside its line. */
export interface CheckedLedger {
  readonly table: LedgerTable;
  readonly lines: readonly LedgerLine[];
}

interface Read {
  readonly sheet: string | null;
  readonly lines: readonly LedgerLine[];
  readonly broken: readonly LedgerRemark[];
}

const FIRST_LINES = 6;
const SAMPLES = 3;

/** Checks a pasted list or a file line by line, and recognises what SEAO has already (e12). Nothing of it is kept. */
@Injectable()
export class CheckLedgerTable {
  constructor(
    @Inject(CheckLedger) private readonly ledger: CheckLedger,
    @Inject(SeaoTwins) private readonly seao: SeaoTwins,
  ) {}

  /** @throws ProblemError 400 ledger_empty, ledger_unreadable, or ledger_file with why and where */
  async execute({ fields, file }: SentLedger): Promise<CheckedLedger> {
    const { sheet, lines, broken } = file === null ? pasted(fields.text ?? '') : await readFile(file.bytes);
    if (lines.length === 0) throw new ProblemError('ledger_empty', 400);
    const reading = saidIn(fields, lines) ?? readingOf(lines, this.ledger.isPlace);
    const { entries, remarks } = entriesOf(lines, reading);
    if (entries.length > MOST_LINES) throw new ProblemError('ledger_unreadable', 400, { most: MOST_LINES });
    const answers = await this.ledger.check(entries);
    const twins = await this.#twins(entries);
    const results = entries.map((entry, index) => ({
      ...entry,
      ...(answers[index] as (typeof answers)[number]),
      line: entry.line,
      seao: twins.get(index) ?? null,
    }));
    const table: LedgerTable = {
      ...{ file: file?.name ?? null, sheet, headerLine: reading.headerLine, at: reading.at },
      firstLines: lines.slice(0, FIRST_LINES).map(({ line, cells }) => ({ line, cells: cells.map(short) })),
      columns: columnsOf(lines, reading),
      totals: totalsOf(results),
      results,
      remarks: [...broken, ...remarks].sort((a, b) => a.line - b.line),
    };
    return { table, lines };
  }

  async #twins(entries: readonly LedgerEntry[]): ReturnType<SeaoTwins['find']> {
    const priced = entries.flatMap(({ neq, name, amount }, index) =>
      amount === null ? [] : [{ index, neq: neq?.replace(/\D/g, '') ?? null, nameKey: foldName(name ?? ''), amount }],
    );
    const found = await this.seao.find(priced);
    return new Map([...found].map(([at, twin]) => [priced[at]?.index ?? -1, twin]));
  }
}

const pasted = (text: string): Read => ({ sheet: null, lines: ledgerLines(text), broken: [] });

async function readFile(bytes: Buffer): Promise<Read> {
  try {
    return await readLedgerFile(bytes);
  } catch (error) {
    if (!(error instanceof TableFault)) throw error;
    if (error.code === 'file_no_header') throw new ProblemError('ledger_empty', 400, {}, [], {}, error);
    throw new ProblemError('ledger_file', 400, { why: error.code, line: error.line ?? 0 }, [], {}, error);
  }
}

/** What somebody says of the columns; null where nobody says anything. */
function saidIn(fields: LedgerTableFields, lines: readonly LedgerLine[]): LedgerReading | null {
  if (fields.header === undefined && LEDGER_COLUMNS.every((column) => fields[column] === undefined)) return null;
  const at = Object.fromEntries(
    LEDGER_COLUMNS.map((column) => [column, (fields[column] ?? '') === '' ? null : Number(fields[column])]),
  ) as LedgerReading['at'];
  const header = Number(fields.header ?? 0);
  return { headerLine: lines.some(({ line }) => line === header) ? header : null, at };
}

function columnsOf(lines: readonly LedgerLine[], { headerLine }: LedgerReading): LedgerTable['columns'] {
  const below = lines.filter(({ line }) => headerLine === null || line > headerLine).slice(0, 50);
  const header = lines.find(({ line }) => line === headerLine)?.cells ?? [];
  const width = Math.min(100, Math.max(header.length, ...below.map(({ cells }) => cells.length)));
  return Array.from({ length: width }, (_, index) => ({
    index,
    header: short(header[index] ?? ''),
    samples: below
      .flatMap(({ cells }) => cells[index] || [])
      .slice(0, SAMPLES)
      .map(short),
  }));
}

function totalsOf(results: LedgerTable['results']): LedgerTable['totals'] {
  const count = (verdict: string): number => results.filter((one) => one.verdict === verdict).length;
  const priced = results.flatMap(({ amount, ...rest }) => (amount === null ? [] : [{ ...rest, amount }]));
  const sum = (of: readonly { readonly amount: string }[]): string | null =>
    priced.length === 0 ? null : sumAmounts(of.map(({ amount }) => amount));
  const collective = priced.filter(({ verdict }) => verdict === 'collective');
  return {
    ...{ lines: results.length, collective: count('collective'), not: count('not'), unsure: count('unsure') },
    ...{ amount: sum(priced), collectiveAmount: sum(collective) },
    seao: results.filter(({ seao }) => seao !== null).length,
    seaoAmount: sum(collective.filter(({ seao }) => seao !== null)),
  };
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
