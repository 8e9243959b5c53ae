import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';

@Injectable()
export class DirectoryReachReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Published listings, the demonstration's apart. */
  async count(): Promise<{ readonly listings: number; readonly demoListings: number }> {
    const [row] = await this.database.query<{ listings: number; demoListings: number }>(
      `SELECT count(*) FILTER (WHERE NOT source.demo)::int AS listings, count(*) FILTER (WHERE source.demo)::int AS "demoListings"
       FROM listing e JOIN listing_source source ON source.id = e.source_id WHERE e.publication = 'published'`,
    );
    return row ?? { listings: 0, demoListings: 0 };
  }
}
