import type { SqlRunner } from '../../platform/database';
import { publish } from '../../platform/outbox';

/** News of remarks travels under this topic, by the remark's id; it waits until a moderation desk takes it. */
export const LISTING_REPORT_TOPIC = 'listing-report';

/** A visitor's remark on a listing. */
export interface ListingRemark {
  readonly id: string;
  readonly listingId: string;
  readonly message: string;
  readonly email: string | null;
  readonly receivedAt: Date;
}

/** Keeps the remark and announces it; `tx` is one transaction. */
export async function insertReport(tx: SqlRunner, remark: ListingRemark): Promise<void> {
  await tx.query(
    'INSERT INTO listing_report (id, listing_id, message, email, received_at) VALUES ($1, $2, $3, $4, $5)',
    [remark.id, remark.listingId, remark.message, remark.email, remark.receivedAt],
  );
  await publish(tx, [{ topic: LISTING_REPORT_TOPIC, aggregateId: remark.id, version: 1 }]);
}
