import type { SqlRunner } from '../../../platform/database';
import { queueMail } from '../../notifications';
import { pagePath } from '../domain/page-addresses';
import type { PersonRow } from '../person.repository';

export type AccountChange =
  | 'password'
  | 'password_removed'
  | 'totp'
  | 'totp_removed'
  | 'passkey'
  | 'passkey_removed'
  | 'recovery_codes'
  | 'recovery_used'
  | 'email';

/** Tells the owner that the keys of the account have changed, so that a change by somebody else is noticed. */
export async function tellOwner(
  tx: SqlRunner,
  { email, language }: Pick<PersonRow, 'email' | 'language'>,
  change: AccountChange,
  publicUrl: string,
): Promise<void> {
  await queueMail(tx, {
    to: email,
    language,
    template: 'account_changed',
    params: { change },
    link: publicUrl + pagePath('account', language),
    home: publicUrl,
  });
}
