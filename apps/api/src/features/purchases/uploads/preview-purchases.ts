import type { TableSketch } from '../adapters/files/table-sketch';
import type { PurchaseFile } from '../adapters/files/purchase-file';
import type { RecordProblem } from '../domain/facts';
import type { PurchaseSourceCode } from '../domain/purchase-line';
import type { ReadingContext } from '../domain/reading-context';
import { sourceOf } from '../domain/sources';

/** One of the first records of a file, as it would be imported. */
export interface FirstRecord {
  readonly record: number;
  readonly buyer: string | null;
  readonly supplier: string;
  readonly neq: string | null;
  readonly title: string;
  readonly amount: string | null;
  readonly day: string | null;
}

/** What a file is, before anything of it is imported. */
export interface PurchasePreview {
  readonly source: PurchaseSourceCode | null;
  readonly format: PurchaseFile['format'];
  readonly seenOnRealFile: boolean;
  readonly records: number;
  readonly lines: number;
  readonly refused: number;
  readonly first: readonly FirstRecord[];
  readonly problems: readonly { readonly record: number; readonly problem: RecordProblem }[];
  readonly table: TableSketch | null;
  /** Who says what the columns of a table hold. */
  readonly how: 'header' | 'saved' | 'said' | 'nobody';
}

const FIRST = 8;
const PROBLEMS = 10;

/** A table whose columns nobody has explained: there is nothing to read yet. */
export const unexplained = (table: TableSketch): PurchasePreview => ({
  ...{ source: null, format: table.format, seenOnRealFile: false, records: 0, lines: 0, refused: 0 },
  ...{ first: [], problems: [], table, how: 'nobody' },
});

/** Reads a whole file as its import would, and keeps its beginning. */
export async function previewOf(
  file: PurchaseFile,
  context: ReadingContext,
  told: { readonly table: TableSketch | null; readonly how: PurchasePreview['how'] },
  progress: (done: number) => void,
): Promise<PurchasePreview> {
  const first: FirstRecord[] = [];
  const problems: PurchasePreview['problems'][number][] = [];
  let [records, lines, refused] = [0, 0, 0];
  for await (const one of file.records(context)) {
    progress(++records);
    if ('problem' in one) {
      refused++;
      if (problems.length < PROBLEMS) problems.push({ record: one.position, problem: one.problem });
      continue;
    }
    const { facts, buyer } = one.record;
    lines += facts.lines.length;
    for (const line of facts.lines)
      if (first.length < FIRST)
        first.push({
          ...{ record: one.position, buyer: buyer?.name ?? null, supplier: line.supplier, neq: line.neq_written },
          ...{ title: line.title, amount: line.awarded, day: line.awarded_on },
        });
  }
  const { seenOnRealFile } = sourceOf(file.source);
  return {
    source: file.source,
    format: file.format,
    seenOnRealFile,
    records,
    lines,
    refused,
    first,
    problems,
    ...told,
  };
}
