import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database';
import { recordAudit, type AuditActor } from '../../audit';
import { STORED_COLUMNS } from '../listing.reader';
import type { StoredListing } from '../stored-listing';
import { csvHeader, csvView } from '../views/csv-view';
import { exchangeView } from '../views/exchange-view';

/** What stands beside the exchange format for those who look after listings. */
const STANDING_COLUMNS = ['id', 'publication', 'status', 'source'] as const;

type Exported = StoredListing & { readonly mostActivities: number };

/** Every listing that somebody looks after, published or not, in the exchange format with its standing. */
@Injectable()
export class ExportWorkspace {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** An export of everything, contacts included, leaves a trace. */
  async begin(format: string, all: boolean, actor: AuditActor): Promise<void> {
    await this.database.transaction((tx) =>
      recordAudit(tx, {
        actor,
        action: 'listings.export',
        subject: { kind: 'listing', id: null },
        details: { format, all },
      }),
    );
  }

  /** The header, then a line for each listing; cells are safe to open in a spreadsheet. */
  async *table(reach: ExportReach): AsyncGenerator<readonly string[]> {
    let headed = false;
    for await (const listing of this.#listings(reach)) {
      if (!headed) yield [...csvHeader(listing.mostActivities), ...STANDING_COLUMNS];
      headed = true;
      yield [...csvView(listing, listing.mostActivities), ...STANDING_COLUMNS.map((column) => listing[column])];
    }
    if (!headed) yield [...csvHeader(1), ...STANDING_COLUMNS];
  }

  async *lines(reach: ExportReach): AsyncGenerator<string> {
    for await (const listing of this.#listings(reach)) {
      const { id, publication, status, source } = listing;
      yield `${JSON.stringify({ ...exchangeView(listing), standing: { id, publication, status, source } })}\n`;
    }
  }

  #listings({ all, municipalities, networkIds }: ExportReach): AsyncIterable<Exported> {
    return this.database.stream<Exported>(
      `SELECT ${STORED_COLUMNS}, (SELECT coalesce(max(position), 0) + 1 FROM activity) AS "mostActivities"
       FROM listing l JOIN listing_source s ON s.id = l.source_id
       WHERE l.publication <> 'merged' AND ($1 OR l.municipality_code = ANY ($2::text[])
         OR EXISTS (SELECT FROM network_member m WHERE m.listing_id = l.id AND m.network_id = ANY ($3::uuid[])))
       ORDER BY l.id`,
      [all, municipalities, networkIds],
    );
  }
}

export interface ExportReach {
  readonly all: boolean;
  readonly municipalities: readonly string[];
  readonly networkIds: readonly string[];
}
