import type { ApiClient, CurrentSession, WorkspaceListings } from '@repere/contract';
import { ApiError } from '../../shared/api/api-client';
import type { WorkspacePageName } from '../../shared/workspace/addresses';
import { roomsFor } from '../../shared/workspace/rooms';

/** How much waits for the reader in a room; a room that nothing can wait in has none. */
export type Waiting = Readonly<Partial<Record<WorkspacePageName, number>>>;

type Count = (api: ApiClient, session: CurrentSession) => Promise<number | null>;

const CURRENT_DAYS = 365;
const DAY_MS = 86_400_000;

/** Each room is asked what its own page would show. */
const counts: Partial<Record<WorkspacePageName, Count>> = {
  listings: countListings,
  claims: async (api) => {
    const [against, mine] = await Promise.all([
      api('listClaims', { query: { scope: 'against' } }),
      api('listClaims', { query: { scope: 'mine' } }),
    ]);
    const toAnswer = against.results.filter(({ state }) => state === 'objectable').length;
    return toAnswer + mine.results.filter(({ state, reason }) => state === 'offered' || reason !== null).length;
  },
  organisations: async (api, { abilities }) =>
    abilities.includes('organisation.confirm')
      ? (await api('listOrganisations', { query: { scope: 'all', status: ['pending'], pageSize: 1 } })).total
      : null,
  reviews: async (api) => (await api('listReviews', { query: {} })).total,
  recognitions: async (api) => (await api('listRecognitionReviews', { query: {} })).total,
  duplicates: async (api) => (await api('listDuplicates', { query: {} })).total,
  matches: async (api) => (await api('listMatchCases', { query: { pageSize: 1 } })).total,
  quarantine: async (api) => (await api('listHeldPurchases', { query: {} })).waiting,
  buyers: async (api) => (await api('listPurchaseBuyers', { query: {} })).waiting,
  contractFiles: countUnsettledFiles,
  vocabulary: async (api) => (await api('listVocabularyEntries', { query: { state: 'proposed' } })).results.length,
};

/** Published listings of the reader's enterprises that nobody confirmed for a year, and those that a network proposes to change. */
async function countListings(api: ApiClient, { memberships }: CurrentSession): Promise<number | null> {
  const own = memberships.filter(({ kind }) => kind === 'enterprise');
  if (own.length === 0) return null;
  const found = await Promise.all(
    own.map(({ organisationId }) => api('listWorkspaceListings', { query: { organisation: organisationId } })),
  );
  const waits = await Promise.all(found.flatMap(({ results }) => results).map((line) => asksSomething(api, line)));
  return waits.filter(Boolean).length;
}

async function asksSomething(api: ApiClient, line: WorkspaceListings['results'][number]): Promise<boolean> {
  const { id, publication, lastConfirmedOn, waiting } = line;
  const confirmed = lastConfirmedOn !== null && Date.now() - Date.parse(lastConfirmedOn) < CURRENT_DAYS * DAY_MS;
  if (publication === 'published' && !confirmed) return true;
  if (waiting === 0) return false;
  return (await api('listListingProposals', { params: { id }, query: {} })).results.length > 0;
}

/** Files of contracts that were read and wait for their sender: the first page holds the latest. */
async function countUnsettledFiles(api: ApiClient): Promise<number> {
  const { results } = await api('listPurchaseUploads', { query: {} });
  return results.filter(({ state }) => state === 'previewed').length;
}

/** What waits in every room that the reader can act in; a room that cannot answer now is left without a count. */
export async function countWaiting(api: ApiClient, session: CurrentSession): Promise<Waiting> {
  const rooms = roomsFor(session.abilities).flatMap((group) => group.rooms.map(({ page }) => page));
  const found = await Promise.all(
    rooms.map(async (room) => {
      const count = counts[room]?.(api, session).catch(unanswered);
      return [room, count === undefined ? null : await inTime(count)] as const;
    }),
  );
  return Object.fromEntries(found.filter(([, count]) => count !== null));
}

/** Nobody waits at the door for a room that is still counting (the whole directory compared with itself). */
const LONGEST_MS = 1_500;

async function inTime(count: Promise<number | null>): Promise<number | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((settle) => {
    timer = setTimeout(() => settle(null), LONGEST_MS);
  });
  try {
    return await Promise.race([count, late]);
  } finally {
    clearTimeout(timer);
  }
}

function unanswered(error: unknown): null {
  if (error instanceof ApiError) return null;
  throw error;
}
