import { Inject, Injectable } from '@nestjs/common';
import type { RecoveryCodes, TotpSetUp } from '@repere/contract';
import { err, ok, type Result, type Role } from '@repere/kernel';
import { CONFIG, type Config } from '../../../platform/config';
import { Database, type Transaction } from '../../../platform/database';
import { recordAudit } from '../../audit';
import { refusal, type Refusal } from '../account-problems';
import { newRecoveryCodes, recoveryHash } from '../adapters/recovery-codes';
import { SecretBox } from '../adapters/secret-box';
import { newTotpSecret, totpStep, totpUri } from '../adapters/totp';
import { AttemptLimits } from '../attempt-limits';
import { actorOf } from '../circumstances';
import { needsSecondFactor } from '../domain/roles';
import { passkeysOf } from '../passkey.repository';
import {
  acceptTotpStep,
  databaseEpoch,
  findPerson,
  lockPerson,
  replaceRecoveryCodes,
  updatePerson,
} from '../person.repository';
import { strengthenSession } from '../session.repository';
import { tellOwner } from './account-news';

/** The application of codes and the recovery codes of one's account. */
@Injectable()
export class SetUpTotp {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AttemptLimits) private readonly limits: AttemptLimits,
    @Inject(SecretBox) private readonly box: SecretBox,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** A new secret, not in use until a code of it has been typed. */
  async begin(personId: string): Promise<Result<TotpSetUp, Refusal>> {
    return this.database.transaction(async (tx) => {
      const person = await lockPerson(tx, personId);
      if (person.totpConfirmed) return err(refusal('already_set_up'));
      const pending = person.totpSecret === null ? null : this.box.open(person.totpSecret, personId);
      // The same secret until it is confirmed: a page loaded twice must not undo the code that was scanned.
      const secret = pending ?? newTotpSecret();
      if (pending === null) await updatePerson(tx, personId, { totpSecret: this.box.seal(secret, personId) });
      return ok({ secret, uri: totpUri(secret, person.email) });
    });
  }

  /** What waits to be confirmed; null before one has begun, and once it is confirmed. */
  async pending(personId: string): Promise<TotpSetUp | null> {
    const person = await findPerson(this.database, personId);
    if (person === null || person.totpConfirmed || person.totpSecret === null) return null;
    const secret = this.box.open(person.totpSecret, personId);
    return secret === null ? null : { secret, uri: totpUri(secret, person.email) };
  }

  /** Puts the application to use. @returns recovery codes, and the new token of the session */
  async confirm(
    { personId, sessionId }: { readonly personId: string; readonly sessionId: string },
    code: string,
    requestId: string,
  ): Promise<Result<RecoveryCodes & { readonly token: string }, Refusal>> {
    await this.limits.take('code by account', personId);
    return this.database.transaction(async (tx) => {
      const person = await lockPerson(tx, personId);
      if (person.totpConfirmed) return err(refusal('already_set_up'));
      const secret = person.totpSecret === null ? null : this.box.open(person.totpSecret, personId);
      const step = secret === null ? null : await totpStep(secret, code, await databaseEpoch(tx));
      if (step === null || !(await acceptTotpStep(tx, personId, step))) return err(refusal('wrong_code'));
      await updatePerson(tx, personId, { totpConfirmed: true });
      const codes = await this.#newCodes(tx, personId);
      const token = await strengthenSession(tx, sessionId, 'totp');
      await tellOwner(tx, person, 'totp', this.config.publicUrl);
      await this.#record(tx, personId, 'person.totp.add', requestId);
      return ok({ codes, token });
    });
  }

  /** Refused to whom the role asks for a second factor and who has no other. */
  async remove(personId: string, roles: readonly Role[], requestId: string): Promise<Result<void, Refusal>> {
    return this.database.transaction(async (tx) => {
      const person = await lockPerson(tx, personId);
      if (needsSecondFactor(roles) && (await passkeysOf(tx, personId)).length === 0)
        return err(refusal('second_factor_needed'));
      await updatePerson(tx, personId, { totpSecret: null, totpConfirmed: false });
      await replaceRecoveryCodes(tx, personId, []);
      await tellOwner(tx, person, 'totp_removed', this.config.publicUrl);
      await this.#record(tx, personId, 'person.totp.remove', requestId);
      return ok(undefined);
    });
  }

  async renewCodes(personId: string, requestId: string): Promise<Result<RecoveryCodes, Refusal>> {
    return this.database.transaction(async (tx) => {
      const person = await findPerson(tx, personId);
      if (person?.totpConfirmed !== true) return err(refusal('second_factor_needed'));
      const codes = await this.#newCodes(tx, personId);
      await tellOwner(tx, person, 'recovery_codes', this.config.publicUrl);
      await this.#record(tx, personId, 'person.recovery_codes.renew', requestId);
      return ok({ codes });
    });
  }

  async #newCodes(tx: Transaction, personId: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    await replaceRecoveryCodes(
      tx,
      personId,
      codes.map((code) => recoveryHash(personId, code)),
    );
    return codes;
  }

  #record(tx: Transaction, personId: string, action: string, requestId: string): Promise<void> {
    return recordAudit(tx, {
      actor: actorOf({ personId }, requestId),
      action,
      subject: { kind: 'person', id: personId },
    });
  }
}
