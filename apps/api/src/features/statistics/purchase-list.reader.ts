import { Inject, Injectable } from '@nestjs/common';
import type { PurchaseLineView } from '@repere/contract';
import { Database, type SqlRunner } from '../../platform/database';
import { LAYERS, type LineFilters } from './domain/question';
import { lineConditions, UNCOUNTED, type SourceRule, type Sql } from './figures.sql';

/** What the list of lines may be narrowed by, beside the filters of figures. */
export interface PurchaseLinesWanted extends LineFilters {
  readonly q: string;
  readonly status: readonly string[];
  readonly quarantined?: 'true' | 'false' | undefined;
}

export interface PurchaseListQuestion extends PurchaseLinesWanted {
  readonly page: number;
  readonly pageSize: number;
}

type Line = PurchaseLineView & { readonly total: number };

const text = (column: string): string => `trim_scale(${column})::text`;
const day = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`;

/** Award lines as people check them, the largest amounts first. */
@Injectable()
export class PurchaseListReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Lines that the same filters count in figures; with `status`, those whose suppliers are matched so. */
  async page(
    question: PurchaseListQuestion,
    rule: SourceRule,
  ): Promise<{ total: number; results: PurchaseLineView[] }> {
    const { pageSize, page } = question;
    const { text, values } = this.#query(question, rule, `LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`);
    const rows = await (this.database as SqlRunner).query<Line>(text, values);
    const total = rows[0]?.total ?? 0;
    return { total, results: rows.map(({ total: _, ...line }) => line) };
  }

  /** All of them, a thousand at a time. */
  all(question: PurchaseLinesWanted, rule: SourceRule): AsyncIterable<PurchaseLineView> {
    const { text, values } = this.#query(question, rule, '');
    return this.database.stream<PurchaseLineView>(text, values);
  }

  #query(question: PurchaseLinesWanted, rule: SourceRule, limit: string): Sql {
    const values: unknown[] = [];
    const put = (value: unknown): string => `$${values.push(value)}`;
    const conditions = lineConditions(question, rule, put);
    const chosen = `SELECT line_id FROM purchase_fact f WHERE ${[
      ...conditions,
      ...this.#counted(question, put),
      ...this.#matched(question, put),
    ].join(' AND ')}`;
    const searched = this.#searched(question.q, put);
    return { text: linesSql(chosen, searched, limit), values };
  }

  /** Quarantined lines are lines of the figures too; what is outside them is listed when asked for by name. */
  #counted({ quarantined }: PurchaseLinesWanted, put: (value: unknown) => string): string[] {
    if (quarantined === 'true') return [`outside = 'quarantine'`];
    const counted = `(outside IS NULL OR outside <> ALL(${put(UNCOUNTED)}::text[]))`;
    return quarantined === 'false' ? [counted, `outside IS DISTINCT FROM 'quarantine'`] : [counted];
  }

  #matched({ status, perimeter }: PurchaseLinesWanted, put: (value: unknown) => string): string[] {
    if (status.length === 0) return [];
    const wanted = put(status);
    return [
      `EXISTS (SELECT FROM supplier_match m WHERE m.line_id = f.line_id AND m.position = f.position
        AND (CASE WHEN m.status = 'rejected' THEN 'none' ELSE m.status END) = ANY(${wanted}::text[]))`,
      `(layer <= ${LAYERS[perimeter]} OR 'candidate' = ANY(${wanted}::text[]))`,
    ];
  }

  #searched(q: string, put: (value: unknown) => string): string {
    const words = q.trim();
    if (words === '') return '';
    const like = put(`%${words.replace(/[\\%_]/g, '\\$&')}%`);
    return `WHERE l.supplier_as_written ILIKE ${like} OR l.title ILIKE ${like} OR l.notice_number ILIKE ${like} OR l.neq_as_written ILIKE ${like}`;
  }
}

/** The chosen lines with everything that is said of them, the largest amounts first. */
const linesSql = (chosen: string, searched: string, limit: string): string =>
  `WITH chosen AS (SELECT DISTINCT line_id FROM (${chosen}) AS found),
    listed AS (SELECT l.* FROM award_line l JOIN chosen c ON c.line_id = l.id ${searched}),
    paged AS (SELECT *, count(*) OVER ()::int AS total FROM listed ORDER BY awarded DESC NULLS LAST, id ${limit})
  SELECT l.total, l.id, l.source_code AS source, json_build_object('sha256', file.sha256, 'name', file.name) AS file,
    json_build_object('number', l.notice_number, 'url', l.notice_url) AS notice, l.title,
    CASE WHEN b.id IS NULL THEN NULL ELSE json_build_object('id', b.id, 'name', b.name, 'level', b.level) END AS buyer,
    l.supplier_as_written AS "supplierAsWritten", l.neq_as_written AS "neqAsWritten", l.neq_valid AS "neqValid",
    CASE WHEN e.id IS NULL THEN NULL ELSE json_build_object('id', e.id, 'name', e.name) END AS listing,
    CASE WHEN m.status IS NULL THEN NULL ELSE json_build_object('status',
      CASE WHEN m.status = 'rejected' THEN 'none' ELSE m.status END, 'score', m.score, 'method', m.method) END AS match,
    ${text('l.awarded')} AS awarded, ${text('l.final')} AS final, ${text('l.extras')} AS extras, l.unit,
    ${day('l.awarded_on')} AS "awardedOn", ${day('l.signed_on')} AS "signedOn", l.method, l.legal_ground AS "legalGround",
    l.unspsc, l.seao_category AS "seaoCategory", l.delivery_region AS "deliveryRegion", l.class, l.quarantine, l.exclusion
  FROM paged l
  JOIN purchase_file file ON file.id = l.file_id
  LEFT JOIN buyer own ON own.id = l.buyer_id
  LEFT JOIN buyer b ON b.id = coalesce(own.same_as, own.id)
  LEFT JOIN LATERAL (SELECT * FROM supplier_match m WHERE m.line_id = l.id
    ORDER BY (m.listing_id IS NOT NULL) DESC, m.position LIMIT 1) m ON true
  LEFT JOIN listing e ON e.id = m.listing_id AND m.status IN ('confirmed', 'probable', 'review')
  ORDER BY l.awarded DESC NULLS LAST, l.id`;
