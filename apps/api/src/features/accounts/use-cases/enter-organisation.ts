import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type OrganisationKind, type Result, type SignedIn } from '@repere/kernel';
import { Database } from '../../../platform/database';
import { AccessControl } from '../../../platform/http';
import { uuidv7 } from '../../../platform/ids';
import { recordAudit } from '../../audit';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { refusal, type Refusal } from '../account-problems';
import { actorOf } from '../circumstances';
import { addMember, insertOrganisation } from '../organisation.repository';
import { unknownTerritory } from './known-territories';

export interface NewOrganisation {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly territories?: readonly string[] | undefined;
}

/**
 * Enters an organisation. Staff's are confirmed at once. An enterprise entered by anybody is too: it owns nothing until it
 * has claimed a listing with proof. A buyer waits for staff (M9); a network is entered by staff only.
 */
@Injectable()
export class EnterOrganisation {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AccessControl) private readonly access: AccessControl,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
  ) {}

  async execute(
    caller: SignedIn,
    { kind, name, territories = [] }: NewOrganisation,
    requestId: string,
  ): Promise<Result<{ readonly id: string }, Refusal>> {
    const staff = this.access.allows(caller, 'organisation.confirm', {});
    if (!staff && (kind === 'network' || territories.length > 0)) return err(refusal('forbidden'));
    const unknown = unknownTerritory(this.reference.current(), territories);
    if (unknown !== null) return err(refusal('unknown_territory', { value: unknown }));
    const id = uuidv7();
    const status = staff || kind === 'enterprise' ? 'confirmed' : 'pending';
    await this.database.transaction(async (tx) => {
      await insertOrganisation(tx, { id, kind, name, status, territories: kind === 'network' ? territories : [] });
      if (!staff) await addMember(tx, { organisationId: id, personId: caller.personId, role: 'manager' });
      await recordAudit(tx, {
        actor: actorOf(caller, requestId),
        action: 'organisation.enter',
        subject: { kind: 'organisation', id, version: 1 },
        details: { kind, name, status },
      });
    });
    return ok({ id });
  }
}
