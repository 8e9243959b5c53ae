import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@repere/kernel';
import { Database } from '../../../platform/database';
import { hashOf, readFacts } from '../adapters/files/fact-files';
import { CUBE_DELTAS } from '../facts.sql';
import { FiguresReader } from '../figures.reader';
import type { Snapshot } from '../snapshot.repository';
import { figuresOf, hashOfFigures } from './publish-snapshot';

export type Rederived = { readonly slug: string; readonly identical: boolean; readonly lines: number };

export type RederiveRefusal =
  | { readonly code: 'snapshot_unreadable'; readonly directory: string }
  | { readonly code: 'snapshot_lines_altered'; readonly expected: string; readonly found: string };

/**
 * Computes a publication again from its own lines, on any database, an empty one included: nothing of the present
 * directory or of present imports is read. The lines are loaded into temporary tables that hide the real ones.
 */
@Injectable()
export class RederiveSnapshot {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FiguresReader) private readonly reader: FiguresReader,
  ) {}

  /** @param directory a folder as `statistics snapshot` wrote it */
  async execute(directory: string): Promise<Result<Rederived, RederiveRefusal>> {
    const published = await readPublication(directory);
    if (published === null) return err({ code: 'snapshot_unreadable', directory });
    const facts = join(directory, 'facts.csv');
    const found = await hashOf(facts);
    if (found !== published.factsSha256)
      return err({ code: 'snapshot_lines_altered', expected: published.factsSha256, found });
    return this.database.transaction(
      async (tx) => {
        await tx.query('CREATE TEMP TABLE purchase_fact (LIKE public.purchase_fact INCLUDING ALL) ON COMMIT DROP');
        await tx.query('CREATE TEMP TABLE purchase_cube (LIKE public.purchase_cube INCLUDING ALL) ON COMMIT DROP');
        const { columns, rows } = await readFacts(facts);
        const lines = await tx.copyFrom('purchase_fact', columns, rows);
        await tx.query('CREATE TEMP TABLE changed_fact ON COMMIT DROP AS SELECT 1 AS sign, f.* FROM purchase_fact f');
        for (const delta of CUBE_DELTAS) await tx.query(delta);
        const figures = await figuresOf(this.reader, { demo: published.demo }, tx);
        return ok({ slug: published.slug, identical: hashOfFigures(figures) === published.figuresSha256, lines });
      },
      { statementTimeoutMs: 0 },
    );
  }
}

async function readPublication(directory: string): Promise<Snapshot | null> {
  try {
    return JSON.parse(await readFile(join(directory, 'publication.json'), 'utf8')) as Snapshot;
  } catch {
    return null;
  }
}
