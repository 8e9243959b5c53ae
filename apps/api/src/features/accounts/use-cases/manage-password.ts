import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@repere/kernel';
import { CONFIG, type Config } from '../../../platform/config';
import { Database } from '../../../platform/database';
import { recordAudit } from '../../audit';
import { refusal, type Refusal } from '../account-problems';
import { hashPassword, judgePassword } from '../adapters/passwords';
import { actorOf } from '../circumstances';
import { findPerson, lockPerson, updatePerson } from '../person.repository';
import { endSessions } from '../session.repository';
import { tellOwner } from './account-news';

interface Keeper {
  readonly personId: string;
  readonly sessionId: string;
}

/** The password of one's account, which nobody is obliged to have. */
@Injectable()
export class ManagePassword {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** Adds or changes it, and ends the other sessions. */
  async set(password: string, keeper: Keeper, requestId: string): Promise<Result<void, Refusal>> {
    const person = await findPerson(this.database, keeper.personId);
    const judged = judgePassword(password, person === null ? [] : [person.name, person.email]);
    if (!judged.ok) return err(refusal('weak_password', { reason: judged.error }));
    await this.#change(keeper, await hashPassword(password), requestId);
    return ok(undefined);
  }

  /** Links and passkeys remain. */
  remove(keeper: Keeper, requestId: string): Promise<void> {
    return this.#change(keeper, null, requestId);
  }

  async #change({ personId, sessionId }: Keeper, passwordHash: string | null, requestId: string): Promise<void> {
    const change = passwordHash === null ? 'password_removed' : 'password';
    await this.database.transaction(async (tx) => {
      const person = await lockPerson(tx, personId);
      await updatePerson(tx, personId, { passwordHash });
      await endSessions(tx, personId, sessionId);
      await tellOwner(tx, person, change, this.config.publicUrl);
      await recordAudit(tx, {
        actor: actorOf({ personId }, requestId),
        action: `person.${change}`,
        subject: { kind: 'person', id: personId },
      });
    });
  }
}
