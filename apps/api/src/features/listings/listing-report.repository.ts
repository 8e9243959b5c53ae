import type { Language, ReportOutcome } from '@repere/kernel';
import type { SqlRunner } from '../../platform/database';
import { publish } from '../../platform/outbox';

/** News of remarks travels under this topic, by the remark's id. */
export const LISTING_REPORT_TOPIC = 'listing-report';

/** A visitor's remark on a listing. */
export interface ListingRemark {
  readonly id: string;
  readonly listingId: string;
  readonly message: string;
  readonly email: string | null;
  /** Of the page it was written on: the answer's language. */
  readonly language: Language;
  readonly receivedAt: Date;
}

/** A remark as it stands, with the listing it is about. */
export interface StoredReport extends ListingRemark {
  readonly state: ReportOutcome | 'open';
  readonly version: number;
  readonly slug: string;
  readonly listing: string;
  readonly managedBy: string | null;
}

/** Keeps the remark and announces it; `tx` is one transaction. */
export async function insertReport(tx: SqlRunner, remark: ListingRemark): Promise<void> {
  await tx.query(
    'INSERT INTO listing_report (id, listing_id, message, email, language, received_at) VALUES ($1, $2, $3, $4, $5, $6)',
    [remark.id, remark.listingId, remark.message, remark.email, remark.language, remark.receivedAt],
  );
  await publish(tx, [{ topic: LISTING_REPORT_TOPIC, aggregateId: remark.id, version: 1 }]);
}

/** The remark, which nobody else settles until the transaction ends. */
export async function lockReport(tx: SqlRunner, id: string): Promise<StoredReport | null> {
  const [report] = await tx.query<StoredReport>(
    `SELECT r.id, r.listing_id AS "listingId", r.message, r.email, r.language, r.received_at AS "receivedAt", r.state, r.version,
       l.slug, l.name AS listing, l.managed_by AS "managedBy"
     FROM listing_report r JOIN listing l ON l.id = r.listing_id WHERE r.id = $1 FOR UPDATE OF r`,
    [id],
  );
  return report ?? null;
}

export async function saveReport(
  tx: SqlRunner,
  { id, version }: Pick<StoredReport, 'id' | 'version'>,
  settled: { readonly state: StoredReport['state']; readonly reply: string | null; readonly settledBy: string | null },
): Promise<void> {
  await tx.query(
    `UPDATE listing_report SET state = $2, reply = $3, settled_by = $4,
       settled_at = CASE WHEN $2 = 'open' THEN NULL ELSE now() END, version = version + 1 WHERE id = $1`,
    [id, settled.state, settled.reply, settled.settledBy],
  );
  await publish(tx, [{ topic: LISTING_REPORT_TOPIC, aggregateId: id, version: version + 1 }]);
}
