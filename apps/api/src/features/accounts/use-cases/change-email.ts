import { Inject, Injectable } from '@nestjs/common';
import type { EmailChangeStep } from '@repere/contract';
import { err, ok, type Result } from '@repere/kernel';
import { CONFIG, type Config } from '../../../platform/config';
import { Database, type Transaction } from '../../../platform/database';
import { keepPersonalValue, recordAudit } from '../../audit';
import { queueMail } from '../../notifications';
import { refusal, type Refusal } from '../account-problems';
import { AttemptLimits } from '../attempt-limits';
import { actorOf } from '../circumstances';
import { pagePath } from '../domain/page-addresses';
import { putToken, takeToken, withdrawTokens } from '../one-time.repository';
import { findPersonByEmail, lockPerson, updatePerson, type PersonRow } from '../person.repository';
import { endSessions } from '../session.repository';
import { tellOwner } from './account-news';
import { NO_ADDRESS } from './open-sign-in-link';

const LIFE_HOURS = 24;

interface Pending {
  readonly email: string;
  readonly oldConfirmed: boolean;
  readonly newConfirmed: boolean;
}

/**
 * A change of address happens when both mailboxes have confirmed it, in any order: a borrowed session cannot move an
 * account away, nor a mistyped address receive it.
 */
@Injectable()
export class ChangeEmail {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AttemptLimits) private readonly limits: AttemptLimits,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** Answers alike whether the new address has an account or not. */
  async ask(personId: string, email: string): Promise<void> {
    await this.limits.take('link by account', personId);
    await this.database.transaction(async (tx) => {
      const person = await lockPerson(tx, personId);
      // An address that never was one (the first administrator's) has no mailbox to confirm from.
      const confirmed = person.email === NO_ADDRESS;
      await withdrawTokens(tx, ['email_change_old', 'email_change_new'], { personId });
      await tx.query(
        `INSERT INTO email_change (person_id, email, old_confirmed_at) VALUES ($1, $2, CASE WHEN $3 THEN now() END)
         ON CONFLICT (person_id) DO UPDATE SET email = $2, old_confirmed_at = CASE WHEN $3 THEN now() END,
           new_confirmed_at = NULL, requested_at = now()`,
        [personId, email, confirmed],
      );
      if (!confirmed) await this.#mail(tx, person, 'email_change_old', person.email, { email });
      await this.#mail(tx, person, 'email_change_new', email, { hours: LIFE_HOURS });
    });
  }

  async cancel(personId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await withdrawTokens(tx, ['email_change_old', 'email_change_new'], { personId });
      await tx.query('DELETE FROM email_change WHERE person_id = $1', [personId]);
    });
  }

  /** One mailbox confirms; the second one makes the change, and ends every session but those of the new proof. */
  async confirm(token: string, requestId: string): Promise<Result<EmailChangeStep, Refusal>> {
    return this.database.transaction(async (tx) => {
      const link = await takeToken(tx, token, ['email_change_old', 'email_change_new']);
      if (link?.personId == null) return err(refusal('link_spent'));
      const person = await lockPerson(tx, link.personId);
      const side = link.purpose === 'email_change_old' ? 'old' : 'new';
      const [pending] = await tx.query<Pending>(
        `UPDATE email_change SET ${side}_confirmed_at = now() WHERE person_id = $1
         RETURNING email, old_confirmed_at IS NOT NULL AS "oldConfirmed", new_confirmed_at IS NOT NULL AS "newConfirmed"`,
        [person.id],
      );
      if (pending === undefined) return err(refusal('no_change_pending'));
      if (!pending.oldConfirmed || !pending.newConfirmed) return ok({ confirmed: side, changed: false });
      const taken = await findPersonByEmail(tx, pending.email);
      if (taken !== null && taken.id !== person.id) return err(refusal('email_taken'));
      await this.#apply(tx, person, pending.email, requestId);
      return ok({ confirmed: side, changed: true });
    });
  }

  async #apply(tx: Transaction, person: PersonRow, email: string, requestId: string): Promise<void> {
    await updatePerson(tx, person.id, { email });
    await tx.query('DELETE FROM email_change WHERE person_id = $1', [person.id]);
    await withdrawTokens(tx, ['email_change_old', 'email_change_new', 'sign_in'], { personId: person.id });
    await endSessions(tx, person.id);
    if (person.email !== NO_ADDRESS) await tellOwner(tx, person, 'email', this.config.publicUrl);
    const subject = { kind: 'person', id: person.id };
    const from = await keepPersonalValue(tx, subject, 'email', person.email);
    const to = await keepPersonalValue(tx, subject, 'email', email);
    await recordAudit(tx, {
      actor: actorOf({ personId: person.id }, requestId),
      action: 'person.email',
      subject,
      details: { from, to },
    });
  }

  async #mail(
    tx: Transaction,
    { id: personId, language }: PersonRow,
    purpose: 'email_change_old' | 'email_change_new',
    to: string,
    params: Readonly<Record<string, string | number>>,
  ): Promise<void> {
    const { publicUrl } = this.config;
    const token = await putToken(tx, { purpose, personId, email: to }, LIFE_HOURS * 3600);
    const link = publicUrl + pagePath('confirmEmail', language, { token });
    await queueMail(tx, { to, language, template: purpose, params, link, home: publicUrl });
  }
}
