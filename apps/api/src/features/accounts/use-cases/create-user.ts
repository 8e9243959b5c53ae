import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@repere/kernel';
import { CONFIG, type Config } from '../../../platform/config';
import { Database } from '../../../platform/database';
import { recordAudit, SYSTEM } from '../../audit';
import { normaliseEmail } from '../domain/email-address';
import { pagePath } from '../domain/page-addresses';
import { CHANTIER_ID } from '../domain/roles';
import { putToken, withdrawTokens } from '../one-time.repository';
import { addMember, hasAdministrator } from '../organisation.repository';
import { findOrCreatePerson } from '../person.repository';

const LIFE_HOURS = 24;

export interface NewUser {
  readonly email: string;
  readonly name: string | null;
  readonly role: 'admin' | 'moderator' | 'person';
  readonly language: Language;
}

export interface OneTimeLink {
  readonly link: string;
  readonly expiresAt: string;
}

/** Links that open an account without mail, for whoever runs the server. */
@Injectable()
export class CreateUser {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** Makes the account if need be, gives it its role, and a link that opens it once. */
  async create({ email: written, name, role, language }: NewUser): Promise<OneTimeLink & { readonly id: string }> {
    const email = normaliseEmail(written);
    return this.database.transaction(async (tx) => {
      const person = await findOrCreatePerson(tx, { email, name, language });
      if (role !== 'person')
        await addMember(tx, {
          organisationId: CHANTIER_ID,
          personId: person.id,
          role: role === 'admin' ? 'manager' : 'member',
        });
      const facts = { purpose: 'sign_in', email, personId: person.id } as const;
      const token = await putToken(tx, facts, LIFE_HOURS * 3600);
      await recordAudit(tx, {
        actor: SYSTEM,
        action: 'person.create',
        subject: { kind: 'person', id: person.id },
        details: { role },
      });
      return { id: person.id, ...this.#link(token, language) };
    });
  }

  /** A link by which somebody becomes the first administrator; null once there is one. Earlier ones no longer work. */
  async firstAdministrator(): Promise<OneTimeLink | null> {
    return this.database.transaction(async (tx) => {
      if (await hasAdministrator(tx)) return null;
      await withdrawTokens(tx, ['first_administrator']);
      return this.#link(await putToken(tx, { purpose: 'first_administrator' }, LIFE_HOURS * 3600), 'fr');
    });
  }

  #link(token: string, language: Language): OneTimeLink {
    return {
      link: this.config.publicUrl + pagePath('signInLink', language, { token }),
      expiresAt: new Date(Date.now() + LIFE_HOURS * 3_600_000).toISOString(),
    };
  }
}
