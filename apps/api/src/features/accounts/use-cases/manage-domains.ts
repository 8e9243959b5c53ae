import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result, type SignedIn } from '@repere/kernel';
import { Database } from '../../../platform/database';
import { recordAudit } from '../../audit';
import { refusal, type Refusal } from '../account-problems';
import { actorOf } from '../circumstances';
import { domainOf, isDomain, isPublicDomain } from '../domain/email-address';
import { OrganisationReader } from '../organisation.reader';
import { addMember, lockOrganisation, updateOrganisation } from '../organisation.repository';
import { findPerson } from '../person.repository';

/** E-mail domains of organisations: asked for by a manager, confirmed by staff, then open to whoever has such an address. */
@Injectable()
export class ManageDomains {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OrganisationReader) private readonly reader: OrganisationReader,
  ) {}

  async request(
    caller: SignedIn,
    organisationId: string,
    domain: string,
    requestId: string,
  ): Promise<Result<void, Refusal>> {
    if (!isDomain(domain) || isPublicDomain(domain)) return err(refusal('public_domain'));
    return this.database.transaction(async (tx) => {
      const organisation = await lockOrganisation(tx, organisationId);
      if (organisation === null) return err(refusal('not_found'));
      // The Chantier's people are named one by one: a domain would make staff of everybody who gets an address.
      if (organisation.chantier) return err(refusal('forbidden'));
      await tx.query(
        `INSERT INTO organisation_domain (organisation_id, domain, status, requested_by) VALUES ($1, $2, 'requested', $3)
         ON CONFLICT (organisation_id, domain) DO NOTHING`,
        [organisationId, domain, caller.personId],
      );
      await updateOrganisation(tx, organisationId, {});
      await recordAudit(tx, {
        actor: actorOf(caller, requestId, organisationId),
        action: 'organisation.request_domain',
        subject: { kind: 'organisation', id: organisationId },
        details: { domain },
      });
      return ok(undefined);
    });
  }

  async decide(
    caller: SignedIn,
    organisationId: string,
    { domain, decision }: { readonly domain: string; readonly decision: 'confirmed' | 'refused' },
    requestId: string,
  ): Promise<Result<void, Refusal>> {
    return this.database.transaction(async (tx) => {
      const rows = await tx.query(
        `UPDATE organisation_domain SET status = $3, decided_by = $4, decided_at = now()
         WHERE organisation_id = $1 AND domain = $2 RETURNING domain`,
        [organisationId, domain, decision, caller.personId],
      );
      if (rows.length === 0) return err(refusal('not_found'));
      await updateOrganisation(tx, organisationId, {});
      await recordAudit(tx, {
        actor: actorOf(caller, requestId),
        action: 'organisation.decide_domain',
        subject: { kind: 'organisation', id: organisationId },
        details: { domain, decision },
      });
      return ok(undefined);
    });
  }

  /** By one's own address, which signing in has proved. */
  async join(caller: SignedIn, organisationId: string, requestId: string): Promise<Result<void, Refusal>> {
    const person = await findPerson(this.database, caller.personId);
    const open = await this.reader.joinable(caller.personId, domainOf(person?.email ?? ''));
    if (!open.some(({ id }) => id === organisationId)) return err(refusal('domain_not_yours'));
    await this.database.transaction(async (tx) => {
      await addMember(tx, { organisationId, personId: caller.personId, role: 'member' });
      await recordAudit(tx, {
        actor: actorOf(caller, requestId, organisationId),
        action: 'organisation.join',
        subject: { kind: 'organisation', id: organisationId },
        details: { role: 'member', by: 'domain' },
      });
    });
    return ok(undefined);
  }
}
