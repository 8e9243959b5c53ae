import { Inject, Injectable } from '@nestjs/common';
import type { OrganisationDetail, OrganisationList, OrganisationQuery, PeopleList } from '@repere/contract';
import type { MemberRole, Membership, OrganisationKind } from '@repere/kernel';
import { Database, type SqlRunner } from '../../platform/database';
import { MailReader } from '../notifications';
import { rolesOf } from './domain/roles';
import type { OrganisationStatus } from './organisation.repository';
import { MEMBERSHIPS } from './session.reader';

interface SummaryRow {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly status: OrganisationStatus;
  readonly chantier: boolean;
  readonly territories: string[];
  readonly members: number;
  readonly role: MemberRole | null;
}

const SUMMARY = `o.id, o.kind, o.name, o.status, o.chantier, coalesce(o.territories, '{}') AS territories,
  (SELECT count(*)::int FROM organisation_member m WHERE m.organisation_id = o.id) AS members, mine.role`;

/** Organisations, their people and everybody's account, as their pages show them. */
@Injectable()
export class OrganisationReader {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(MailReader) private readonly mails: MailReader,
  ) {}

  async list(personId: string, query: OrganisationQuery): Promise<OrganisationList> {
    const { q, scope, kind, status, page, pageSize } = query;
    const rows = await this.database.query<SummaryRow & { total: number }>(
      `SELECT ${SUMMARY}, count(*) OVER () AS total
       FROM organisation o LEFT JOIN organisation_member mine ON mine.organisation_id = o.id AND mine.person_id = $1
       WHERE ($2 = 'all' OR mine.role IS NOT NULL) AND ($3::text IS NULL OR o.name ILIKE '%' || $3 || '%')
         AND ($4::text[] = '{}' OR o.kind = ANY ($4)) AND ($5::text[] = '{}' OR o.status = ANY ($5))
       ORDER BY o.status = 'pending' DESC, lower(o.name), o.id LIMIT $6 OFFSET $7`,
      [
        personId,
        scope,
        q === undefined || q === '' ? null : likeText(q),
        kind,
        status,
        pageSize,
        (page - 1) * pageSize,
      ],
    );
    return { total: rows[0]?.total ?? 0, page, pageSize, results: rows.map(({ total: _, ...row }) => row) };
  }

  /** Everything of one organisation but the caller's abilities; null when there is none such. */
  async find(id: string, personId: string): Promise<Omit<OrganisationDetail, 'abilities'> | null> {
    const [row] = await this.database.query<SummaryRow & { createdAt: Date; version: number }>(
      `SELECT ${SUMMARY}, o.created_at AS "createdAt", o.version
       FROM organisation o LEFT JOIN organisation_member mine ON mine.organisation_id = o.id AND mine.person_id = $2
       WHERE o.id = $1`,
      [id, personId],
    );
    if (row === undefined) return null;
    const [people, invitations, domains, listings] = await Promise.all([
      this.#people(id),
      this.#invitations(id),
      this.#domains(id),
      this.#listings(id),
    ]);
    return { ...row, createdAt: row.createdAt.toISOString(), people, invitations, domains, listings };
  }

  /** Confirmed organisations whose confirmed domain is this one, that the person does not belong to. */
  async joinable(personId: string, domain: string): Promise<{ id: string; name: string; kind: OrganisationKind }[]> {
    return this.database.query(
      `SELECT o.id, o.name, o.kind FROM organisation_domain d JOIN organisation o ON o.id = d.organisation_id
       WHERE d.domain = $1 AND d.status = 'confirmed' AND o.status = 'confirmed' AND NOT o.chantier
         AND NOT EXISTS (SELECT 1 FROM organisation_member m WHERE m.organisation_id = o.id AND m.person_id = $2)
       ORDER BY o.name`,
      [domain, personId],
    );
  }

  /** Everybody who has an account, by name, for administrators. */
  async people(query: { q?: string | undefined; page: number; pageSize: number }): Promise<PeopleList> {
    const { q, page, pageSize } = query;
    const rows = await this.database.query<{
      id: string;
      name: string;
      email: string;
      secondFactor: boolean;
      disabled: boolean;
      lastSeenAt: Date | null;
      memberships: Membership[];
      total: number;
    }>(
      `SELECT person.id, person.name, person.email, disabled_at IS NOT NULL AS disabled, last_seen_at AS "lastSeenAt",
         totp_confirmed_at IS NOT NULL OR EXISTS (SELECT 1 FROM passkey WHERE passkey.person_id = person.id) AS "secondFactor",
         ${MEMBERSHIPS} AS memberships, count(*) OVER () AS total
       FROM person WHERE $1::text IS NULL OR name ILIKE '%' || $1 || '%' OR email LIKE '%' || lower($1) || '%'
       ORDER BY lower(person.name), person.id LIMIT $2 OFFSET $3`,
      [q === undefined || q === '' ? null : likeText(q), pageSize, (page - 1) * pageSize],
    );
    return {
      total: rows[0]?.total ?? 0,
      page,
      pageSize,
      results: rows.map(({ total: _, memberships, lastSeenAt, ...row }) => ({
        ...row,
        roles: rolesOf(memberships),
        lastSeenAt: lastSeenAt?.toISOString() ?? null,
      })),
    };
  }

  async #people(id: string): Promise<OrganisationDetail['people']> {
    const rows = await this.database.query<{ id: string; name: string; email: string; role: MemberRole; since: Date }>(
      `SELECT p.id, p.name, p.email, m.role, m.created_at AS since FROM organisation_member m
       JOIN person p ON p.id = m.person_id WHERE m.organisation_id = $1 ORDER BY m.role, lower(p.name), p.id`,
      [id],
    );
    return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
  }

  async #invitations(id: string): Promise<OrganisationDetail['invitations']> {
    const rows = await this.database.query<{
      id: string;
      email: string;
      role: MemberRole;
      invitedBy: string | null;
      expiresAt: Date;
      expired: boolean;
      mailId: string | null;
    }>(
      `SELECT i.id, i.email, i.role, p.name AS "invitedBy", i.expires_at AS "expiresAt", i.expires_at < now() AS expired,
         i.mail_id AS "mailId"
       FROM invitation i LEFT JOIN person p ON p.id = i.invited_by
       WHERE i.organisation_id = $1 AND i.accepted_at IS NULL ORDER BY i.created_at`,
      [id],
    );
    const fates = await this.mails.fates(rows.flatMap(({ mailId }) => mailId ?? []));
    return rows.map(({ mailId, expiresAt, ...row }) => {
      const fate = mailId === null ? undefined : fates.get(mailId);
      return { ...row, expiresAt: expiresAt.toISOString(), mail: fate?.status ?? null, mailError: fate?.error ?? null };
    });
  }

  async #listings(id: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT listing_id AS id FROM network_member WHERE network_id = $1 ORDER BY created_at, listing_id',
      [id],
    );
    return rows.map((row) => row.id);
  }

  #domains(id: string): Promise<OrganisationDetail['domains']> {
    return this.database.query(
      'SELECT domain, status FROM organisation_domain WHERE organisation_id = $1 ORDER BY domain',
      [id],
    );
  }
}

/** Text to look for, its own % and _ taken literally. */
const likeText = (text: string): string => text.trim().replace(/[\\%_]/g, (character) => `\\${character}`);

/** What an invitation says on the page of its link; null once it is accepted, withdrawn or stale. */
export async function invitationView(
  sql: SqlRunner,
  id: string,
): Promise<{ organisation: string; inviter: string | null; role: MemberRole } | null> {
  const [row] = await sql.query<{ organisation: string; inviter: string | null; role: MemberRole }>(
    `SELECT o.name AS organisation, p.name AS inviter, i.role FROM invitation i
     JOIN organisation o ON o.id = i.organisation_id LEFT JOIN person p ON p.id = i.invited_by
     WHERE i.id = $1 AND i.accepted_at IS NULL AND i.expires_at > now()`,
    [id],
  );
  return row ?? null;
}
