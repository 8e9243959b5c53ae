import type { MemberRole, OrganisationKind } from '@repere/kernel';
import type { SqlRunner } from '../../platform/database';
import { publish } from '../../platform/outbox';
import { CHANTIER_ID } from './domain/roles';

/** News of organisations and of who belongs to them travels under this topic, by the organisation's id. */
export const ORGANISATION_TOPIC = 'organisation';

export type OrganisationStatus = 'pending' | 'confirmed' | 'refused';

export interface OrganisationRow {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly chantier: boolean;
  readonly status: OrganisationStatus;
  readonly territories: readonly string[];
  readonly version: number;
}

const COLUMNS = 'id, kind, name, chantier, status, territories, version';

/** Enters an organisation and announces it. */
export async function insertOrganisation(
  tx: SqlRunner,
  organisation: Pick<OrganisationRow, 'id' | 'kind' | 'name' | 'status' | 'territories'>,
): Promise<void> {
  const { id, kind, name, status, territories } = organisation;
  await tx.query('INSERT INTO organisation (id, kind, name, status, territories) VALUES ($1, $2, $3, $4, $5)', [
    id,
    kind,
    name,
    status,
    territories,
  ]);
  await publish(tx, [{ topic: ORGANISATION_TOPIC, aggregateId: id, version: 1 }]);
}

/** The organisation, kept from others until the end of the transaction. */
export async function lockOrganisation(tx: SqlRunner, id: string): Promise<OrganisationRow | null> {
  const [row] = await tx.query<OrganisationRow>(`SELECT ${COLUMNS} FROM organisation WHERE id = $1 FOR UPDATE`, [id]);
  return row ?? null;
}

/** What changes of an organisation; whatever else, its version grows and the change is announced. */
export interface OrganisationChange {
  readonly name?: string;
  readonly territories?: readonly string[];
  readonly status?: OrganisationStatus;
  readonly decidedBy?: string;
}

export async function updateOrganisation(tx: SqlRunner, id: string, change: OrganisationChange): Promise<void> {
  const [row] = await tx.query<{ version: number }>(
    `UPDATE organisation SET name = coalesce($2, name), territories = coalesce($3, territories),
       status = coalesce($4, status), decided_by = coalesce($5, decided_by),
       decided_at = CASE WHEN $4::text IS NULL THEN decided_at ELSE now() END, version = version + 1
     WHERE id = $1 RETURNING version`,
    [id, change.name ?? null, change.territories ?? null, change.status ?? null, change.decidedBy ?? null],
  );
  if (row !== undefined) await publish(tx, [{ topic: ORGANISATION_TOPIC, aggregateId: id, version: row.version }]);
}

export interface MemberRow {
  readonly organisationId: string;
  readonly personId: string;
  readonly role: MemberRole;
}

/** Adds a member, or gives a member another role, and announces it. @returns false when nothing changed */
export async function addMember(tx: SqlRunner, { organisationId, personId, role }: MemberRow): Promise<boolean> {
  const rows = await tx.query(
    `INSERT INTO organisation_member AS member (organisation_id, person_id, role) VALUES ($1, $2, $3)
     ON CONFLICT (organisation_id, person_id) DO UPDATE SET role = $3 WHERE member.role <> $3 RETURNING person_id`,
    [organisationId, personId, role],
  );
  if (rows.length > 0) await updateOrganisation(tx, organisationId, {});
  return rows.length > 0;
}

export async function removeMember(tx: SqlRunner, organisationId: string, personId: string): Promise<boolean> {
  const rows = await tx.query(
    'DELETE FROM organisation_member WHERE organisation_id = $1 AND person_id = $2 RETURNING person_id',
    [organisationId, personId],
  );
  if (rows.length > 0) await updateOrganisation(tx, organisationId, {});
  return rows.length > 0;
}

export const membersOf = (sql: SqlRunner, organisationId: string): Promise<{ personId: string; role: MemberRole }[]> =>
  sql.query('SELECT person_id AS "personId", role FROM organisation_member WHERE organisation_id = $1', [
    organisationId,
  ]);

/** Whether somebody administers the directory; with `lock`, nobody becomes so before the end of the transaction. */
export async function hasAdministrator(sql: SqlRunner, { lock = false } = {}): Promise<boolean> {
  if (lock) await sql.query('SELECT 1 FROM organisation WHERE id = $1 FOR UPDATE', [CHANTIER_ID]);
  const rows = await sql.query(
    `SELECT 1 AS one FROM organisation_member m JOIN person p ON p.id = m.person_id
     WHERE m.organisation_id = $1 AND m.role = 'manager' AND p.disabled_at IS NULL LIMIT 1`,
    [CHANTIER_ID],
  );
  return rows.length > 0;
}

export interface InvitationRow {
  readonly id: string;
  readonly organisationId: string;
  readonly email: string;
  readonly role: MemberRole;
}

/** Keeps an invitation; one that waits at the same address and has expired gives way. @returns false when one waits */
export async function insertInvitation(
  tx: SqlRunner,
  invitation: InvitationRow & { readonly invitedBy: string; readonly lifeSeconds: number },
): Promise<boolean> {
  const { id, organisationId, email, role, invitedBy, lifeSeconds } = invitation;
  await tx.query(
    `DELETE FROM invitation WHERE organisation_id = $1 AND email = $2 AND accepted_at IS NULL AND expires_at < now()`,
    [organisationId, email],
  );
  const rows = await tx.query(
    `INSERT INTO invitation (id, organisation_id, email, role, invited_by, expires_at)
     VALUES ($1, $2, $3, $4, $5, now() + make_interval(secs => $6)) ON CONFLICT DO NOTHING RETURNING id`,
    [id, organisationId, email, role, invitedBy, lifeSeconds],
  );
  return rows.length > 0;
}

export async function rememberInvitationMail(tx: SqlRunner, id: string, mailId: string): Promise<void> {
  await tx.query('UPDATE invitation SET mail_id = $2 WHERE id = $1', [id, mailId]);
}

/** Accepts an invitation that still waits. */
export async function takeInvitation(tx: SqlRunner, id: string): Promise<InvitationRow | null> {
  const [row] = await tx.query<InvitationRow>(
    `UPDATE invitation SET accepted_at = now() WHERE id = $1 AND accepted_at IS NULL AND expires_at > now()
     RETURNING id, organisation_id AS "organisationId", email, role`,
    [id],
  );
  return row ?? null;
}

export async function deleteInvitation(tx: SqlRunner, organisationId: string, id: string): Promise<boolean> {
  const rows = await tx.query(
    'DELETE FROM invitation WHERE id = $1 AND organisation_id = $2 AND accepted_at IS NULL RETURNING id',
    [id, organisationId],
  );
  return rows.length > 0;
}

/** Counts a listing among a network's members. */
export async function addNetworkMember(tx: SqlRunner, networkId: string, listingId: string): Promise<void> {
  await tx.query('INSERT INTO network_member (network_id, listing_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    networkId,
    listingId,
  ]);
}

export async function removeNetworkMember(tx: SqlRunner, networkId: string, listingId: string): Promise<boolean> {
  const rows = await tx.query(
    'DELETE FROM network_member WHERE network_id = $1 AND listing_id = $2 RETURNING listing_id',
    [networkId, listingId],
  );
  return rows.length > 0;
}
