import type { ApiClient } from '@repere/contract';
import { QUEUE_PAGE } from './queue-asked';
import { askPlace, type QueuePlace } from './queue-place';

/** A queue of cases named by their first rank, as the API gives it a page at a time. */
function queueOf(lines: readonly string[]): ApiClient {
  const answer = (_: string, { query }: { query: { page: number } }): Promise<unknown> => {
    const from = (query.page - 1) * QUEUE_PAGE;
    const results = lines.slice(from, from + QUEUE_PAGE).map((line) => ({ line, position: 1 }));
    return Promise.resolve({ total: lines.length, results });
  };
  return answer as unknown as ApiClient;
}

const lines = Array.from({ length: 60 }, (_, index) => `line-${index + 1}`);
const asked = { status: 'review', q: '', page: 1 } as const;
const placeOf = (line: string, rank: number, queue = lines): Promise<QueuePlace> =>
  askPlace(queueOf(queue), { line, rank, asked, language: 'fr' });

describe('the place of a case in its queue', () => {
  it('has neighbours on the other pages', async () => {
    expect(await placeOf(`line-${QUEUE_PAGE}`, QUEUE_PAGE)).toMatchObject({
      total: 60,
      rank: QUEUE_PAGE,
      previous: { line: `line-${QUEUE_PAGE - 1}` },
      next: { line: `line-${QUEUE_PAGE + 1}`, rank: QUEUE_PAGE + 1 },
    });
  });

  it('is found again when the case has moved a little', async () => {
    expect(await placeOf('line-4', 6)).toMatchObject({ rank: 4, next: { line: 'line-5', rank: 5 } });
  });

  it('goes on with the case that took the rank of one that left', async () => {
    const left = lines.filter((line) => line !== 'line-12');
    expect(await placeOf('line-12', 12, left)).toMatchObject({
      total: 59,
      rank: null,
      next: { line: 'line-13', rank: 12 },
    });
  });

  it('ends with nothing after the last, nor before the first', async () => {
    expect((await placeOf('line-60', 60)).next).toBeNull();
    expect((await placeOf('line-1', 1)).previous).toBeNull();
    expect(await placeOf('line-1', 1, [])).toEqual({ total: 0, rank: null, previous: null, next: null });
  });
});
