import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';
import type { DecisionScope, DecisionVerdict } from './domain/decisions';

export interface DecisionRow {
  readonly id: string;
  readonly scope: DecisionScope;
  readonly verdict: DecisionVerdict;
  readonly listingId: string | null;
  readonly listingName: string | null;
  readonly spelling: string;
  readonly buyer: string | null;
  readonly why: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date;
  readonly undoneBy: string | null;
  readonly undoneAt: Date | null;
  readonly undoneWhy: string | null;
}

export interface RelationRow {
  readonly id: string;
  readonly kind: 'merger' | 'renaming' | 'subsidiary' | 'member';
  readonly fromNeq: string;
  readonly toNeq: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly source: string;
}

const SELECT = `SELECT d.id, d.scope, d.verdict, d.listing_id AS "listingId", l.name AS "listingName", d.shown->>'spelling' AS spelling,
    b.name AS buyer, d.why, p.name AS "decidedBy", d.decided_at AS "decidedAt", u.name AS "undoneBy", d.undone_at AS "undoneAt",
    d.undone_why AS "undoneWhy"
  FROM match_decision d LEFT JOIN listing l ON l.id = d.listing_id LEFT JOIN buyer b ON b.id = d.buyer_id
    LEFT JOIN person p ON p.id = d.decided_by LEFT JOIN person u ON u.id = d.undone_by`;

/** What people decided, and the edges they recorded. */
@Injectable()
export class DecisionReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  async list(query: {
    readonly standing: 'yes' | 'no' | 'all';
    readonly page: number;
    readonly pageSize: number;
  }): Promise<{ readonly total: number; readonly rows: readonly DecisionRow[] }> {
    const where = { yes: 'd.undone_at IS NULL', no: 'd.undone_at IS NOT NULL', all: 'true' }[query.standing];
    const [count] = await this.database.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM match_decision d WHERE ${where}`,
    );
    const rows = await this.database.query<DecisionRow>(
      `${SELECT} WHERE ${where} ORDER BY d.decided_at DESC, d.id DESC LIMIT $1 OFFSET $2`,
      [query.pageSize, (query.page - 1) * query.pageSize],
    );
    return { total: count?.total ?? 0, rows };
  }

  /** Everything ever decided about a spelling or a line, undone ones included, the latest first. */
  about(nameKey: string, lineId: string): Promise<readonly DecisionRow[]> {
    return this.database.query<DecisionRow>(
      `${SELECT} WHERE d.name_key = $1 OR d.line_id = $2 ORDER BY d.decided_at DESC, d.id DESC LIMIT 100`,
      [nameKey, lineId],
    );
  }

  relations(): Promise<readonly RelationRow[]> {
    return this.database.query<RelationRow>(
      `SELECT id, kind, from_neq AS "fromNeq", to_neq AS "toNeq", valid_from AS "validFrom", valid_to AS "validTo", source
       FROM organisation_relation WHERE removed_at IS NULL ORDER BY created_at DESC, id DESC LIMIT 1000`,
    );
  }
}
