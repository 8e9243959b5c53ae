import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@repere/kernel';
import { Database } from '../../../platform/database';
import { recordAudit } from '../../audit';
import { refusal, type Refusal } from '../account-problems';
import { verifyPassword } from '../adapters/passwords';
import { AttemptLimits } from '../attempt-limits';
import { actorOf, type Circumstances } from '../circumstances';
import { findPersonByEmail } from '../person.repository';
import { openSession } from '../session.repository';
import type { OpenedSession } from './opened-session';

/** Opens a session with a password. An unknown address takes as long and is answered alike. */
@Injectable()
export class SignInWithPassword {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AttemptLimits) private readonly limits: AttemptLimits,
  ) {}

  /** @throws ProblemError 429 */
  async execute(
    { email, password }: { readonly email: string; readonly password: string },
    circumstances: Circumstances,
  ): Promise<Result<OpenedSession, Refusal>> {
    await this.limits.take('password by address', circumstances.address);
    await this.limits.take('password by account', email);
    const person = await findPersonByEmail(this.database, email);
    const matches = await verifyPassword(person?.passwordHash ?? null, password);
    if (person === null || !matches || person.disabled) return err(refusal('wrong_credentials'));
    return this.database.transaction(async (tx) => {
      const token = await openSession(tx, person.id, 'password', circumstances);
      await recordAudit(tx, {
        actor: actorOf({ personId: person.id }, circumstances.requestId),
        action: 'session.open',
        subject: { kind: 'person', id: person.id },
        details: { factor: 'password' },
      });
      return ok({ token, next: null, language: person.language });
    });
  }
}
