import type { ApiClient, MatchCases } from '@repere/contract';
import type { Language } from '@repere/kernel';
import { workspaceAddress } from '../../shared/workspace/addresses';

export const queueStatuses = ['review', 'probable', 'confirmed', 'candidate', 'rejected'] as const;
export type QueueStatus = (typeof queueStatuses)[number];

export const QUEUE_PAGE = 25;

/** Which cases the queue shows. */
export interface QueueAsked {
  readonly status: QueueStatus;
  /** Part of a name; empty for all. */
  readonly q: string;
  readonly page: number;
}

/** What an address asks for; anything else counts as not said. */
export function readQueueAsked(search: URLSearchParams): QueueAsked {
  const status = queueStatuses.find((one) => one === search.get('status')) ?? 'review';
  return { status, q: (search.get('q') ?? '').trim().slice(0, 200), page: wholeIn(search, 'page') ?? 1 };
}

/** A whole number from 1 to 9999 in a query. */
export function wholeIn(search: URLSearchParams, name: string): number | null {
  const text = search.get(name) ?? '';
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}

export function writeQueueAsked({ status, q, page }: QueueAsked): string {
  const search = new URLSearchParams();
  if (status !== 'review') search.set('status', status);
  if (q !== '') search.set('q', q);
  if (page > 1) search.set('page', String(page));
  return search.toString();
}

export const askQueue = (api: ApiClient, asked: QueueAsked, language: Language): Promise<MatchCases> => {
  const { status, q, page } = asked;
  return api('listMatchCases', {
    query: { status, ...(q !== '' && { q }), page, pageSize: QUEUE_PAGE, lang: language },
  });
};

/** A case's address, with its rank in the queue it is read from. */
export function caseAddress(
  { line, position }: { readonly line: string; readonly position: number },
  rank: number | null,
  asked: QueueAsked,
  language: Language,
  more: Readonly<Record<string, string>> = {},
): string {
  const search = new URLSearchParams(writeQueueAsked({ ...asked, page: 1 }));
  search.set('position', String(position));
  if (rank !== null) search.set('rank', String(rank));
  for (const [name, value] of Object.entries(more)) search.set(name, value);
  return workspaceAddress('match', language, { params: { line }, search: search.toString() });
}
