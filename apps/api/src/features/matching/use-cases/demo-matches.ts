import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database';
import type { DemoPart } from '../../../platform/demo-parts';
import { MatchPurchases } from './match-purchases';

/** Answers about the demonstration's contracts: made when it is filled, and gone with it, decisions included. */
@Injectable()
export class DemoMatches implements DemoPart {
  readonly name = 'matches';
  readonly order = 2;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(MatchPurchases) private readonly matching: MatchPurchases,
  ) {}

  async load(): Promise<number> {
    await this.matching.follow();
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM supplier_match WHERE demo AND listing_id IS NOT NULL`,
    );
    return row?.count ?? 0;
  }

  async clear(): Promise<number> {
    return this.database.transaction(
      async (tx) => {
        for (const table of ['supplier_alias', 'match_decision', 'candidate_organisation'])
          await tx.query(`DELETE FROM ${table} WHERE demo`);
        const removed = await tx.query(`DELETE FROM supplier_match WHERE demo RETURNING 1`);
        return removed.length;
      },
      { statementTimeoutMs: 0 },
    );
  }
}
