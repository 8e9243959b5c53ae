import { Inject, Injectable } from '@nestjs/common';
import { Database, type SqlRunner } from '../../platform/database';
import type { FiguresQuestion, LineFilters } from './domain/question';
import { additiveSql, coverageSql, severalSql, suppliersSql, type Sql, type SourceRule } from './figures.sql';

/** The value of each dimension of `by`, in its order; null = cannot be attributed. */
type Key = readonly (string | number | null)[];

/** Sums as PostgreSQL has them, exact; `null` key for the totals. */
export interface FigureRow {
  readonly key: Key | null;
  readonly spend: string;
  readonly allSpend: string;
  readonly low: string;
  readonly high: string;
  readonly contracts: number;
  readonly allContracts: number;
  readonly suppliers: number | null;
  readonly allSuppliers: number | null;
}

export interface CoverageRow {
  readonly outside: string | null;
  readonly match: number;
  readonly year: number | null;
  readonly lines: number;
  readonly validNeq: number;
  readonly dollars: number;
  readonly withLevel: number;
  readonly contracts: number;
  readonly value: string;
  readonly outsideValue: string;
}

export interface SourceRow {
  readonly code: string;
  readonly name: string;
  readonly licence: string;
  readonly attribution: string;
  readonly files: number;
}

export interface KnownBuyer {
  readonly id: string;
  readonly name: string;
  readonly level: string | null;
}

type Row = Record<string, unknown>;

/** Figures by SQL: additive ones from the cube, distinct counts from the facts behind it. */
@Injectable()
export class FiguresReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** True while the demonstration's lines are all there is: they are then shown, and said to be so. */
  async sourceRule(): Promise<SourceRule> {
    const [row] = await this.database.query<{ real: boolean; demo: boolean }>(
      `SELECT EXISTS (SELECT FROM purchase_cube WHERE rollup = 1 AND source <> 'demo') AS real,
              EXISTS (SELECT FROM purchase_cube WHERE rollup = 1 AND source = 'demo') AS demo`,
    );
    return { demo: row?.real !== true && row?.demo === true };
  }

  /** The totals first, then the rows, the largest social-economy spend first. */
  async figures(
    question: FiguresQuestion,
    rule: SourceRule,
    sql: SqlRunner = this.database,
  ): Promise<readonly FigureRow[]> {
    const run = ({ text, values }: Sql): Promise<Row[]> => sql.query<Row>(text, values);
    const wants = (measure: FiguresQuestion['measure'][number]): boolean =>
      question.measure.length === 0 || question.measure.includes(measure);
    const reads = [
      additiveSql(question, rule),
      severalSql(question, rule),
      ...(wants('suppliers') ? [suppliersSql(question, rule, 'social')] : []),
      ...(wants('allSuppliers') ? [suppliersSql(question, rule, 'all')] : []),
    ];
    const found: Row[][] = [];
    // Within a transaction there is one connection; elsewhere nobody waits for another.
    if (sql === this.database) found.push(...(await Promise.all(reads.map(run))));
    else for (const read of reads) found.push(await run(read));
    const [additive = [], several = []] = found;
    const social = wants('suppliers') ? (found[2] ?? []) : null;
    const all = wants('allSuppliers') ? (found.at(-1) ?? []) : null;
    const keyOf = (row: Row): Key => question.by.map((_, index) => row[`k${index}`] as string | number | null);
    const counts = (rows: readonly Row[] | null, column: string): Map<string, number> =>
      new Map(
        (rows ?? []).map((row) => [
          row['total'] === true ? 'total' : JSON.stringify(keyOf(row)),
          row[column] as number,
        ]),
      );
    const severalByKey = counts(several, 'contracts');
    const severalInAll = several.reduce((count, row) => count + (row['contracts'] as number), 0);
    const [socialByKey, allByKey] = [counts(social, 'suppliers'), counts(all, 'suppliers')];
    return additive
      .map((row): FigureRow => {
        const total = row['total'] === true;
        const key = total ? null : keyOf(row);
        const id = total ? 'total' : JSON.stringify(key);
        const { spend, allSpend, low, high, allContracts } = row as unknown as FigureRow;
        return {
          ...{ key, spend, allSpend, low, high, allContracts },
          contracts: (row['contracts'] as number) + (total ? severalInAll : (severalByKey.get(id) ?? 0)),
          suppliers: social === null ? null : (socialByKey.get(id) ?? 0),
          allSuppliers: all === null ? null : (allByKey.get(id) ?? 0),
        };
      })
      .sort(byImportance);
  }

  async coverage(filters: LineFilters, rule: SourceRule): Promise<readonly CoverageRow[]> {
    const { text, values } = coverageSql(filters, rule);
    return this.database.query<CoverageRow>(text, values);
  }

  /** Sources of which some line counts, with how many files each gave. */
  sources(filters: LineFilters, rule: SourceRule): Promise<readonly SourceRow[]> {
    return this.database.query<SourceRow>(
      `SELECT s.code, s.name, s.licence, s.attribution, count(f.id)::int AS files
       FROM purchase_source s JOIN purchase_file f ON f.source_code = s.code
       WHERE (cardinality($1::text[]) = 0 OR s.code = ANY($1::text[])) AND (s.code = 'ledger') = $2
         AND (cardinality($1::text[]) > 0 OR (s.code = 'demo') = $3)
       GROUP BY s.code ORDER BY s.code`,
      [filters.source, filters.basis === 'declared', rule.demo],
    );
  }

  /** Names of buyers by id. */
  async buyerNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.buyers(ids)).map(({ id, name }) => [id, name]));
  }

  /** Those of these ids that are known, in no order. */
  buyers(ids: readonly string[]): Promise<KnownBuyer[]> {
    return this.database.query<KnownBuyer>('SELECT id, name, level FROM buyer WHERE id = ANY($1::uuid[])', [ids]);
  }

  async unknownBuyers(ids: readonly string[]): Promise<readonly string[]> {
    const known = await this.buyerNames(ids);
    return ids.filter((id) => !known.has(id));
  }
}

/** Totals, then by social spend, then by all spend, then by key, so that two runs agree. */
function byImportance(a: FigureRow, b: FigureRow): number {
  if (a.key === null || b.key === null) return a.key === null ? -1 : 1;
  return (
    Number(b.spend) - Number(a.spend) ||
    Number(b.allSpend) - Number(a.allSpend) ||
    (JSON.stringify(a.key) < JSON.stringify(b.key) ? -1 : 1)
  );
}
