import { Inject, Injectable } from '@nestjs/common';
import type { ListingReportBody, ListingReportReceipt } from '@repere/contract';
import { err, ok, type Language, type Result } from '@repere/kernel';
import { Clock } from '../../../platform/clock';
import { Database } from '../../../platform/database';
import { once, type RepeatableRequest } from '../../../platform/http';
import { uuidv7 } from '../../../platform/ids';
import { recordAudit, SYSTEM } from '../../audit';
import { insertReport } from '../listing-report.repository';
import { ListingReader } from '../listing.reader';

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
    language: Language,
    repeatable: RepeatableRequest | null = null,
  ): Promise<Result<ListingReportReceipt, { readonly code: 'ListingNotFound' | 'ListingWithdrawn' }>> {
    const found = await this.reader.find(key);
    if (!found.ok) return err({ code: found.error.code === 'ListingMerged' ? 'ListingNotFound' : found.error.code });
    const id = uuidv7();
    const receivedAt = this.clock.now();
    const remark = { id, listingId: found.value.id, message, email: email || null, language, receivedAt };
    return this.database.transaction((tx) =>
      once(tx, repeatable, async () => {
        await insertReport(tx, remark);
        // Nothing of the remark itself: it may name somebody.
        await recordAudit(tx, {
          actor: { ...SYSTEM, kind: 'visitor' },
          action: 'listing.report',
          subject: { kind: 'listing', id: remark.listingId },
          details: { report: id },
        });
        return ok({ id, receivedAt: receivedAt.toISOString() });
      }),
    );
  }
}
