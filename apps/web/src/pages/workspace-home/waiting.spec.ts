import type { ApiClient, CurrentSession } from '@repere/contract';
import { ApiError } from '../../shared/api/api-client';
import { countWaiting } from './waiting';

const asked: string[] = [];

/** An API that answers these routes, and remembers what it was asked. */
const apiOf = (answers: Readonly<Record<string, unknown>>): ApiClient =>
  ((route: string) => {
    asked.push(route);
    const answer = answers[route];
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer ?? { total: 0, results: [] });
  }) as unknown as ApiClient;

const sessionOf = (
  abilities: readonly string[],
  memberships: readonly { readonly kind: string; readonly organisationId: string }[] = [],
): CurrentSession => ({ abilities, memberships }) as unknown as CurrentSession;

beforeEach(() => asked.splice(0));

const line = (over: object) => ({ id: 'a', publication: 'published', lastConfirmedOn: null, waiting: 0, ...over });
const enterprise = [{ kind: 'enterprise', organisationId: 'e' }];
const recent = new Date().toISOString().slice(0, 10);

it('counts what waits in each room that the reader can act in, and asks nothing of the others', async () => {
  const api = apiOf({ listReviews: { total: 500, results: [] }, listDuplicates: { total: 3, results: [] } });
  expect(await countWaiting(api, sessionOf(['review.view', 'listing.merge']))).toEqual({
    ...{ claims: 0, reviews: 500, duplicates: 3 },
  });
  expect(asked).not.toContain('listRecognitionReviews');
  expect(asked).not.toContain('listOrganisations');
});

it.each([
  ['never confirmed', line({}), 1],
  ['confirmed long ago', line({ lastConfirmedOn: '2020-01-01' }), 1],
  ['confirmed lately', line({ lastConfirmedOn: recent }), 0],
  ['withdrawn', line({ publication: 'withdrawn' }), 0],
  ['with a proposal of its network', line({ lastConfirmedOn: recent, waiting: 1 }), 1],
])('counts a listing of one’s enterprise: %s', async (_name, found, listings) => {
  const api = apiOf({
    listWorkspaceListings: { total: 1, results: [found] },
    listListingProposals: { results: [{ id: 'p' }] },
  });
  expect(await countWaiting(api, sessionOf([], enterprise))).toEqual({ claims: 0, listings });
});

it('counts the claims that ask something of the reader, not those that wait for others', async () => {
  const claim = (state: string, reason: string | null = null) => ({ state, reason });
  const results = [claim('objectable'), claim('disputed'), claim('documents_sent'), claim('offered')];
  expect(await countWaiting(apiOf({ listClaims: { total: 4, results } }), sessionOf([]))).toEqual({ claims: 2 });
});

it('counts what waits of public purchases: amounts, buyers, files that were read and not imported', async () => {
  const states = ['reading', 'previewed', 'imported', 'previewed', 'set_aside', 'refused'];
  const api = apiOf({
    listHeldPurchases: { waiting: 34, decided: 2, results: [] },
    listPurchaseBuyers: { waiting: 5, decided: 9, results: [] },
    listPurchaseUploads: { total: states.length, results: states.map((state) => ({ state })) },
  });
  expect(await countWaiting(api, sessionOf(['purchases.import']))).toEqual({
    ...{ claims: 0, quarantine: 34, buyers: 5, contractFiles: 2 },
  });
});

it('leaves without a count a room that does not answer', async () => {
  const api = apiOf({ listReviews: new ApiError(503, null, null) });
  expect(await countWaiting(api, sessionOf(['review.view']))).toEqual({ claims: 0 });
});
