import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Language, type MemberRole, type Result, type SignedIn } from '@repere/kernel';
import { CONFIG, type Config } from '../../../platform/config';
import { Database } from '../../../platform/database';
import { uuidv7 } from '../../../platform/ids';
import { keepPersonalValue, recordAudit } from '../../audit';
import { queueMail } from '../../notifications';
import { refusal, type Refusal } from '../account-problems';
import { AttemptLimits } from '../attempt-limits';
import { actorOf, type Circumstances } from '../circumstances';
import { pagePath } from '../domain/page-addresses';
import { putToken, takeToken, withdrawTokens } from '../one-time.repository';
import {
  addMember,
  deleteInvitation,
  insertInvitation,
  lockOrganisation,
  rememberInvitationMail,
  takeInvitation,
} from '../organisation.repository';
import { findOrCreatePerson, findPerson } from '../person.repository';
import { openSession } from '../session.repository';
import type { OpenedSession } from './opened-session';

const LIFE_DAYS = 14;
const LIFE_SECONDS = LIFE_DAYS * 24 * 3600;

export interface InvitationWish {
  readonly email: string;
  readonly role: MemberRole;
  readonly lang: Language;
}

/** Invitations to an organisation: sent, withdrawn, accepted. */
@Injectable()
export class InviteMember {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AttemptLimits) private readonly limits: AttemptLimits,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** @throws ProblemError 429 */
  async invite(
    caller: SignedIn,
    organisationId: string,
    { email, role, lang }: InvitationWish,
    requestId: string,
  ): Promise<Result<{ readonly id: string }, Refusal>> {
    await this.limits.take('invitation by account', caller.personId);
    const { publicUrl } = this.config;
    return this.database.transaction(async (tx) => {
      const organisation = await lockOrganisation(tx, organisationId);
      if (organisation === null) return err(refusal('not_found'));
      if (await isMember(tx, organisationId, email)) return err(refusal('already_member'));
      const id = uuidv7();
      const invitation = { id, organisationId, email, role, invitedBy: caller.personId, lifeSeconds: LIFE_SECONDS };
      if (!(await insertInvitation(tx, invitation))) return err(refusal('already_invited'));
      const inviter = await findPerson(tx, caller.personId);
      const token = await putToken(
        tx,
        { purpose: 'invitation', email, data: { invitationId: id, language: lang } },
        LIFE_SECONDS,
      );
      const mailId = await queueMail(tx, {
        to: email,
        language: lang,
        template: 'invitation',
        params: { organisation: organisation.name, inviter: inviter?.name ?? '', days: LIFE_DAYS },
        link: publicUrl + pagePath('invitation', lang, { token }),
        home: publicUrl,
      });
      await rememberInvitationMail(tx, id, mailId);
      const subject = { kind: 'organisation', id: organisationId };
      await recordAudit(tx, {
        actor: actorOf(caller, requestId, organisationId),
        action: 'organisation.invite',
        subject,
        details: { role, email: await keepPersonalValue(tx, subject, 'invitation', email) },
      });
      return ok({ id });
    });
  }

  async withdraw(
    caller: SignedIn,
    organisationId: string,
    invitationId: string,
    requestId: string,
  ): Promise<Result<void, Refusal>> {
    return this.database.transaction(async (tx) => {
      if (!(await deleteInvitation(tx, organisationId, invitationId))) return err(refusal('not_found'));
      await withdrawTokens(tx, ['invitation'], { data: { invitationId } });
      await recordAudit(tx, {
        actor: actorOf(caller, requestId, organisationId),
        action: 'organisation.withdraw_invitation',
        subject: { kind: 'organisation', id: organisationId },
      });
      return ok(undefined);
    });
  }

  /**
   * The link came to the invited address, so that using it proves the address: it signs in as well, unless that person is
   * signed in already. Somebody else's session is not taken over.
   * @returns a new session, or null when the caller's own goes on
   */
  async accept(
    token: string,
    caller: { readonly personId: string } | null,
    circumstances: Circumstances,
  ): Promise<Result<OpenedSession | null, Refusal>> {
    return this.database
      .transaction(async (tx) => {
        const link = await takeToken(tx, token, ['invitation']);
        const invitation = link === null ? null : await takeInvitation(tx, String(link.data['invitationId']));
        if (link === null || invitation === null) return err(refusal('link_spent'));
        const language = link.data['language'] === 'en' ? 'en' : 'fr';
        const person = await findOrCreatePerson(tx, { email: invitation.email, language });
        // Thrown, not returned: the link must not be used up by the wrong person.
        if (caller !== null && caller.personId !== person.id) throw new OtherAccount();
        if (person.disabled) return err(refusal('account_disabled'));
        const { organisationId, role } = invitation;
        await addMember(tx, { organisationId, personId: person.id, role });
        const opened = caller === null ? await openSession(tx, person.id, 'link', circumstances) : null;
        await recordAudit(tx, {
          actor: actorOf({ personId: person.id }, circumstances.requestId, organisationId),
          action: 'organisation.join',
          subject: { kind: 'organisation', id: organisationId },
          details: { role, by: 'invitation' },
        });
        return ok(opened === null ? null : { token: opened, next: null, language: person.language });
      })
      .catch((error: unknown) => {
        if (error instanceof OtherAccount) return err(refusal('other_account'));
        throw error;
      });
  }
}

class OtherAccount extends Error {}

/** One question whoever it is: an address with an account elsewhere takes no longer than one without. */
async function isMember(tx: Parameters<typeof addMember>[0], organisationId: string, email: string): Promise<boolean> {
  const rows = await tx.query(
    `SELECT 1 AS one FROM organisation_member m JOIN person p ON p.id = m.person_id
     WHERE m.organisation_id = $1 AND p.email = $2`,
    [organisationId, email],
  );
  return rows.length > 0;
}
