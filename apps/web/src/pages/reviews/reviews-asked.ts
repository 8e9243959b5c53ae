import type { ReviewQuery } from '@repere/contract';
import { REVIEW_KINDS, type Language, type ReviewKind } from '@repere/kernel';
import { workspaceAddress } from '../../shared/workspace/addresses';

export const ages = ['any', 'week', 'month'] as const;
export const hands = ['any', 'me', 'nobody'] as const;
export const states = ['open', 'asked'] as const;

/** What narrows the queue, as an address says it. */
export interface ReviewsAsked {
  readonly kind: ReviewKind | null;
  readonly territory: string;
  readonly age: (typeof ages)[number];
  readonly assigned: (typeof hands)[number];
  readonly state: (typeof states)[number];
  readonly q: string;
  readonly page: number;
}

/** Reads what is asked for; whatever cannot be read is as if it were not there. */
export function readReviewsAsked(search: URLSearchParams): ReviewsAsked {
  const page = Number(search.get('page') ?? 1);
  return {
    kind: REVIEW_KINDS.find((one) => one === search.get('kind')) ?? null,
    territory: /^[A-Z]?\d{1,5}$/.test(search.get('territory') ?? '') ? (search.get('territory') ?? '') : '',
    age: ages.find((one) => one === search.get('age')) ?? 'any',
    assigned: hands.find((one) => one === search.get('assigned')) ?? 'any',
    state: states.find((one) => one === search.get('state')) ?? 'open',
    q: (search.get('q') ?? '').trim().slice(0, 200),
    page: Number.isInteger(page) && page > 0 && page <= 10_000 ? page : 1,
  };
}

/** The same in as few words as will do. @example writeReviewsAsked({ ...asked, kind: 'claim' }) // 'kind=claim' */
export function writeReviewsAsked({ kind, territory, age, assigned, state, q, page }: ReviewsAsked): string {
  const search = new URLSearchParams();
  if (kind !== null) search.set('kind', kind);
  if (territory !== '') search.set('territory', territory);
  if (age !== 'any') search.set('age', age);
  if (assigned !== 'any') search.set('assigned', assigned);
  if (state !== 'open') search.set('state', state);
  if (q !== '') search.set('q', q);
  if (page > 1) search.set('page', String(page));
  return search.toString();
}

/** As the API takes it. */
export const reviewQueryOf = (
  { kind, territory, age, assigned, state, q }: ReviewsAsked,
  lang: Language,
): ReviewQuery => ({
  ...{ kind: kind === null ? [] : [kind], age, assigned, state, lang },
  ...(territory !== '' && { territory }),
  ...(q !== '' && { q }),
});

/** French addresses name the kinds in French. */
const SEGMENTS: Readonly<Record<ReviewKind, string>> = {
  change: 'changement',
  entry: 'inscription',
  held: 'retenue',
  claim: 'reclamation',
  report: 'signalement',
};

/** The kind that a segment of an address names, in either language. */
export const kindOf = (segment: string): ReviewKind | null =>
  REVIEW_KINDS.find((kind) => kind === segment || SEGMENTS[kind] === segment) ?? null;

/** Where a case is, in the queue it is read from. */
export function reviewAddress(
  { kind, id }: { readonly kind: ReviewKind; readonly id: string },
  asked: ReviewsAsked,
  language: Language,
  more: Readonly<Record<string, string>> = {},
): string {
  const search = new URLSearchParams(writeReviewsAsked({ ...asked, page: 1 }));
  for (const [name, value] of Object.entries(more)) search.set(name, value);
  const params = { kind: language === 'fr' ? SEGMENTS[kind] : kind, id };
  return workspaceAddress('review', language, { params, search: search.toString() });
}
