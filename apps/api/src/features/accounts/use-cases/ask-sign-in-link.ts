import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@repere/kernel';
import { CONFIG, type Config } from '../../../platform/config';
import { Database } from '../../../platform/database';
import { queueMail } from '../../notifications';
import { AttemptLimits } from '../attempt-limits';
import type { Circumstances } from '../circumstances';
import { pagePath } from '../domain/page-addresses';
import { putToken } from '../one-time.repository';

const LIFE_MINUTES = 20;

export interface LinkWish {
  readonly email: string;
  readonly lang: Language;
  readonly next?: string | undefined;
}

/**
 * Mails a link that signs in. Known and unknown addresses get the same mail, the same answer, and cost the same work:
 * nobody learns who has an account, and whoever has none gets one by opening the link.
 */
@Injectable()
export class AskSignInLink {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AttemptLimits) private readonly limits: AttemptLimits,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** @throws ProblemError 429 */
  async execute({ email, lang, next }: LinkWish, { address }: Circumstances): Promise<void> {
    await this.limits.take('link by address', address);
    await this.limits.take('link by account', email);
    const { publicUrl } = this.config;
    await this.database.transaction(async (tx) => {
      const data = { language: lang, ...(next !== undefined && { next }) };
      const token = await putToken(tx, { purpose: 'sign_in', email, data }, LIFE_MINUTES * 60);
      await queueMail(tx, {
        to: email,
        language: lang,
        template: 'sign_in_link',
        params: { minutes: LIFE_MINUTES },
        link: publicUrl + pagePath('signInLink', lang, { token }),
        home: publicUrl,
      });
    });
  }
}
