import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result, type Role } from '@repere/kernel';
import { CONFIG, type Config } from '../../../platform/config';
import { Database } from '../../../platform/database';
import { recordAudit } from '../../audit';
import { refusal, type Refusal } from '../account-problems';
import { checkRegistration, registrationOptions } from '../adapters/passkeys';
import { actorOf } from '../circumstances';
import { needsSecondFactor } from '../domain/roles';
import { putChallenge, takeChallenge } from '../one-time.repository';
import { deletePasskey, insertPasskey, passkeysOf } from '../passkey.repository';
import { findPerson, lockPerson } from '../person.repository';
import { strengthenSession } from '../session.repository';
import { tellOwner } from './account-news';

const LIFE_SECONDS = 600;

/** The passkeys of one's account. */
@Injectable()
export class ManagePasskeys {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** A challenge that makes a passkey for this person and no other. */
  async options(personId: string): Promise<Record<string, unknown>> {
    const person = await findPerson(this.database, personId);
    if (person === null) throw new Error(`no person ${personId}`);
    const known = await passkeysOf(this.database, personId);
    const { challenge, options } = await registrationOptions(this.config.publicUrl, person, known);
    await putChallenge(this.database, challenge, { purpose: 'passkey_new', personId }, LIFE_SECONDS);
    return options;
  }

  /** Adds a passkey; making it proves it, so the session counts it as given. */
  async add(
    { personId, sessionId }: { readonly personId: string; readonly sessionId: string },
    { response, name }: { readonly response: Readonly<Record<string, unknown>>; readonly name?: string | undefined },
    circumstances: { readonly device: string; readonly requestId: string },
  ): Promise<Result<{ readonly id: string; readonly token: string }, Refusal>> {
    const passkey = await checkRegistration(
      this.config.publicUrl,
      response,
      async (challenge) => (await takeChallenge(this.database, challenge, 'passkey_new', personId)) !== null,
    );
    if (passkey === null) return err(refusal('wrong_passkey'));
    return this.database.transaction(async (tx) => {
      const person = await lockPerson(tx, personId);
      const id = await insertPasskey(tx, personId, name || circumstances.device, passkey);
      if (id === null) return err(refusal('already_set_up'));
      const token = await strengthenSession(tx, sessionId, 'passkey');
      await tellOwner(tx, person, 'passkey', this.config.publicUrl);
      await recordAudit(tx, {
        actor: actorOf({ personId }, circumstances.requestId),
        action: 'person.passkey.add',
        subject: { kind: 'person', id: personId },
      });
      return ok({ id, token });
    });
  }

  /** Refused for the last second factor of whom the role asks for one. */
  async remove(
    personId: string,
    id: string,
    roles: readonly Role[],
    requestId: string,
  ): Promise<Result<void, Refusal>> {
    return this.database.transaction(async (tx) => {
      const person = await lockPerson(tx, personId);
      const passkeys = await passkeysOf(tx, personId);
      if (!passkeys.some((passkey) => passkey.id === id)) return err(refusal('not_found'));
      if (needsSecondFactor(roles) && !person.totpConfirmed && passkeys.length === 1)
        return err(refusal('second_factor_needed'));
      await deletePasskey(tx, personId, id);
      await tellOwner(tx, person, 'passkey_removed', this.config.publicUrl);
      await recordAudit(tx, {
        actor: actorOf({ personId }, requestId),
        action: 'person.passkey.remove',
        subject: { kind: 'person', id: personId },
      });
      return ok(undefined);
    });
  }
}
