import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result, type SignedIn } from '@repere/kernel';
import { Database } from '../../../platform/database';
import { recordAudit } from '../../audit';
import { refusal, type Refusal } from '../account-problems';
import { actorOf } from '../circumstances';
import { hasAdministrator } from '../organisation.repository';
import { findPerson, updatePerson } from '../person.repository';
import { endSessions } from '../session.repository';

/** Disables or enables an account; its sessions end at once. */
@Injectable()
export class SetPersonState {
  constructor(@Inject(Database) private readonly database: Database) {}

  async execute(caller: SignedIn, id: string, disabled: boolean, requestId: string): Promise<Result<void, Refusal>> {
    return this.database
      .transaction(async (tx) => {
        await hasAdministrator(tx, { lock: true });
        const person = await findPerson(tx, id);
        if (person === null) return err(refusal('not_found'));
        if (person.disabled === disabled) return ok(undefined);
        await updatePerson(tx, id, { disabled });
        if (disabled) await endSessions(tx, id);
        if (!(await hasAdministrator(tx))) throw new LastAdministrator();
        await recordAudit(tx, {
          actor: actorOf(caller, requestId),
          action: disabled ? 'person.disable' : 'person.enable',
          subject: { kind: 'person', id },
        });
        return ok(undefined);
      })
      .catch((error: unknown) => {
        if (error instanceof LastAdministrator) return err(refusal('last_manager'));
        throw error;
      });
  }
}

class LastAdministrator extends Error {}
