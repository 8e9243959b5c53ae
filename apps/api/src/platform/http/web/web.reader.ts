import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../database';

export interface PublishedPage {
  readonly slug: string;
  /** ISO date of the last change. */
  readonly changedOn: string;
}

/** What the pages ask the database themselves: which listings have a page, and whether any is a demonstration. */
@Injectable()
export class WebReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  async holdsDemonstration(): Promise<boolean> {
    const rows = await this.database.query<{ demo: boolean }>(
      `SELECT EXISTS (
         SELECT FROM listing JOIN listing_source ON listing_source.id = listing.source_id
         WHERE listing_source.demo AND listing.publication = 'published'
       ) AS demo`,
    );
    return rows[0]?.demo ?? false;
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
