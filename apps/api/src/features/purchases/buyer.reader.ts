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

/** The register of buyers, those that weigh most first. */
@Injectable()
export class BuyerReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** @param unresolved only those that nobody could attribute */
  list({
    unresolved,
    limit,
    offset,
  }: {
    readonly unresolved: boolean;
    readonly limit: number;
    readonly offset: number;
  }): Promise<BuyerRow[]> {
    return this.database.query<BuyerRow>(
      `SELECT b.id, b.register, b.number, b.name, b.level, b.territory_code AS "territoryCode", b.region_code AS "regionCode",
         b.population, b.resolution, b.same_as AS "sameAs", count(l.id)::int AS lines,
         trim_scale(coalesce(sum(l.awarded) FILTER (WHERE l.exclusion IS NULL), 0))::text AS awarded
       FROM buyer b LEFT JOIN award_line l ON l.buyer_id = b.id AND l.current
       WHERE NOT $1::boolean OR (b.resolution = 'unresolved' AND b.same_as IS NULL)
       GROUP BY b.id ORDER BY coalesce(sum(l.awarded) FILTER (WHERE l.exclusion IS NULL), 0) DESC, b.id LIMIT $2 OFFSET $3`,
      [unresolved, limit, offset],
    );
  }
}
