import type { Language, ReviewAct } from '@repere/kernel';
import type { SqlRunner } from '../../platform/database';
import { mailboxesOf, type LockedListing } from '../listings';
import { queueMail } from '../notifications';
import type { Review } from './domain/review';

/** Where an enterprise follows what vouches for its listing. */
const recognitionPath = (listingId: string, language: Language): string =>
  language === 'en' ? `/en/workspace/listings/${listingId}/recognition` : `/espace/fiches/${listingId}/reconnaissance`;

const TOLD = ['return', 'confirm', 'refuse', 'revoke', 'lapse', 'unsettle'] as const;
type Told = (typeof TOLD)[number] | 'remind';

const isTold = (act: ReviewAct): act is (typeof TOLD)[number] => (TOLD as readonly string[]).includes(act);

/** Tells those who look after a listing what was decided about it, in the transaction of the act. */
export async function tellEnterprise(
  tx: SqlRunner,
  listing: Pick<LockedListing, 'id' | 'name' | 'managedBy'>,
  review: Pick<Review, 'organisationId' | 'confirmation' | 'reviewer'>,
  act: ReviewAct | 'remind',
  reason: string | null,
  home: string,
): Promise<void> {
  const organisationId = listing.managedBy ?? review.organisationId;
  if (organisationId === null || (act !== 'remind' && !isTold(act))) return;
  const outcome: Told = act;
  for (const { email: to, language } of await mailboxesOf(tx, { organisationId }))
    await queueMail(tx, {
      ...{ to, language, home, template: 'recognition_outcome' as const },
      params: {
        ...{ listing: listing.name, outcome, reason: reason ?? 'none' },
        ...{ by: review.confirmation?.by ?? review.reviewer ?? '', until: review.confirmation?.until ?? '' },
      },
      link: home + recognitionPath(listing.id, language),
    });
}
