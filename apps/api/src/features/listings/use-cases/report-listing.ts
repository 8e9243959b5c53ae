import { Inject, Injectable } from '@nestjs/common';
import type { ListingReportBody, ListingReportReceipt } from '@repere/contract';
import { err, ok, type Result } from '@repere/kernel';
import { Clock } from '../../../platform/clock';
import { Database } from '../../../platform/database';
import { uuidv7 } from '../../../platform/ids';
import { ListingReader, type ListingUnavailable } from '../listing.reader';

/** Keeps a visitor's remark on a published listing for staff; an e-mail address is welcome, never required. */
@Injectable()
export class ReportListing {
  constructor(
    @Inject(ListingReader) private readonly reader: ListingReader,
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async execute(
    key: string,
    { message, email }: ListingReportBody,
  ): Promise<Result<ListingReportReceipt, ListingUnavailable>> {
    const found = await this.reader.find(key);
    if (!found.ok) return found.error.code === 'ListingMerged' ? err({ code: 'ListingNotFound' }) : found;
    const id = uuidv7();
    const receivedAt = this.clock.now();
    await this.database.query(
      'INSERT INTO listing_report (id, listing_id, message, email, received_at) VALUES ($1, $2, $3, $4, $5)',
      [id, found.value.id, message, email === undefined || email === '' ? null : email, receivedAt],
    );
    return ok({ id, receivedAt: receivedAt.toISOString() });
  }
}
