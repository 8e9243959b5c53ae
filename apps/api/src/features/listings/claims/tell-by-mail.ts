import type { Language } from '@repere/kernel';
import type { SqlRunner } from '../../../platform/database';
import { queueMail } from '../../notifications';

/** The page that a link of a claim opens; its button acts (M8). */
export const proofPath = (language: Language, token: string): string =>
  `${language === 'en' ? '/en/workspace/listings/proof' : '/espace/fiches/preuve'}?token=${encodeURIComponent(token)}`;

/** Where an organisation sees the claims on its listings. */
const claimsPath = (language: Language): string =>
  language === 'en' ? '/en/workspace/claims' : '/espace/reclamations';

/** Everybody of an organisation, or one person's own mailbox, as `person` and `organisation_member` of the accounts room keep them. */
export async function mailboxesOf(
  sql: SqlRunner,
  who: { readonly organisationId: string } | { readonly personId: string },
): Promise<{ email: string; language: Language }[]> {
  if ('personId' in who)
    return sql.query('SELECT email, language FROM person WHERE id = $1 AND disabled_at IS NULL', [who.personId]);
  return sql.query(
    `SELECT p.email, p.language FROM organisation_member m JOIN person p ON p.id = m.person_id
     WHERE m.organisation_id = $1 AND p.disabled_at IS NULL`,
    [who.organisationId],
  );
}

/** Whoever wrote in the name of an organisation; everybody of that organisation where they have left it. */
export async function mailboxesOfAuthor(
  sql: SqlRunner,
  { personId, organisationId }: { readonly personId: string | null; readonly organisationId: string | null },
): Promise<{ email: string; language: Language }[]> {
  const author = await sql.query<{ email: string; language: Language }>(
    `SELECT p.email, p.language FROM person p WHERE p.id = $1::uuid AND p.disabled_at IS NULL AND ($2::uuid IS NULL
       OR EXISTS (SELECT FROM organisation_member m WHERE m.organisation_id = $2 AND m.person_id = p.id))`,
    [personId, organisationId],
  );
  return author.length > 0 || organisationId === null ? author : mailboxesOf(sql, { organisationId });
}

interface About {
  readonly listing: string;
  readonly organisation: string;
  readonly home: string;
}

/** The code to the address on record. Its holder may never have heard of Repère. */
export async function mailCode(
  tx: SqlRunner,
  to: string,
  token: string,
  hours: number,
  { listing, organisation, home }: About,
): Promise<void> {
  const params = { listing, organisation, hours };
  await queueMail(tx, {
    to,
    language: 'fr',
    template: 'claim_code',
    params,
    link: home + proofPath('fr', token),
    home,
  });
}

/** Somebody else has proven that they may look after the listing: its managers have a week. */
export async function tellManagers(
  tx: SqlRunner,
  organisationId: string,
  days: number,
  { listing, organisation, home }: About,
): Promise<void> {
  for (const { email: to, language } of await mailboxesOf(tx, { organisationId }))
    await queueMail(tx, {
      ...{ to, language, home, template: 'claim_rival' as const, params: { listing, organisation, days } },
      link: home + claimsPath(language),
    });
}

/** What became of a claim, to who made it and to who loses the listing. */
export async function tellOutcome(
  tx: SqlRunner,
  who: { readonly organisationId: string } | { readonly personId: string },
  outcome: 'granted' | 'refused' | 'lost' | 'disputed',
  reason: string | null,
  { listing, organisation, home }: About,
): Promise<void> {
  for (const { email: to, language } of await mailboxesOf(tx, who))
    await queueMail(tx, {
      ...{ to, language, home, template: 'claim_outcome' as const },
      params: { listing, organisation, outcome, reason: reason ?? 'none' },
      link: home + claimsPath(language),
    });
}
