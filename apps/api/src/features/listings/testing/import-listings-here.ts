import { builtInReference } from '@repere/reference';
import type { Result } from '@repere/kernel';
import { Clock } from '../../../platform/clock';
import { parseConfig } from '../../../platform/config';
import type { Database } from '../../../platform/database';
import {
  ImportListings,
  type ImportFailure,
  type ImportProgress,
  type ImportRequest,
  type ImportResult,
} from '../use-cases/import-listings';

/** A clock that stands still. */
export class StoppedClock extends Clock {
  constructor(private readonly instant = new Date('2026-11-23T15:00:00Z')) {
    super();
  }

  now(): Date {
    return this.instant;
  }
}

/** The built-in tables, as `features/territories` would serve them. */
export const builtInProvider = { current: builtInReference, refresh: async (): Promise<void> => undefined };

/** Runs an import on a test database, with its reports in `dataDir`. */
export function importListings(
  database: Database,
  dataDir: string,
  request: Partial<ImportRequest> & { readonly file: string },
  progress: ImportProgress = {},
): Promise<Result<ImportResult, ImportFailure>> {
  const config = parseConfig({ DATA_DIR: dataDir });
  const useCase = new ImportListings(database, config, new StoppedClock(), builtInProvider);
  return useCase.execute({ source: null, dryRun: false, strict: false, ...request }, progress);
}
