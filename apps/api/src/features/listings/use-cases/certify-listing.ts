import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@repere/kernel';
import { Database } from '../../../platform/database';
import { publish } from '../../../platform/outbox';
import { recordAudit, type AuditActor } from '../../audit';
import { dropCertification, keepCertification } from '../editing/certification.repository';
import { keepPresent, lockListing } from '../editing/listing-state.repository';
import { LISTING_TOPIC } from '../listing.repository';

/** A network, and who speaks for it. */
export interface Certifier {
  readonly organisationId: string;
  readonly name: string;
  readonly personId: string;
  readonly audit: AuditActor;
}

export type CertifyFailure =
  | { readonly code: 'ListingNotFound' }
  | { readonly code: 'NotCertified' }
  | {
      readonly code: 'StaleVersion';
      readonly expected: number;
      readonly current: number;
      readonly conflicts: readonly [];
    };

/** A network vouches for a listing as it stands; whoever edits it afterwards changes nothing of that (D5, S15). */
@Injectable()
export class CertifyListing {
  constructor(@Inject(Database) private readonly database: Database) {}

  execute(
    id: string,
    expectedVersion: number,
    { organisationId, name, personId, audit }: Certifier,
  ): Promise<Result<{ version: number }, CertifyFailure>> {
    return this.database.transaction(async (tx) => {
      const listing = await lockListing(tx, id);
      if (listing === null || listing.publication === 'merged') return err({ code: 'ListingNotFound' });
      const { version } = listing;
      if (version !== expectedVersion)
        return err({ code: 'StaleVersion', expected: expectedVersion, current: version, conflicts: [] });
      // What was looked at stays readable, whatever becomes of the listing.
      await keepPresent(tx, id);
      await keepCertification(tx, id, { organisationId, by: name, personId, version });
      await publish(tx, [{ topic: LISTING_TOPIC, aggregateId: id, version }]);
      await recordAudit(tx, {
        actor: audit,
        action: 'listing.certify',
        subject: { kind: 'listing', id, version },
        details: { organisation: organisationId },
      });
      return ok({ version });
    });
  }

  withdraw(id: string, { organisationId, audit }: Certifier): Promise<Result<{ version: null }, CertifyFailure>> {
    return this.database.transaction(async (tx) => {
      const listing = await lockListing(tx, id);
      if (listing === null) return err({ code: 'ListingNotFound' });
      if (!(await dropCertification(tx, id, organisationId))) return err({ code: 'NotCertified' });
      await publish(tx, [{ topic: LISTING_TOPIC, aggregateId: id, version: listing.version }]);
      await recordAudit(tx, {
        actor: audit,
        action: 'listing.decertify',
        subject: { kind: 'listing', id, version: listing.version },
        details: { organisation: organisationId },
      });
      return ok({ version: null });
    });
  }
}
