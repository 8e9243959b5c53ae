import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@repere/kernel';
import { CONFIG, type Config } from '../../../platform/config';
import { Database } from '../../../platform/database';
import { recordAudit } from '../../audit';
import { refusal, type Refusal } from '../account-problems';
import { authenticationOptions, checkAuthentication } from '../adapters/passkeys';
import { AttemptLimits } from '../attempt-limits';
import { actorOf, type Circumstances } from '../circumstances';
import { putChallenge, takeChallenge } from '../one-time.repository';
import { countUse, findPasskey, passkeysOf } from '../passkey.repository';
import { findPerson } from '../person.repository';
import { openSession, strengthenSession } from '../session.repository';
import type { OpenedSession } from './opened-session';

const LIFE_SECONDS = 300;

type Answer = Readonly<Record<string, unknown>>;

/** Signs in with a passkey, or gives one as a further factor. Each challenge is good for one answer. */
@Injectable()
export class UsePasskey {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AttemptLimits) private readonly limits: AttemptLimits,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** A challenge for whoever comes, or for the passkeys of one person. */
  async options(personId: string | null, { address }: Circumstances): Promise<Record<string, unknown>> {
    await this.limits.take('look by address', address);
    const known = personId === null ? [] : await passkeysOf(this.database, personId);
    const { challenge, options } = await authenticationOptions(this.config.publicUrl, known);
    const purpose = personId === null ? 'passkey_sign_in' : 'passkey_factor';
    await putChallenge(this.database, challenge, { purpose, personId }, LIFE_SECONDS);
    return options;
  }

  async signIn(answer: Answer, circumstances: Circumstances): Promise<Result<OpenedSession, Refusal>> {
    await this.limits.take('password by address', circumstances.address);
    const personId = await this.#check(answer, null);
    const person = personId === null ? null : await findPerson(this.database, personId);
    if (person === null) return err(refusal('wrong_passkey'));
    if (person.disabled) return err(refusal('account_disabled'));
    return this.database.transaction(async (tx) => {
      const token = await openSession(tx, person.id, 'passkey', circumstances);
      await recordAudit(tx, {
        actor: actorOf({ personId: person.id }, circumstances.requestId),
        action: 'session.open',
        subject: { kind: 'person', id: person.id },
        details: { factor: 'passkey' },
      });
      return ok({ token, next: null, language: person.language });
    });
  }

  /** Adds the passkey to a session that is under way, and replaces its token. */
  async strengthen(
    answer: Answer,
    session: { readonly sessionId: string; readonly personId: string },
  ): Promise<Result<OpenedSession, Refusal>> {
    const personId = await this.#check(answer, session.personId);
    const person = personId === null ? null : await findPerson(this.database, personId);
    if (person === null) return err(refusal('wrong_passkey'));
    const token = await strengthenSession(this.database, session.sessionId, 'passkey');
    return ok({ token, next: null, language: person.language });
  }

  /** @returns whose passkey made the answer; null when it is not to be believed */
  async #check(answer: Answer, owner: string | null): Promise<string | null> {
    const passkey = await findPasskey(this.database, typeof answer['id'] === 'string' ? answer['id'] : '');
    if (passkey === null || (owner !== null && passkey.personId !== owner)) return null;
    const purpose = owner === null ? 'passkey_sign_in' : 'passkey_factor';
    const counter = await checkAuthentication(
      this.config.publicUrl,
      answer,
      passkey,
      async (challenge) => (await takeChallenge(this.database, challenge, purpose, owner)) !== null,
    );
    if (counter === null) return null;
    await countUse(this.database, passkey.id, counter);
    return passkey.personId;
  }
}
