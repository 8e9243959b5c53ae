import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';
import type { MatchMethod, MatchStatus } from './domain/match';

/** What one supplier of one current line turned out to be. */
export interface SupplierMatchRow {
  readonly lineId: string;
  readonly position: number;
  readonly status: MatchStatus;
  /** `relation`: a subsidiary, under the enterprise that controls it (layer C). */
  readonly method: MatchMethod;
  readonly score: number;
  /** Set for confirmed, probable and review. */
  readonly listingId: string | null;
  /** Set for candidate. */
  readonly candidateId: string | null;
  readonly candidateFamily: 'cooperative' | 'nonprofit' | null;
  /** Where the line's own address lies, when it says so: `35027`, `R04`. */
  readonly municipality: string | null;
  readonly region: string | null;
  readonly methodVersion: number;
  readonly revision: number;
}

/** The narrow door to matches for figures and profiles: a stream, never a table in memory. */
@Injectable()
export class SupplierMatches {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** @param changedSince only answers that changed after this revision; a line that is gone has none any more */
  matches(
    query: { readonly changedSince?: number; readonly lineIds?: readonly string[] } = {},
  ): AsyncIterable<SupplierMatchRow> {
    return this.database.stream<SupplierMatchRow>(
      `SELECT m.line_id AS "lineId", m.position, m.status, m.method, m.score, m.listing_id AS "listingId",
              m.candidate_id AS "candidateId", c.family AS "candidateFamily", m.municipality, m.region,
              m.method_version AS "methodVersion", m.revision
       FROM supplier_match m LEFT JOIN candidate_organisation c ON c.id = m.candidate_id
       WHERE m.revision > $1 AND ($2::uuid[] IS NULL OR m.line_id = ANY($2))
       ORDER BY m.line_id, m.position`,
      [query.changedSince ?? -1, query.lineIds ?? null],
    );
  }

  /** Where a follower stands once it has read everything, and with which version of the method it was made. */
  async state(): Promise<{ readonly revision: number; readonly methodVersion: number | null }> {
    const [row] = await this.database.query<{ revision: number; methodVersion: number | null }>(
      `SELECT coalesce((SELECT max(revision) FROM supplier_match), 0)::bigint AS revision,
         (SELECT method_version FROM match_run ORDER BY finished_at DESC, id DESC LIMIT 1) AS "methodVersion"`,
    );
    return row ?? { revision: 0, methodVersion: null };
  }
}
