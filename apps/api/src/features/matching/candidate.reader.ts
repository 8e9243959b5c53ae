import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';

export interface CandidateRow {
  readonly id: string;
  readonly version: number;
  readonly neq: string;
  readonly name: string;
  readonly family: 'cooperative' | 'nonprofit';
  readonly municipality: string | null;
  readonly region: string | null;
  readonly lines: number;
  readonly value: string;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly status: 'open' | 'dismissed';
  readonly why: string | null;
}

/** Where to look: municipalities of a pôle's MRC, and its regions for candidates known no nearer. */
export interface CandidatePlaces {
  readonly municipalities: readonly string[];
  readonly regions: readonly string[];
}

/** Candidate organisations, the largest first. */
@Injectable()
export class CandidateReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  async list(query: {
    readonly status: 'open' | 'dismissed';
    readonly places: CandidatePlaces | null;
    readonly page: number;
    readonly pageSize: number;
  }): Promise<{ readonly total: number; readonly rows: readonly CandidateRow[] }> {
    const where = `status = $1 AND ($2::text[] IS NULL OR municipality = ANY($2) OR municipality IS NULL AND region = ANY($3))`;
    const values = [query.status, query.places?.municipalities ?? null, query.places?.regions ?? []];
    const [count] = await this.database.query<{ total: number }>(
      `SELECT count(*)::int AS total FROM candidate_organisation WHERE ${where}`,
      values,
    );
    const rows = await this.database.query<CandidateRow>(
      `SELECT id, version, neq, name, family, municipality, region, lines, trim_scale(value)::text AS value,
         first_seen AS "firstSeen", last_seen AS "lastSeen", status, why
       FROM candidate_organisation WHERE ${where} ORDER BY candidate_organisation.value DESC, neq LIMIT $4 OFFSET $5`,
      [...values, query.pageSize, (query.page - 1) * query.pageSize],
    );
    return { total: count?.total ?? 0, rows };
  }
}
