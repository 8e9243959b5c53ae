import { Inject, Injectable } from '@nestjs/common';
import type { LinkLook } from '@repere/contract';
import { err, ok, type Result } from '@repere/kernel';
import { Database } from '../../../platform/database';
import { refusal, type Refusal } from '../account-problems';
import { AttemptLimits } from '../attempt-limits';
import type { Circumstances } from '../circumstances';
import { lookAtToken, type Purpose } from '../one-time.repository';
import { invitationView } from '../organisation.reader';

const LOOKS: Readonly<Partial<Record<Purpose, LinkLook['purpose']>>> = {
  sign_in: 'sign_in',
  first_administrator: 'first_administrator',
  invitation: 'invitation',
  email_change_old: 'email_change',
  email_change_new: 'email_change',
};

/** Tells what a link is for before its button is pressed: opening a page changes nothing (M8). */
@Injectable()
export class LookAtLink {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AttemptLimits) private readonly limits: AttemptLimits,
  ) {}

  async execute(token: string, { address }: Circumstances): Promise<Result<LinkLook, Refusal>> {
    await this.limits.take('look by address', address);
    const link = await lookAtToken(this.database, token);
    const purpose = link === null ? undefined : LOOKS[link.purpose];
    if (link === null || purpose === undefined) return err(refusal('link_spent'));
    const bare = { purpose, email: link.email, organisation: null, inviter: null, role: null };
    if (purpose !== 'invitation') return ok(bare);
    const invitation = await invitationView(this.database, String(link.data['invitationId']));
    return invitation === null ? err(refusal('link_spent')) : ok({ ...bare, ...invitation });
  }
}
