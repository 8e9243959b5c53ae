import { Inject, Injectable } from '@nestjs/common';
import { foldName } from '@repere/reference';
import { Database } from '../../platform/database';
import type { Evidence, MatchMethod, MatchStatus } from './domain/match';

/** Suppliers of one spelling that may be one enterprise, under the line of most value. */
export interface CaseRow {
  readonly line: string;
  readonly position: number;
  readonly version: number;
  readonly demo: boolean;
  readonly spelling: string;
  readonly nameKey: string;
  readonly neq: string | null;
  readonly buyerId: string | null;
  readonly buyerName: string | null;
  readonly status: MatchStatus;
  readonly method: MatchMethod;
  readonly score: number;
  readonly listingId: string | null;
  readonly lines: number;
  readonly buyers: number;
  readonly value: string;
  readonly evidence: readonly Evidence[];
  readonly rivals: readonly { readonly enterpriseId: string; readonly score: number }[];
}

export interface CaseTotals {
  readonly total: number;
  readonly lines: number;
  readonly value: string;
}

const GROUPED = `SELECT demo, name_key, listing_id, max(score) AS score, count(*)::int AS lines, count(DISTINCT buyer_id)::int AS buyers,
    coalesce(sum(value), 0) AS value, (array_agg(line_id ORDER BY value DESC NULLS LAST, line_id, position))[1] AS line,
    (array_agg(position ORDER BY value DESC NULLS LAST, line_id, position))[1] AS position
  FROM supplier_match m
  WHERE status = $1 AND ($2::text IS NULL OR name_key LIKE $2 OR listing_id IN
    (SELECT id FROM listing WHERE lower(name) LIKE lower($3)))
  GROUP BY demo, name_key, listing_id`;

const SHOWN = `m.line_id AS line, m.position, m.version, m.demo, m.spelling, m.name_key AS "nameKey", m.neq, m.buyer_id AS "buyerId",
  b.name AS "buyerName", m.status, m.method, m.score, m.listing_id AS "listingId", m.evidence, m.rivals`;

/** The cases of the desk, one spelling at a time. */
@Injectable()
export class CaseReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The likeliest value first: what a person's minute brings most. */
  async list(query: {
    readonly status: MatchStatus;
    readonly q?: string | undefined;
    readonly page: number;
    readonly pageSize: number;
  }): Promise<{ readonly totals: CaseTotals; readonly rows: readonly CaseRow[] }> {
    const key = query.q === undefined ? null : `%${foldName(query.q).replace(/[\\%_]/g, '')}%`;
    const values = [query.status, key, `%${(query.q ?? '').replace(/[\\%_]/g, '')}%`];
    const [totals] = await this.database.query<CaseTotals>(
      `SELECT count(*)::int AS total, coalesce(sum(lines), 0)::int AS lines, trim_scale(coalesce(sum(value), 0))::text AS value
       FROM (${GROUPED}) AS g`,
      values,
    );
    const rows = await this.database.query<CaseRow>(
      `SELECT ${SHOWN}, g.lines, g.buyers, trim_scale(g.value)::text AS value
       FROM (${GROUPED} ORDER BY max(score) * coalesce(sum(value), 0) DESC, name_key, listing_id, demo LIMIT $4 OFFSET $5) AS g
       JOIN supplier_match m ON (m.line_id, m.position) = (g.line, g.position) LEFT JOIN buyer b ON b.id = m.buyer_id
       ORDER BY g.score * g.value DESC, g.name_key, g.listing_id, g.demo`,
      [...values, query.pageSize, (query.page - 1) * query.pageSize],
    );
    return { totals: totals ?? { total: 0, lines: 0, value: '0' }, rows };
  }

  /** The case that a supplier of a line belongs to, seen from that line. */
  async find(line: string, position: number): Promise<CaseRow | null> {
    const [row] = await this.database.query<CaseRow>(
      `SELECT ${SHOWN}, g.lines, g.buyers, trim_scale(g.value)::text AS value
       FROM supplier_match m LEFT JOIN buyer b ON b.id = m.buyer_id,
         LATERAL (SELECT count(*)::int AS lines, count(DISTINCT o.buyer_id)::int AS buyers, coalesce(sum(o.value), 0) AS value
                  FROM supplier_match o WHERE (o.demo, o.name_key, o.status) = (m.demo, m.name_key, m.status)
                    AND o.listing_id IS NOT DISTINCT FROM m.listing_id) AS g
       WHERE m.line_id = $1 AND m.position = $2`,
      [line, position],
    );
    return row ?? null;
  }

  /** Lines of the case, the largest first. */
  linesOf(row: CaseRow): Promise<readonly CaseLine[]> {
    return this.database.query<CaseLine>(
      `SELECT m.line_id AS line, m.position, b.name AS buyer, l.title, l.awarded_on AS "awardedOn", trim_scale(m.value)::text AS value
       FROM supplier_match m JOIN award_line l ON l.id = m.line_id LEFT JOIN buyer b ON b.id = m.buyer_id
       WHERE m.demo = $1 AND m.name_key = $2 AND m.status = $3 AND m.listing_id IS NOT DISTINCT FROM $4::uuid
       ORDER BY m.value DESC NULLS LAST, m.line_id, m.position LIMIT 50`,
      [row.demo, row.nameKey, row.status, row.listingId],
    );
  }

  /** The NEQ a spelling is seen with, the most often first. */
  async numbersOf(row: CaseRow): Promise<readonly { neq: string; lines: number }[]> {
    return this.database.query<{ neq: string; lines: number }>(
      'SELECT neq, lines FROM supplier_alias WHERE demo = $1 AND name_key = $2 ORDER BY lines DESC, neq LIMIT 20',
      [row.demo, row.nameKey],
    );
  }

  /** Spellings seen with a NEQ, the most often first. */
  async spellingsOf(demo: boolean, neq: string): Promise<readonly { spelling: string; lines: number }[]> {
    return this.database.query<{ spelling: string; lines: number }>(
      'SELECT spelling, lines FROM supplier_alias WHERE demo = $1 AND neq = $2 ORDER BY lines DESC, spelling LIMIT 20',
      [demo, neq],
    );
  }
}

export interface CaseLine {
  readonly line: string;
  readonly position: number;
  readonly buyer: string | null;
  readonly title: string;
  readonly awardedOn: string | null;
  readonly value: string | null;
}
