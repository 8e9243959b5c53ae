import { foldName } from '@repere/reference';

const LONGEST = 60;
const MOST_WORDS = 6;

/**
 * What may be kept of a search that found nothing: its folded words, when they can be a need. Addresses, numbers of any
 * kind and whole sentences, which may name someone, are not kept.
 * @returns null when nothing may be kept
 * @example keptText('Abat-poussière!') // 'abat poussiere'
 */
export function keptText(q: string): string | null {
  if (q.length > LONGEST || /@|https?:|www\.|\d{3}/i.test(q)) return null;
  const folded = foldName(q);
  const words = folded.split(' ');
  return folded.length < 3 || words.length > MOST_WORDS ? null : folded;
}

/** First day of the month, `YYYY-MM-01`: nothing finer is kept. */
export const monthOf = (now: Date): string => `${now.toISOString().slice(0, 7)}-01`;
