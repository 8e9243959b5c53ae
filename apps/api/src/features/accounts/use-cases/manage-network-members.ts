import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result, type SignedIn } from '@repere/kernel';
import { Database } from '../../../platform/database';
import { recordAudit } from '../../audit';
import { refusal, type Refusal } from '../account-problems';
import { actorOf } from '../circumstances';
import {
  addNetworkMember,
  lockOrganisation,
  removeNetworkMember,
  updateOrganisation,
} from '../organisation.repository';

/** The listings a federation looks after wherever they are. They widen its moderators' reach: staff names them. */
@Injectable()
export class ManageNetworkMembers {
  constructor(@Inject(Database) private readonly database: Database) {}

  async add(caller: SignedIn, id: string, listingId: string, requestId: string): Promise<Result<void, Refusal>> {
    return this.#change(caller, id, listingId, requestId, true);
  }

  async remove(caller: SignedIn, id: string, listingId: string, requestId: string): Promise<Result<void, Refusal>> {
    return this.#change(caller, id, listingId, requestId, false);
  }

  async #change(
    caller: SignedIn,
    id: string,
    listingId: string,
    requestId: string,
    member: boolean,
  ): Promise<Result<void, Refusal>> {
    return this.database.transaction(async (tx) => {
      const network = await lockOrganisation(tx, id);
      if (network?.kind !== 'network' || network.chantier) return err(refusal('not_found'));
      if (member) await addNetworkMember(tx, id, listingId);
      else if (!(await removeNetworkMember(tx, id, listingId))) return err(refusal('not_found'));
      await updateOrganisation(tx, id, {});
      await recordAudit(tx, {
        actor: actorOf(caller, requestId),
        action: member ? 'organisation.add_listing' : 'organisation.remove_listing',
        subject: { kind: 'organisation', id, version: network.version + 1 },
        details: { listingId },
      });
      return ok(undefined);
    });
  }
}
