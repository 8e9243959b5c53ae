import type { SqlRunner } from '../../platform/database';
import { uuidv7 } from '../../platform/ids';
import type { NewPasskey, StoredPasskey } from './adapters/passkeys';

const COLUMNS =
  'id, person_id AS "personId", credential_id AS "credentialId", public_key AS "publicKey", counter, transports';

export const passkeysOf = (sql: SqlRunner, personId: string): Promise<StoredPasskey[]> =>
  sql.query<StoredPasskey>(`SELECT ${COLUMNS} FROM passkey WHERE person_id = $1`, [personId]);

export async function findPasskey(sql: SqlRunner, credentialId: string): Promise<StoredPasskey | null> {
  const [row] = await sql.query<StoredPasskey>(`SELECT ${COLUMNS} FROM passkey WHERE credential_id = $1`, [
    credentialId,
  ]);
  return row ?? null;
}

/** @returns its id, or null when the passkey is known already */
export async function insertPasskey(
  tx: SqlRunner,
  personId: string,
  name: string,
  passkey: NewPasskey,
): Promise<string | null> {
  const id = uuidv7();
  const rows = await tx.query(
    `INSERT INTO passkey (id, person_id, credential_id, public_key, counter, transports, name)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (credential_id) DO NOTHING RETURNING id`,
    [id, personId, passkey.credentialId, Buffer.from(passkey.publicKey), passkey.counter, passkey.transports, name],
  );
  return rows.length > 0 ? id : null;
}

export async function countUse(tx: SqlRunner, id: string, counter: number): Promise<void> {
  await tx.query('UPDATE passkey SET counter = $2, last_used_at = now() WHERE id = $1', [id, counter]);
}

export async function deletePasskey(tx: SqlRunner, personId: string, id: string): Promise<boolean> {
  const rows = await tx.query('DELETE FROM passkey WHERE id = $1 AND person_id = $2 RETURNING id', [id, personId]);
  return rows.length > 0;
}
