import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database';
import type { PurchaseSourceCode } from '../domain/purchase-line';
import type { QuarantineReason } from '../quarantine.reader';

export const DESK_PAGE = 30;

/** A line whose amount cannot be believed, with what was decided about it. */
export interface HeldRow {
  readonly id: string;
  readonly source: PurchaseSourceCode;
  readonly file: string;
  readonly record: number;
  readonly notice: string;
  readonly url: string | null;
  readonly title: string;
  readonly buyer: string | null;
  readonly supplier: string;
  readonly amount: string | null;
  readonly day: string | null;
  readonly reason: QuarantineReason | null;
  readonly verdict: 'released' | 'corrected' | 'kept' | null;
  readonly corrected: string | null;
  readonly why: string | null;
  readonly by: string | null;
  readonly at: Date | null;
}

const DECIDED = `SELECT DISTINCT ON (line_id) line_id, value, amount, why, decided_by, decided_at FROM purchase_decision
  WHERE kind = 'quarantine' AND undone_at IS NULL ORDER BY line_id, decided_at DESC, id DESC`;

/** Lines that wait for staff, those that weigh most first; and those that staff decided, the latest first. */
@Injectable()
export class HeldLinesReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  list(state: 'waiting' | 'decided', page: number): Promise<HeldRow[]> {
    const waiting = state === 'waiting';
    return this.database.query<HeldRow>(
      `WITH decided AS (${DECIDED})
       SELECT l.id, l.source_code AS source, f.name AS file, r.position AS record, l.notice_number AS notice, l.notice_url AS url,
         l.title, b.name AS buyer, l.supplier_as_written AS supplier, trim_scale(stated.awarded)::text AS amount,
         coalesce(l.awarded_on, l.signed_on)::text AS day, l.quarantine AS reason, d.value AS verdict,
         trim_scale(d.amount)::text AS corrected, d.why, p.name AS by, d.decided_at AS at
       FROM award_line l JOIN purchase_file f ON f.id = l.file_id JOIN purchase_release r ON r.id = l.release_id
         LEFT JOIN decided d ON d.line_id = l.id LEFT JOIN buyer b ON b.id = l.buyer_id LEFT JOIN person p ON p.id = d.decided_by
         LEFT JOIN LATERAL (SELECT coalesce(s.awarded, l.final) AS awarded FROM jsonb_to_recordset(r.facts -> 'lines')
           AS s(key text, awarded numeric) WHERE s.key = l.award_key LIMIT 1) stated ON true
       WHERE l.current AND ${waiting ? 'l.quarantine IS NOT NULL AND d.line_id IS NULL' : 'd.line_id IS NOT NULL'}
       ORDER BY ${waiting ? 'stated.awarded DESC NULLS LAST' : 'd.decided_at DESC'}, l.id LIMIT ${DESK_PAGE} OFFSET $1`,
      [(page - 1) * DESK_PAGE],
    );
  }

  async counts(): Promise<{ readonly waiting: number; readonly decided: number }> {
    const [row] = await this.database.query<{ waiting: number; decided: number }>(
      `WITH decided AS (${DECIDED})
       SELECT (SELECT count(*)::int FROM award_line l WHERE l.current AND l.quarantine IS NOT NULL
           AND NOT EXISTS (SELECT FROM decided d WHERE d.line_id = l.id)) AS waiting,
         (SELECT count(*)::int FROM decided d JOIN award_line l ON l.id = d.line_id WHERE l.current) AS decided`,
    );
    return row ?? { waiting: 0, decided: 0 };
  }
}
