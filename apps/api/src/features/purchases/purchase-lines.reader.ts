import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';
import type { PurchaseBid, PurchaseLine } from './domain/purchase-line';

/** Which lines to read; all current ones when nothing is said. */
export interface PurchaseLineQuery {
  /** Lines that came with one file. */
  readonly fileId?: string;
  /** Lines touched after this revision, those that are no longer current included: what a follower has to look at again. */
  readonly changedSince?: number;
  readonly ids?: readonly string[];
}

const amounts = (row: string): string =>
  ['awarded', 'with_options', 'final', 'extras', 'paid']
    .map((column) => `trim_scale(${row}.${column})::text AS "${column === 'with_options' ? 'withOptions' : column}"`)
    .join(', ');

const jsonAmounts = ['awarded', 'with_options', 'final', 'extras', 'paid']
  .map((column) => `'${column === 'with_options' ? 'withOptions' : column}', trim_scale(m.${column})::text`)
  .join(', ');

const SELECT = `SELECT l.id, l.revision, l.current, l.source_code AS source, s.demo, l.file_id AS "fileId", l.process,
  l.notice_number AS "noticeNumber", l.notice_url AS "noticeUrl", l.title, l.supplier_as_written AS "supplierAsWritten",
  l.neq_as_written AS "neqAsWritten", l.neq_valid AS "neqValid", ${amounts('l')}, l.unit, l.currency, l.tax_basis AS "taxBasis",
  l.awarded_on AS "awardedOn", l.signed_on AS "signedOn", l.starts_on AS "startsOn", l.ends_on AS "endsOn",
  l.published_on AS "publishedOn", l.year, l.fiscal_year AS "fiscalYear", l.date_flag AS "dateFlag", l.method,
  l.legal_ground AS "legalGround", l.legal_ground_code AS "legalGroundCode", l.unspsc, l.unspsc_more AS "unspscMore",
  l.seao_category AS "seaoCategory", l.nature, l.delivery_region AS "deliveryRegion", l.class, l.standing_offer AS "standingOffer",
  l.amount_flag AS "amountFlag", l.quarantine, l.duplicate_of AS "duplicateOf", l.exclusion,
  CASE WHEN b.id IS NULL THEN NULL ELSE json_build_object('id', b.id, 'number', b.number, 'name', b.name, 'level', b.level,
    'territoryCode', b.territory_code, 'regionCode', b.region_code, 'population', b.population) END AS buyer,
  (SELECT coalesce(json_agg(json_build_object('position', m.position, 'name', m.name, 'nameKey', m.name_key,
     'neqAsWritten', m.neq_as_written, 'neq', m.neq, 'neqValid', m.neq_valid, 'locality', m.locality, 'province', m.province,
     'postalCode', m.postal_code, 'country', m.country, 'shareBasis', m.share_basis, ${jsonAmounts}, 'publicBody', m.public_body)
     ORDER BY m.position), '[]')
   FROM award_supplier m WHERE m.line_id = l.id) AS suppliers
FROM award_line l
  JOIN purchase_source s ON s.code = l.source_code
  LEFT JOIN buyer own ON own.id = l.buyer_id
  LEFT JOIN buyer b ON b.id = coalesce(own.same_as, own.id)`;

/** The narrow door to award lines for matching and statistics: streams, never a table in memory. */
@Injectable()
export class PurchaseLines {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Lines in the order of their ids; see {@link PurchaseLineQuery}. */
  lines(query: PurchaseLineQuery = {}): AsyncIterable<PurchaseLine> {
    const values: unknown[] = [];
    const conditions = query.changedSince === undefined ? ['l.current'] : [];
    const add = (condition: string, value: unknown): void => {
      values.push(value);
      conditions.push(condition.replace('?', `$${values.length}`));
    };
    if (query.fileId !== undefined) add('l.file_id = ?::uuid', query.fileId);
    if (query.changedSince !== undefined) add('l.revision > ?::bigint', query.changedSince);
    if (query.ids !== undefined) add('l.id = ANY(?::uuid[])', query.ids);
    const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
    return this.database.stream<PurchaseLine>(`${SELECT} ${where} ORDER BY l.id`, values);
  }

  /** The revision of the last change of any line: where a follower stands once it has read everything. */
  async revision(): Promise<number> {
    const [row] = await this.database.query<{ revision: number }>(
      'SELECT coalesce(max(revision), 0)::bigint AS revision FROM award_line',
    );
    return row?.revision ?? 0;
  }

  /** Every offer of the notices that have current lines, by notice; for competition figures only (T1). */
  bids(): AsyncIterable<PurchaseBid> {
    return this.database.stream<PurchaseBid>(
      `SELECT process, name, name_key AS "nameKey", neq, neq_valid AS "neqValid", trim_scale(value)::text AS value, unit, winner
       FROM bid ORDER BY process, position`,
    );
  }
}
