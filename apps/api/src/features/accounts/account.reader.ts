import { Inject, Injectable } from '@nestjs/common';
import type { Account, CurrentSession, SessionList } from '@repere/contract';
import { PERMISSIONS, type Factor, type Language, type SignedIn } from '@repere/kernel';
import { Database } from '../../platform/database';
import type { SessionState } from '../../platform/http/caller';
import { mayEver } from './domain/permissions';
import { needsSecondFactor } from './domain/roles';
import { findPerson } from './person.repository';

/** One's own account and sessions, as one's pages show them. */
@Injectable()
export class AccountReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Who is signed in; half a session says only what it still lacks. */
  async session({ caller, unfinished }: SessionState): Promise<CurrentSession> {
    const personId = caller.kind === 'person' ? caller.personId : (unfinished?.personId ?? null);
    const person = personId === null ? null : await findPerson(this.database, personId);
    const passkeys = personId === null ? 0 : await this.#passkeyCount(personId);
    const whole = caller.kind === 'person' && person !== null;
    return {
      person: whole ? { id: person.id, name: person.name, email: person.email, language: person.language } : null,
      missing: unfinished?.missing ?? null,
      means: {
        totp: person?.totpConfirmed === true,
        passkey: passkeys > 0,
        password: whole && person.passwordHash !== null && !person.totpConfirmed && passkeys === 0,
      },
      roles: caller.kind === 'person' ? [...caller.roles] : [],
      memberships:
        caller.kind === 'person'
          ? caller.memberships.map((membership) => ({ ...membership, territories: [...membership.territories] }))
          : [],
      abilities: PERMISSIONS.filter((permission) => mayEver(caller, permission)),
      recent: caller.kind === 'person' && caller.recentlyVerifiedAt !== null,
    };
  }

  async account({ personId, roles }: SignedIn): Promise<Account> {
    const [row] = await this.database.query<AccountRow>(
      `SELECT id, name, email, language, version, password_hash IS NOT NULL AS password,
         totp_confirmed_at IS NOT NULL AS totp,
         (SELECT count(*)::int FROM recovery_code WHERE person_id = person.id) AS "recoveryCodes",
         (SELECT json_build_object('email', email, 'oldConfirmed', old_confirmed_at IS NOT NULL,
            'newConfirmed', new_confirmed_at IS NOT NULL)
          FROM email_change WHERE person_id = person.id) AS "emailChange"
       FROM person WHERE id = $1`,
      [personId],
    );
    if (row === undefined) throw new Error(`no person ${personId}`);
    const passkeys = await this.database.query<{ id: string; name: string; createdAt: Date; lastUsedAt: Date | null }>(
      `SELECT id, name, created_at AS "createdAt", last_used_at AS "lastUsedAt"
       FROM passkey WHERE person_id = $1 ORDER BY created_at`,
      [personId],
    );
    return {
      ...row,
      passkeys: passkeys.map((passkey) => ({
        ...passkey,
        createdAt: passkey.createdAt.toISOString(),
        lastUsedAt: passkey.lastUsedAt?.toISOString() ?? null,
      })),
      secondFactorRequired: needsSecondFactor(roles),
    };
  }

  async sessions({ personId, sessionId }: SignedIn): Promise<SessionList> {
    const rows = await this.database.query<{
      id: string;
      device: string;
      factors: Factor[];
      openedAt: Date;
      seenAt: Date;
    }>(
      `SELECT id, device, factors, created_at AS "openedAt", seen_at AS "seenAt"
       FROM session WHERE person_id = $1 ORDER BY seen_at DESC`,
      [personId],
    );
    return {
      sessions: rows.map((row) => ({
        ...row,
        current: row.id === sessionId,
        openedAt: row.openedAt.toISOString(),
        seenAt: row.seenAt.toISOString(),
      })),
    };
  }

  async #passkeyCount(personId: string): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      'SELECT count(*) AS count FROM passkey WHERE person_id = $1',
      [personId],
    );
    return row?.count ?? 0;
  }
}

interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly version: number;
  readonly password: boolean;
  readonly totp: boolean;
  readonly recoveryCodes: number;
  readonly emailChange: Account['emailChange'];
}
