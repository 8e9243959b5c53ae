import { Inject, Injectable } from '@nestjs/common';
import type { SectorDirectory } from '@repere/reference';
import { Database } from '../../platform/database';
import { COUNT_OFFER, DIRECTORY_MARK } from './directory-cells.sql';
import type { Sql } from './figures.sql';

const MARK = 'statistics.offer';

/** Cells of the indicators, and what they need of the directory. */
@Injectable()
export class IndicatorReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  cells<Cell extends object>({ text, values }: Sql): Promise<Cell[]> {
    return this.database.query<Cell>(text, values);
  }

  /** Counts again who offers what where, when the directory has changed since. */
  async keepOffer(sectors: SectorDirectory): Promise<void> {
    const [now] = await this.database.query<{ listings: number; at: string }>(DIRECTORY_MARK);
    const mark = JSON.stringify(now);
    const known = await this.database.query('SELECT 1 FROM installation_fact WHERE key = $1 AND value = $2::jsonb', [
      MARK,
      mark,
    ]);
    if (known.length > 0) return;
    const sold = sectors.all.filter(({ parentId }) => parentId !== null);
    await this.database.transaction(
      async (tx) => {
        await tx.query('SELECT pg_advisory_xact_lock(7310246)');
        await tx.query('DELETE FROM purchase_offer');
        await tx.query(COUNT_OFFER, [sold.map(({ id }) => id), sold.map(({ parentId }) => parentId)]);
        await tx.query(
          `INSERT INTO installation_fact (key, value, updated_at) VALUES ($1, $2::jsonb, now())
           ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = now()`,
          [MARK, mark],
        );
      },
      { statementTimeoutMs: 0 },
    );
  }

  /** What suppliers are called: the listing's name, else the last spelling seen. */
  async supplierNames(keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.query<{ key: string; name: string }>(
      `SELECT id::text AS key, name FROM listing WHERE id::text = ANY($1::text[])
       UNION ALL (SELECT DISTINCT ON (neq) neq, name FROM award_supplier WHERE neq = ANY($1::text[]) ORDER BY neq, line_id)
       UNION ALL (SELECT DISTINCT ON (name_key) name_key, name FROM award_supplier WHERE name_key = ANY($1::text[]) ORDER BY name_key, line_id)`,
      [keys],
    );
    return new Map(rows.map(({ key, name }) => [key, name]));
  }
}
