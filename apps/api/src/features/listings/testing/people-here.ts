import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../../../platform/database';
import { uuidv7 } from '../../../platform/ids';

/** Somebody signed in, with the organisation that gives them their role. */
export interface SignedInHere {
  readonly personId: string;
  readonly organisationId: string;
  readonly cookie: string;
}

const CHANTIER_ID = '01930000-0000-7000-8000-00000000c4a7';

/** Writes a person, an organisation and a whole session, as signing in would. */
export async function signedInHere(
  database: Database,
  kind: 'enterprise' | 'network' | 'buyer' | 'staff',
  territories: readonly string[] = [],
): Promise<SignedInHere> {
  const personId = uuidv7();
  const organisationId = kind === 'staff' ? CHANTIER_ID : uuidv7();
  const token = randomBytes(32).toString('base64url');
  await database.query('INSERT INTO person (id, email, name) VALUES ($1::uuid, $1::uuid::text || $2, $3)', [
    personId,
    '@example.invalid',
    'Une personne',
  ]);
  if (kind === 'staff')
    await database.query(
      `INSERT INTO organisation (id, kind, name, status, chantier, territories) VALUES ($1, 'network', 'Chantier', 'confirmed', true, '{QC}')
       ON CONFLICT (id) DO NOTHING`,
      [organisationId],
    );
  else
    await database.query(
      `INSERT INTO organisation (id, kind, name, status, territories) VALUES ($1, $2, $3, 'confirmed', $4)`,
      [organisationId, kind, `Organisation ${kind}`, territories],
    );
  await database.query(
    `INSERT INTO organisation_member (organisation_id, person_id, role) VALUES ($1, $2, 'manager')`,
    [organisationId, personId],
  );
  await database.query(
    `INSERT INTO session (id, token_hash, person_id, factors, device) VALUES ($1, $2, $3, '{passkey}', 'test')`,
    [uuidv7(), createHash('sha256').update(token).digest(), personId],
  );
  await database.query(
    `INSERT INTO passkey (id, person_id, credential_id, public_key, counter, transports, name) VALUES ($1::uuid, $2, $1::uuid::text, '', 0, '{}', 'test')`,
    [uuidv7(), personId],
  );
  return { personId, organisationId, cookie: `repere-session=${token}` };
}
