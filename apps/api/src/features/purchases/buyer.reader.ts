import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';
import type { BuyerLevel, DecimalText } from './domain/purchase-line';

/** A buyer as the register and its desk show it. */
export interface BuyerRow {
  readonly id: string;
  readonly register: string;
  readonly number: string;
  readonly name: string;
  readonly level: BuyerLevel | null;
  readonly territoryCode: string | null;
  readonly regionCode: string | null;
  readonly population: number | null;
  readonly resolution: 'automatic' | 'staff' | 'unresolved';
  readonly sameAs: string | null;
  readonly lines: number;
  /** Awarded dollars of its lines that count. */
  readonly awarded: DecimalText;
}

type NamedBuyer = BuyerRow & { readonly sameAsName: string | null };

const SELECT = `SELECT b.id, b.register, b.number, b.name, b.level, b.territory_code AS "territoryCode", b.region_code AS "regionCode",
    b.population, b.resolution, b.same_as AS "sameAs", same.name AS "sameAsName", count(l.id)::int AS lines,
    trim_scale(coalesce(sum(l.awarded) FILTER (WHERE l.exclusion IS NULL), 0))::text AS awarded
  FROM buyer b LEFT JOIN award_line l ON l.buyer_id = b.id AND l.current LEFT JOIN buyer same ON same.id = b.same_as`;
const HEAVIEST = `GROUP BY b.id, same.name
  ORDER BY coalesce(sum(l.awarded) FILTER (WHERE l.exclusion IS NULL), 0) DESC, b.id`;
const WAITING = `b.resolution = 'unresolved' AND b.same_as IS NULL`;
const DECIDED = `b.resolution = 'staff'`;

/** The register of buyers, those that weigh most first. */
@Injectable()
export class BuyerReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Those that nobody could attribute, or those that staff decided about. */
  desk(state: 'waiting' | 'decided', page: number, pageSize: number): Promise<NamedBuyer[]> {
    return this.database.query<NamedBuyer>(
      `${SELECT} WHERE ${state === 'waiting' ? WAITING : DECIDED} ${HEAVIEST} LIMIT $1 OFFSET $2`,
      [pageSize, (page - 1) * pageSize],
    );
  }

  async counts(): Promise<{ readonly waiting: number; readonly decided: number }> {
    const [row] = await this.database.query<{ waiting: number; decided: number }>(
      `SELECT count(*) FILTER (WHERE ${WAITING})::int AS waiting, count(*) FILTER (WHERE ${DECIDED})::int AS decided FROM buyer b`,
    );
    return row ?? { waiting: 0, decided: 0 };
  }

  async one(id: string): Promise<NamedBuyer | null> {
    const [row] = await this.database.query<NamedBuyer>(`${SELECT} WHERE b.id = $1 ${HEAVIEST}`, [id]);
    return row ?? null;
  }

  /** The heaviest one that waits, another than this. */
  async nextUnresolved(id: string): Promise<string | null> {
    const [row] = await this.database.query<NamedBuyer>(
      `${SELECT} WHERE ${WAITING} AND b.id <> $1 ${HEAVIEST} LIMIT 1`,
      [id],
    );
    return row?.id ?? null;
  }

  contracts(id: string): Promise<BuyerContract[]> {
    return this.database.query<BuyerContract>(
      `SELECT l.id, l.title, l.supplier_as_written AS supplier, trim_scale(l.awarded)::text AS amount, l.notice_url AS url
       FROM award_line l WHERE l.buyer_id = $1 AND l.current ORDER BY l.awarded DESC NULLS LAST, l.id LIMIT 8`,
      [id],
    );
  }

  /** Recognised bodies of the same register whose name shares its long words, the closest first. */
  alike(id: string): Promise<BuyerAlike[]> {
    return this.database.query<BuyerAlike>(
      `WITH own AS (SELECT id, register = 'demo' AS demo, array_remove(string_to_array(name_key, ' '), '') AS words FROM buyer WHERE id = $1),
       scored AS (
         SELECT b.id, b.name, b.number, b.level, (SELECT count(DISTINCT w) FROM unnest(own.words) w
           WHERE length(w) > 3 AND w = ANY (string_to_array(b.name_key, ' '))) AS shared
         FROM buyer b, own WHERE b.id <> own.id AND b.same_as IS NULL AND b.resolution <> 'unresolved' AND (b.register = 'demo') = own.demo)
       SELECT id, name, number, level FROM scored WHERE shared > 0 ORDER BY shared DESC, length(name), name LIMIT 6`,
      [id],
    );
  }
}

interface BuyerContract {
  readonly id: string;
  readonly title: string;
  readonly supplier: string;
  readonly amount: DecimalText | null;
  readonly url: string | null;
}

interface BuyerAlike {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly level: BuyerLevel | null;
}
