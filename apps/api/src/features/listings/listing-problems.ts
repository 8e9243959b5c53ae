import type { Language } from '@repere/kernel';
import { ProblemError } from '../../platform/http';
import type { ListingUnavailable } from './listing.reader';

/** What HTTP answers for a listing that one may not read and that no other has replaced. */
const ANSWERS = {
  ListingNotFound: ['listing_not_found', 404],
  ListingWithdrawn: ['listing_withdrawn', 410],
} as const satisfies Partial<Record<ListingUnavailable['code'], readonly [string, number]>>;

/** Such a state on its way to HTTP. @param key as the reader gave it */
export function listingProblem(code: keyof typeof ANSWERS, key: string): ProblemError {
  const [problem, status] = ANSWERS[code];
  return new ProblemError(problem, status, { id: key });
}

/** Where a merged listing is read now; its answer is 308 without a body. */
export const mergedInto = (slug: string, language: Language): string =>
  `/api/v1/listings/${slug}${language === 'en' ? '?lang=en' : ''}`;
