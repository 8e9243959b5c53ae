import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database';
import { CHANGE_COLUMNS, type ListingChange } from './listing-change.repository';
import type { Reach } from './workspace-listing.reader';

/** A change that waits, with the listing it is about. */
export interface WaitingChangeLine extends ListingChange {
  readonly slug: string;
  readonly name: string;
  readonly municipalityCode: string;
  readonly listingVersion: number;
}

const PAGE = 100;

/** The review queue: what waits for somebody's decision, oldest first. */
@Injectable()
export class WaitingChangeReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * Changes that somebody may look at; whether they may decide, `DecideChange` says.
   * @param reach as `EditingDesk.reach` gives it
   * @param page from 1
   */
  async list(reach: Reach, page = 1): Promise<{ total: number; results: WaitingChangeLine[] }> {
    const rows = await this.database.query<WaitingChangeLine & { total: number }>(
      `SELECT ${CHANGE_COLUMNS}, l.slug, l.name, l.municipality_code AS "municipalityCode", l.version AS "listingVersion",
         count(*) OVER () AS total
       FROM listing_change c JOIN listing l ON l.id = c.listing_id
       WHERE c.state = 'waiting'
         AND ($1 OR l.managed_by = ANY ($2::uuid[]) OR l.municipality_code = ANY ($3::text[])
           OR EXISTS (SELECT FROM network_member m WHERE m.listing_id = l.id AND m.network_id = ANY ($4::uuid[])))
       ORDER BY c.created_at, c.id LIMIT ${PAGE} OFFSET $5`,
      [reach.all, reach.enterpriseIds, reach.municipalities, reach.networkIds, (page - 1) * PAGE],
    );
    return { total: rows[0]?.total ?? 0, results: rows };
  }
}
