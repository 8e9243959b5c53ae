import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../database';
import type { WebEnvironment } from './web-renderer';

export interface PublishedPage {
  readonly slug: string;
  /** ISO date of the last change. */
  readonly changedOn: string;
}

/** What pages say of this installation. */
export type InstallationFacts = Pick<WebEnvironment, 'demo' | 'privacyOfficer'>;

/** What the pages ask the database themselves: which listings have a page, whether any is a demonstration, and who answers for personal information. */
@Injectable()
export class WebReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  async installation(): Promise<InstallationFacts> {
    const [facts] = await this.database.query<InstallationFacts>(
      `SELECT EXISTS (
         SELECT FROM listing JOIN listing_source ON listing_source.id = listing.source_id
         WHERE listing_source.demo AND listing.publication = 'published'
       ) AS demo,
       (SELECT value -> 'officer' FROM installation_fact WHERE key = 'privacy.officer') AS "privacyOfficer"`,
    );
    return facts ?? { demo: false, privacyOfficer: null };
  }

  async countPublished(): Promise<number> {
    const rows = await this.database.query<{ count: number }>(
      `SELECT count(*) AS count FROM listing WHERE publication = 'published'`,
    );
    return rows[0]?.count ?? 0;
  }

  /** One part of the published listings, in the order of their ids. */
  async published(offset: number, limit: number): Promise<readonly PublishedPage[]> {
    return this.database.query<PublishedPage>(
      `SELECT slug, to_char(updated_at AT TIME ZONE 'America/Toronto', 'YYYY-MM-DD') AS "changedOn"
         FROM listing WHERE publication = 'published' ORDER BY id OFFSET $1 LIMIT $2`,
      [offset, limit],
    );
  }
}
