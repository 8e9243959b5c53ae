import type { ApiClient, ListingPatchBody } from '@repere/contract';
import { learnRoutes } from '@repere/contract/client';
import { routes } from '@repere/contract/routes';
import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../../shared/api/api-client';
import type { FormFields } from '../../shared/workspace/page';
import { DraftKeeper, draftStateKey } from './draft-keeper';
import { keepEditor, readEditor, type EditorData } from './editor-state';
import { identityPatch } from './read-form';

learnRoutes(routes);

const seat = { municipality: '35027', address: null, postalCode: null };
const edited = {
  ...{ id: 'a', version: 3, draft: null, municipalityName: 'Saint-Tite' },
  listing: { name: 'La Ruche', acronym: null, seat },
};

/** A form, an API and the page's cache. */
function stand(answer: (patch: ListingPatchBody) => Promise<unknown> = saved, seenConflict = false) {
  const queries = new QueryClient();
  keepEditor({ queries }, { edited, shown: edited.listing } as unknown as EditorData);
  const calls: string[] = [];
  let form: FormFields = { name: ['La Ruche'], acronym: [''] };
  const api = ((route: string, { body }: { body?: { baseVersion: number; patch: ListingPatchBody } }) => {
    calls.push(`${route} ${body === undefined ? '' : `${body.baseVersion} ${JSON.stringify(body.patch)}`}`.trim());
    return answer(body?.patch ?? {});
  }) as unknown as ApiClient;
  const keeper = new DraftKeeper({
    ...{ api, queries, seenConflict, fields: () => form },
    read: (fields) => identityPatch(fields, edited as never),
  });
  const write = (acronym: string): void => {
    form = { ...form, acronym: [acronym] };
    keeper.touched();
  };
  const state = (): string | undefined => queries.getQueryData<{ kind: string }>(draftStateKey)?.kind;
  return { keeper, queries, calls, write, state };
}

const saved = () =>
  Promise.resolve({ baseVersion: 3, currentVersion: 3, savedAt: '2026-11-23T19:30:00Z', discarded: true });
const passing = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms).then(() => undefined);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('a draft that is saved as one writes', () => {
  it('is saved once a second after the last key, with what differs and the version that was seen', async () => {
    const { calls, write, state } = stand();
    write('L');
    await passing(150);
    write('LR');
    await passing(900);
    expect([calls, state()]).toEqual([[], 'writing']);
    await passing(400);
    expect([calls, state()]).toEqual([['saveListingDraft 3 {"acronym":"LR"}'], 'saved']);
  });

  it('is shown before it is saved', async () => {
    const { queries, write } = stand();
    write('LR');
    await passing(250);
    expect(readEditor({ queries })?.shown.acronym).toBe('LR');
  });

  it('is thrown away when what is written is what stands again', async () => {
    const { calls, write, state } = stand();
    write('LR');
    await passing(1_500);
    write('');
    await passing(1_500);
    expect([calls.at(-1), state()]).toEqual(['discardListingDraft', 'idle']);
  });

  it('waits for the network, and is saved when it is back', async () => {
    let away = true;
    const { calls, write, state } = stand(() => (away ? Promise.reject(new TypeError('fetch')) : saved()));
    write('LR');
    await passing(1_500);
    expect(state()).toBe('offline');
    away = false;
    await passing(10_000);
    expect([calls.length, state()]).toEqual([2, 'saved']);
  });

  it('says that somebody else published meanwhile, that the session is over, that a value is refused', async () => {
    const late = () => Promise.resolve({ baseVersion: 3, currentVersion: 4, savedAt: '2026-11-23T19:30:00Z' });
    const failing = (status: number) => () => Promise.reject(new ApiError(status, null, null));
    const states: (string | undefined)[] = [];
    for (const answer of [late, failing(401), failing(400), failing(503)]) {
      const { write, state } = stand(answer);
      write('LR');
      await passing(1_500);
      states.push(state());
    }
    expect(states).toEqual(['conflict', 'signed_out', 'refused', 'offline']);
  });

  it('is about the present version once both sides were shown', async () => {
    const { queries, calls, write } = stand(saved, true);
    const data = readEditor({ queries })!;
    const old = { patch: {}, baseVersion: 2, savedAt: '' };
    keepEditor({ queries }, { ...data, edited: { ...data.edited, draft: old } });
    write('LR');
    await passing(1_500);
    expect(calls).toEqual(['saveListingDraft 3 {"acronym":"LR"}']);
  });

  it('is not saved any more once the form is on its way', async () => {
    const { keeper, calls, write } = stand();
    write('LR');
    keeper.submit();
    await passing(3_000);
    expect(calls).toEqual([]);
  });

  it('is sent as the page is left, in a request that outlives it', () => {
    const sent: unknown[] = [];
    const fetchBefore = globalThis.fetch;
    globalThis.fetch = ((url: string, options: RequestInit) => {
      sent.push([url, options.method, options.keepalive, options.body]);
      return Promise.resolve(new Response());
    }) as typeof fetch;
    const { keeper, write } = stand();
    write('LR');
    keeper.leave();
    keeper.leave();
    globalThis.fetch = fetchBefore;
    expect(sent).toEqual([
      ['/api/v1/workspace/listings/a/draft', 'PUT', true, '{"baseVersion":3,"patch":{"acronym":"LR"}}'],
    ]);
  });
});
