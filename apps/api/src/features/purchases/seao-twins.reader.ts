import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';
import { SAME_AMOUNT } from './compile-lines.sql';

/** A purchase of somebody's list. */
export interface ListedPurchase {
  readonly neq: string | null;
  /** The supplier's name, folded. */
  readonly nameKey: string;
  readonly amount: string;
}

/** The published contract that it looks like. */
export interface SeaoTwin {
  readonly notice: string;
  readonly url: string | null;
  readonly buyer: string | null;
  readonly awardedOn: string | null;
  readonly amount: string;
}

/** Recognises purchases of a list that SEAO states already (e12): same supplier, same amount, taxes in or out. */
@Injectable()
export class SeaoTwins {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The latest contract of each purchase, by its rank in the list; of the demonstration while it is all there is. */
  async find(purchases: readonly ListedPurchase[]): Promise<ReadonlyMap<number, SeaoTwin>> {
    if (purchases.length === 0) return new Map();
    const rows = await this.database.query<SeaoTwin & { readonly at: number }>(FIND, [
      purchases.map(({ neq }) => neq),
      purchases.map(({ nameKey }) => nameKey),
      purchases.map(({ amount }) => amount),
    ]);
    return new Map(rows.map(({ at, ...twin }) => [at, twin]));
  }
}

const FIND = `
WITH listed AS (
  SELECT at::int - 1 AS at, neq, name_key, amount FROM unnest($1::text[], $2::text[], $3::numeric[])
    WITH ORDINALITY AS given (neq, name_key, amount, at) WHERE amount > 1),
who AS (
  SELECT n.at, s.line_id, n.amount FROM listed n JOIN award_supplier s ON s.neq = n.neq
  UNION SELECT n.at, s.line_id, n.amount FROM listed n JOIN award_supplier s ON s.name_key = n.name_key AND n.name_key <> '')
SELECT DISTINCT ON (w.at) w.at, l.notice_number AS notice, l.notice_url AS url, b.name AS buyer,
  to_char(l.awarded_on, 'YYYY-MM-DD') AS "awardedOn", trim_scale(coalesce(l.awarded, l.paid))::text AS amount
FROM who w JOIN award_line l ON l.id = w.line_id LEFT JOIN buyer b ON b.id = l.buyer_id
WHERE l.current AND l.exclusion IS NULL
  AND (l.source_code IN ('seao-json', 'seao-xml')
    OR (l.source_code = 'demo' AND NOT EXISTS (SELECT FROM purchase_file WHERE source_code <> 'demo')))
  AND (${SAME_AMOUNT('w.amount', 'l.awarded')} OR ${SAME_AMOUNT('w.amount', 'l.paid')})
ORDER BY w.at, l.awarded_on DESC NULLS LAST, l.id`;
