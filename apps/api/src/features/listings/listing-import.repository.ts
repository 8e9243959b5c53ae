import type { SqlRunner } from '../../platform/database';
import type { ImportTally } from './domain/import-tally';

/** One run of an import that was applied; `file` and `report` are names without their directory. */
export interface ImportRecord extends ImportTally {
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
  readonly source: string;
  readonly report: string;
}

export async function insertImport(tx: SqlRunner, run: ImportRecord): Promise<void> {
  await tx.query(
    `INSERT INTO listing_import (id, file, sha256, source, rows, created, changed, unchanged, duplicates, refused, warnings, report)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      run.id,
      run.file,
      run.sha256,
      run.source,
      run.rows,
      run.new,
      run.changed,
      run.unchanged,
      run.duplicates,
      run.refused,
      run.warnings,
      run.report,
    ],
  );
}
