import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Factor, MemberRole, OrganisationKind, Role } from '@repere/kernel';
import type { SqlRunner } from '../../../apps/api/src/platform/database/database';

/** The Chantier's organisation, which the migrations bring. */
const CHANTIER = '01930000-0000-7000-8000-00000000c4a7';

export interface SignInOptions {
  readonly email?: string;
  readonly name?: string;
  /** Joins this organisation rather than a new one. */
  readonly organisationId?: string;
  readonly memberRole?: MemberRole;
  /** Territory codes of a new network. */
  readonly territories?: readonly string[];
  /** How the session was proved; a passkey unless told otherwise, which satisfies every role. */
  readonly factors?: readonly Factor[];
}

/** Somebody signed in for a test. */
export interface TestPerson {
  readonly personId: string;
  readonly email: string;
  /** The enterprise, buyer or network of the role, the Chantier for its staff; null for a mere `person`. */
  readonly organisationId: string | null;
  /** To send with each request: the session under both names a cookie can have, and the proof of a page of ours. */
  readonly headers: { readonly cookie: string; readonly 'sec-fetch-site': 'same-origin' };
}

const KIND: Readonly<Partial<Record<Role, OrganisationKind>>> = {
  editor: 'enterprise',
  buyer: 'buyer',
  network_moderator: 'network',
};

/**
 * Signs somebody in straight in the database, with a whole and recent session.
 * @param role a role, with an organisation of its kind, or `person` for somebody without any
 * @example const moderator = await signInAs(base.database, 'moderator'); app.inject({ url, headers: moderator.headers })
 * @example await signInAs(database, 'network_moderator', { territories: ['R04'] })
 */
export async function signInAs(
  database: SqlRunner,
  role: Role | 'person',
  options: SignInOptions = {},
): Promise<TestPerson> {
  const personId = randomUUID();
  const email = options.email ?? `${role.replace('_', '-')}-${personId.slice(0, 8)}@essai.invalid`;
  await database.query('INSERT INTO person (id, email, name) VALUES ($1, $2, $3)', [
    personId,
    email,
    options.name ?? `Essai ${role}`,
  ]);
  const organisationId =
    role === 'person' ? (options.organisationId ?? null) : await organisation(database, role, options);
  if (organisationId !== null)
    await database.query('INSERT INTO organisation_member (organisation_id, person_id, role) VALUES ($1, $2, $3)', [
      organisationId,
      personId,
      role === 'administrator' ? 'manager' : (options.memberRole ?? 'member'),
    ]);
  return { personId, email, organisationId, headers: await openTestSession(database, personId, options.factors) };
}

async function organisation(database: SqlRunner, role: Role, options: SignInOptions): Promise<string> {
  const kind = KIND[role];
  if (kind === undefined) return CHANTIER;
  if (options.organisationId !== undefined) return options.organisationId;
  const id = randomUUID();
  await database.query(
    `INSERT INTO organisation (id, kind, name, status, territories) VALUES ($1, $2, $3, 'confirmed', $4)`,
    [id, kind, `Organisation ${id.slice(0, 8)}`, options.territories ?? []],
  );
  return id;
}

/** Another browser of the same person. */
export async function openTestSession(
  database: SqlRunner,
  personId: string,
  factors: readonly Factor[] = ['passkey'],
): Promise<TestPerson['headers']> {
  const token = randomBytes(32).toString('base64url');
  await database.query(
    `INSERT INTO session (id, token_hash, person_id, factors, device) VALUES ($1, $2, $3, $4, 'test')`,
    [randomUUID(), createHash('sha256').update(token).digest(), personId, factors],
  );
  return { cookie: `__Host-repere=${token}; repere-session=${token}`, 'sec-fetch-site': 'same-origin' };
}
