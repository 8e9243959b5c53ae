import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { unitsOf } from '@repere/kernel';
import { parse } from 'csv-parse';
import { stringify } from 'csv-stringify/sync';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import { FACT_COLUMNS, type FactColumn, type FactRow } from '../../fact-columns';

const BATCH = 20_000;
/** Six decimals in 64 bits: up to nine hundred billion dollars, exact. */
const DECIMAL = { type: 'INT64', converted_type: 'DECIMAL', precision: 18, scale: 6 } as const;
const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
const INTEGER = { type: 'INT32' } as const;
const TYPES = { money: DECIMAL, text: TEXT, integer: INTEGER, date: TEXT, flag: INTEGER } as const;

/** Where the two files of a publication's lines go, and what was written. */
export interface WrittenFacts {
  readonly lines: number;
  /** SHA-256 of the CSV, from which the figures can be derived again. */
  readonly sha256: string;
}

/** Writes facts as CSV (to derive figures again) and Parquet (for other tools), a batch at a time: memory stays constant. */
export async function writeFacts(
  facts: AsyncIterable<FactRow>,
  files: { readonly csv: string; readonly parquet: string },
): Promise<WrittenFacts> {
  const csv = createWriteStream(files.csv);
  const hash = createHash('sha256');
  const parquet = new ParquetWriter({
    writer: fileWriter(files.parquet),
    schema: [
      { name: 'root', num_children: FACT_COLUMNS.length },
      ...FACT_COLUMNS.map(({ name, kind }) => ({ name, repetition_type: 'OPTIONAL' as const, ...TYPES[kind] })),
    ],
  });
  const put = async (text: string): Promise<void> => {
    hash.update(text);
    if (!csv.write(text)) await once(csv, 'drain');
  };
  let lines = 0;
  let batch: FactRow[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    lines += batch.length;
    await put(
      stringify(
        batch.map((row) => FACT_COLUMNS.map(({ name }) => row[name] ?? '')),
        { quoted_empty: false },
      ),
    );
    await parquet.write({
      columnData: FACT_COLUMNS.map((column) => ({ name: column.name, data: batch.map((row) => cell(row, column)) })),
      rowGroupSize: BATCH,
    });
    batch = [];
  };
  await put(`${FACT_COLUMNS.map(({ name }) => name).join(',')}\n`);
  for await (const fact of facts) if (batch.push(fact) === BATCH) await flush();
  await flush();
  await parquet.finish();
  csv.end();
  await finished(csv);
  return { lines, sha256: hash.digest('hex') };
}

function cell(row: FactRow, { name, kind }: FactColumn): string | number | bigint | null {
  const value = row[name];
  if (value === null || value === undefined) return null;
  return kind === 'money' ? unitsOf(String(value)) : value;
}

/** Reads the CSV back: its columns first, then its rows; an empty cell is null. An older publication has fewer columns. */
export async function readFacts(
  path: string,
): Promise<{ readonly columns: readonly string[]; readonly rows: AsyncGenerator<readonly (string | null)[]> }> {
  const all = (async function* () {
    const parser = createReadStream(path).pipe(parse({ cast: (value) => (value === '' ? null : value) }));
    for await (const row of parser) yield row as readonly (string | null)[];
  })();
  const { value } = (await all.next()) as { readonly value?: readonly string[] };
  return { columns: value ?? [], rows: all };
}

/** SHA-256 of a file. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
