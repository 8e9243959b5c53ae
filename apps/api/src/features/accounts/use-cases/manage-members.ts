import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type MemberRole, type Result, type SignedIn } from '@repere/kernel';
import { Database, type Transaction } from '../../../platform/database';
import { recordAudit } from '../../audit';
import { refusal, type Refusal } from '../account-problems';
import { actorOf } from '../circumstances';
import { addMember, lockOrganisation, membersOf, removeMember } from '../organisation.repository';

/** Roles within an organisation, leaving it, being removed. It never stays without a manager. */
@Injectable()
export class ManageMembers {
  constructor(@Inject(Database) private readonly database: Database) {}

  change(
    caller: SignedIn,
    organisationId: string,
    personId: string,
    role: MemberRole,
    requestId: string,
  ): Promise<Result<void, Refusal>> {
    return this.#with(organisationId, personId, async (tx, managers) => {
      if (role === 'member' && managers.length === 1 && managers[0] === personId) return err(refusal('last_manager'));
      if (!(await addMember(tx, { organisationId, personId, role }))) return ok(undefined);
      await recordAudit(tx, {
        actor: actorOf(caller, requestId, organisationId),
        action: 'organisation.member_role',
        subject: { kind: 'organisation', id: organisationId },
        details: { personId, role },
      });
      return ok(undefined);
    });
  }

  /** By a manager, or by the person alone. Rights end with the next request. */
  remove(
    caller: SignedIn,
    organisationId: string,
    personId: string,
    requestId: string,
  ): Promise<Result<void, Refusal>> {
    return this.#with(organisationId, personId, async (tx, managers, members) => {
      if (managers.length === 1 && managers[0] === personId && members > 1) return err(refusal('last_manager'));
      // The directory itself is never left without an administrator.
      if (managers.length === 1 && managers[0] === personId && (await isChantier(tx, organisationId)))
        return err(refusal('last_manager'));
      await removeMember(tx, organisationId, personId);
      await recordAudit(tx, {
        actor: actorOf(caller, requestId, organisationId),
        action: 'organisation.leave',
        subject: { kind: 'organisation', id: organisationId },
        details: { personId },
      });
      return ok(undefined);
    });
  }

  async #with(
    organisationId: string,
    personId: string,
    work: (tx: Transaction, managers: readonly string[], members: number) => Promise<Result<void, Refusal>>,
  ): Promise<Result<void, Refusal>> {
    return this.database.transaction(async (tx) => {
      if ((await lockOrganisation(tx, organisationId)) === null) return err(refusal('not_found'));
      const members = await membersOf(tx, organisationId);
      if (!members.some((member) => member.personId === personId)) return err(refusal('not_found'));
      const managers = members.filter(({ role }) => role === 'manager').map((member) => member.personId);
      return work(tx, managers, members.length);
    });
  }
}

async function isChantier(tx: Transaction, organisationId: string): Promise<boolean> {
  return (await lockOrganisation(tx, organisationId))?.chantier === true;
}
