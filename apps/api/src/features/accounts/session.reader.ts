import { Inject, Injectable } from '@nestjs/common';
import type { Factor, Membership } from '@repere/kernel';
import { Database, StorageFull } from '../../platform/database';
import { VISITOR, type SessionReader, type SessionState } from '../../platform/http/caller';
import { hashToken } from './adapters/tokens';
import { rolesOf } from './domain/roles';
import { isAlive, missingFactor, RECENT_SECONDS } from './domain/session-rules';

interface Row {
  readonly id: string;
  readonly person_id: string;
  readonly factors: Factor[];
  readonly verified_at: Date;
  readonly verified: number;
  readonly idle: number;
  readonly whole: number;
  readonly totp: boolean;
  readonly passkeys: number;
  readonly memberships: Membership[];
}

/** All memberships of a person that count, as JSON; only confirmed organisations give roles. */
export const MEMBERSHIPS = `coalesce((
  SELECT json_agg(json_build_object('organisationId', o.id, 'name', o.name, 'kind', o.kind, 'role', m.role,
    'territories', coalesce(o.territories, '{}')) ORDER BY o.name, o.id)
  FROM organisation_member m JOIN organisation o ON o.id = m.organisation_id
  WHERE m.person_id = person.id AND o.status = 'confirmed'), '[]')`;

/** How often a session's last use is written down, in seconds. */
const SEEN_EVERY = 60;

/**
 * Who a session cookie stands for, read anew for each request: a role taken away, a person disabled, a session revoked
 * count at once. Ages are measured by the database's clock, the same for every instance.
 */
@Injectable()
export class StoredSessions implements SessionReader {
  constructor(@Inject(Database) private readonly database: Database) {}

  async find(token: string): Promise<SessionState> {
    const hash = hashToken(token);
    if (hash === null) return VISITOR;
    const [row] = await this.database.query<Row>(
      `SELECT session.id, session.person_id, session.factors, session.verified_at,
         extract(epoch FROM now() - session.verified_at)::float8 AS verified,
         extract(epoch FROM now() - session.seen_at)::float8 AS idle,
         extract(epoch FROM now() - session.created_at)::float8 AS whole,
         person.totp_confirmed_at IS NOT NULL AS totp,
         (SELECT count(*)::int FROM passkey WHERE passkey.person_id = person.id) AS passkeys,
         ${MEMBERSHIPS} AS memberships
       FROM session JOIN person ON person.id = session.person_id
       WHERE session.token_hash = $1 AND person.disabled_at IS NULL`,
      [hash],
    );
    if (row === undefined) return VISITOR;
    const roles = rolesOf(row.memberships);
    if (!isAlive(roles, row)) return VISITOR;
    if (row.idle > SEEN_EVERY) await this.#see(row);
    const { id: sessionId, person_id: personId, factors } = row;
    const missing = missingFactor(factors, { roles, totp: row.totp, passkeys: row.passkeys });
    if (missing !== null) return { caller: VISITOR.caller, unfinished: { sessionId, personId, factors, missing } };
    const { memberships } = row;
    const recentlyVerifiedAt = row.verified < RECENT_SECONDS ? row.verified_at : null;
    return {
      caller: { kind: 'person', personId, sessionId, roles, memberships, factors, recentlyVerifiedAt },
      unfinished: null,
    };
  }

  /** Reading goes on when the disk is full: the session then ages as if it were not used (F13). */
  async #see({ id, person_id }: Row): Promise<void> {
    try {
      await this.database.query('UPDATE session SET seen_at = now() WHERE id = $1', [id]);
      await this.database.query('UPDATE person SET last_seen_at = now() WHERE id = $1', [person_id]);
    } catch (error) {
      if (!(error instanceof StorageFull)) throw error;
    }
  }
}
