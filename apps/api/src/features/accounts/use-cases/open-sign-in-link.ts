import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Language, type Result } from '@repere/kernel';
import { Database, type SqlRunner, type Transaction } from '../../../platform/database';
import { recordAudit } from '../../audit';
import { refusal, type Refusal } from '../account-problems';
import { actorOf, type Circumstances } from '../circumstances';
import { normaliseEmail } from '../domain/email-address';
import { CHANTIER_ID } from '../domain/roles';
import { takeToken, withdrawTokens, type OneTimeRow } from '../one-time.repository';
import { addMember, hasAdministrator } from '../organisation.repository';
import { findOrCreatePerson, findPerson, updatePerson, type PersonRow } from '../person.repository';
import { openSession } from '../session.repository';
import type { OpenedSession } from './opened-session';

export interface FirstAdministrator {
  readonly email?: string | undefined;
  readonly name?: string | undefined;
}

/** The address of an administrator who gave none: nothing is ever sent there. */
export const NO_ADDRESS = 'administration@repere.invalid';

/** Uses a mailed or printed link up and opens a session; an address that nobody has yet becomes an account. */
@Injectable()
export class OpenSignInLink {
  constructor(@Inject(Database) private readonly database: Database) {}

  async execute(
    token: string,
    given: FirstAdministrator,
    circumstances: Circumstances,
  ): Promise<Result<OpenedSession, Refusal>> {
    return this.database.transaction(async (tx) => {
      const link = await takeToken(tx, token, ['sign_in', 'first_administrator']);
      if (link === null) return err(refusal('link_spent'));
      const person = link.purpose === 'sign_in' ? await personOf(tx, link) : await firstAdministrator(tx, given);
      if (person === null) return err(refusal('link_spent'));
      if (person.disabled) return err(refusal('account_disabled'));
      const session = await openSession(tx, person.id, 'link', circumstances);
      await recordAudit(tx, {
        actor: actorOf({ personId: person.id }, circumstances.requestId),
        action: 'session.open',
        subject: { kind: 'person', id: person.id },
        details: { factor: 'link' },
      });
      return ok({ token: session, next: (link.data['next'] as string | undefined) ?? null, language: person.language });
    });
  }
}

/** A link made for a person is good while the person still has that address. */
async function personOf(tx: SqlRunner, { email, personId, data }: OneTimeRow): Promise<PersonRow | null> {
  if (personId !== null) {
    const person = await findPerson(tx, personId);
    return person?.email === email ? person : null;
  }
  if (email === null) return null;
  return findOrCreatePerson(tx, { email, language: data['language'] === 'en' ? 'en' : 'fr' });
}

/** Made once: when somebody else has become administrator meanwhile, the link is worth nothing. */
async function firstAdministrator(tx: Transaction, { email, name }: FirstAdministrator): Promise<PersonRow | null> {
  if (await hasAdministrator(tx, { lock: true })) return null;
  const language: Language = 'fr';
  const person = await findOrCreatePerson(tx, {
    email: normaliseEmail(email || NO_ADDRESS),
    name: name ?? null,
    language,
  });
  if (name) await updatePerson(tx, person.id, { name });
  await addMember(tx, { organisationId: CHANTIER_ID, personId: person.id, role: 'manager' });
  await withdrawTokens(tx, ['first_administrator']);
  return person;
}
