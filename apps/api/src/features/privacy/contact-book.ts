import { Inject, Injectable } from '@nestjs/common';
import type { ListingContact } from '@repere/contract';
import { Database } from '../../platform/database';
import { publish } from '../../platform/outbox';
import { keepPersonalValue, recordAudit, type AuditActor } from '../audit';

interface Row {
  readonly personId: string;
  readonly name: string;
  readonly title: string | null;
  readonly consentedOn: string;
}

type Actor = AuditActor & { readonly personId: string };

/** Contact persons of listings: only by the consent of the person herself, kept in the log, withdrawn at any time. */
@Injectable()
export class ContactBook {
  constructor(@Inject(Database) private readonly database: Database) {}

  async of(listingId: string): Promise<(ListingContact & { readonly personId: string }) | null> {
    const [row] = await this.database.query<Row>(
      `SELECT person_id AS "personId", name, title, consented_at::date AS "consentedOn" FROM listing_contact WHERE listing_id = $1`,
      [listingId],
    );
    return row ?? null;
  }

  /** She consents to be shown, under the name of her account. The log keeps the consent, not the name. */
  async consent(listing: { id: string; version: number }, title: string | null, actor: Actor): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [row] = await tx.query<{ name: string }>(
        `INSERT INTO listing_contact (listing_id, person_id, name, title) SELECT $1, id, name, $3 FROM person WHERE id = $2
         ON CONFLICT (listing_id) DO UPDATE SET person_id = excluded.person_id, name = excluded.name, title = excluded.title, consented_at = now()
         RETURNING name`,
        [listing.id, actor.personId, title],
      );
      if (row === undefined) throw new Error('whoever consents has an account');
      const kept = await keepPersonalValue(tx, { kind: 'person', id: actor.personId }, 'contact_name', row.name);
      await this.#announce(tx, listing, 'listing.contact_consent', actor, { name: kept });
    });
  }

  async withdraw(listing: { id: string; version: number }, actor: Actor): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const gone = await tx.query('DELETE FROM listing_contact WHERE listing_id = $1 RETURNING 1 AS one', [listing.id]);
      if (gone.length === 0) return false;
      await this.#announce(tx, listing, 'listing.contact_withdraw', actor, {});
      return true;
    });
  }

  async #announce(
    tx: Parameters<Parameters<Database['transaction']>[0]>[0],
    { id, version }: { id: string; version: number },
    action: string,
    actor: AuditActor,
    details: NonNullable<Parameters<typeof recordAudit>[1]['details']>,
  ): Promise<void> {
    await publish(tx, [{ topic: 'listing', aggregateId: id, version }]);
    await recordAudit(tx, { actor, action, subject: { kind: 'listing', id, version }, details });
  }
}
