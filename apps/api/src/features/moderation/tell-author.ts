import type { Language } from '@repere/kernel';
import type { SqlRunner } from '../../platform/database';
import { queueMail } from '../notifications';
import { mailboxesOfAuthor } from '../listings';

export type Answer =
  'accepted' | 'partly' | 'refused' | 'changes_asked' | 'published' | 'withdrawn' | 'reopened' | 'question';

export interface AnswerMail {
  readonly listingId: string;
  readonly listing: string;
  /** The network or the Chantier, by its name. */
  readonly by: string;
  readonly answer: Answer;
  readonly reply: string | null;
  readonly accepted?: number;
  readonly refused?: number;
  readonly home: string;
}

const listingPath = (language: Language, id: string): string =>
  language === 'en' ? `/en/workspace/listings/${id}` : `/espace/fiches/${id}`;
const claimsPath = (language: Language): string =>
  language === 'en' ? '/en/workspace/claims' : '/espace/reclamations';

/** The answer to whoever wrote, in their language; to their organisation where they have left. */
export async function tellAuthor(
  tx: SqlRunner,
  who: { readonly personId: string | null; readonly organisationId: string | null },
  mail: AnswerMail,
): Promise<void> {
  const { listingId, home, answer, listing, by, reply, accepted = 0, refused = 0 } = mail;
  for (const { email: to, language } of await mailboxesOfAuthor(tx, who))
    if (answer === 'question')
      await queueMail(tx, {
        ...{ to, language, home, template: 'claim_question' as const, link: home + claimsPath(language) },
        params: { listing, by, reply: reply ?? '' },
      });
    else
      await queueMail(tx, {
        ...{ to, language, home, template: 'review_answer' as const, link: home + listingPath(language, listingId) },
        params: { listing, by, outcome: answer, reply: reply ?? 'none', accepted, refused },
      });
}
