import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Factor, type Result } from '@repere/kernel';
import { CONFIG, type Config } from '../../../platform/config';
import { Database, type Transaction } from '../../../platform/database';
import { refusal, type Refusal } from '../account-problems';
import { verifyPassword } from '../adapters/passwords';
import { recoveryHash } from '../adapters/recovery-codes';
import { SecretBox } from '../adapters/secret-box';
import { totpStep } from '../adapters/totp';
import { AttemptLimits } from '../attempt-limits';
import { passkeysOf } from '../passkey.repository';
import { acceptTotpStep, databaseEpoch, findPerson, takeRecoveryCode, type PersonRow } from '../person.repository';
import { strengthenSession } from '../session.repository';
import { tellOwner } from './account-news';
import type { OpenedSession } from './opened-session';

export type GivenFactor = { readonly code: string } | { readonly password: string };

interface UnderWay {
  readonly sessionId: string;
  readonly personId: string;
  readonly whole: boolean;
}

/**
 * Takes a code of the application, a recovery code, or, from somebody who has no second factor, the password again.
 * The session's token is replaced each time.
 */
@Injectable()
export class GiveFactor {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AttemptLimits) private readonly limits: AttemptLimits,
    @Inject(SecretBox) private readonly box: SecretBox,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** @throws ProblemError 429 */
  async execute(given: GivenFactor, session: UnderWay): Promise<Result<OpenedSession, Refusal>> {
    await this.limits.take('code by account', session.personId);
    const person = await findPerson(this.database, session.personId);
    if (person === null) return err(refusal('wrong_code'));
    const factor = 'password' in given ? await this.#password(given.password, person, session) : null;
    if ('password' in given && factor === null) return err(refusal('wrong_credentials'));
    return this.database.transaction(async (tx) => {
      const accepted = factor ?? ('code' in given ? await this.#code(tx, given.code, person) : null);
      if (accepted === null) return err(refusal('wrong_code'));
      const token = await strengthenSession(tx, session.sessionId, accepted);
      if (accepted === 'recovery') await tellOwner(tx, person, 'recovery_used', this.config.publicUrl);
      return ok({ token, next: null, language: person.language });
    });
  }

  /** Whoever has a stronger factor proves a delicate change with it. */
  async #password(password: string, person: PersonRow, { whole }: UnderWay): Promise<Factor | null> {
    if (!whole || person.totpConfirmed || (await passkeysOf(this.database, person.id)).length > 0) return null;
    return (await verifyPassword(person.passwordHash, password)) ? 'password' : null;
  }

  async #code(tx: Transaction, code: string, person: PersonRow): Promise<Factor | null> {
    if (!/^[\d\s]+$/.test(code))
      return (await takeRecoveryCode(tx, person.id, recoveryHash(person.id, code))) ? 'recovery' : null;
    if (!person.totpConfirmed || person.totpSecret === null) return null;
    const secret = this.box.open(person.totpSecret, person.id);
    const step = secret === null ? null : await totpStep(secret, code, await databaseEpoch(tx));
    return step !== null && (await acceptTotpStep(tx, person.id, step)) ? 'totp' : null;
  }
}
