import type { ApiClient, MatchCase, MatchCases } from '@repere/contract';
import type { Language } from '@repere/kernel';
import { askQueue, QUEUE_PAGE, type QueueAsked } from './queue-asked';

interface Ranked {
  readonly rank: number;
  readonly line: string;
  readonly position: number;
}

/** Where a case stands in its queue, and its neighbours there. */
export interface QueuePlace {
  readonly total: number;
  /** Null once the case has left the queue. */
  readonly rank: number | null;
  readonly previous: Ranked | null;
  readonly next: Ranked | null;
}

/**
 * The place of a case last seen at `rank`. A case that has left the queue is followed by the one that took its rank.
 * @param line the award line that stands for the case
 */
export async function askPlace(
  api: ApiClient,
  { line, rank, asked, language }: { line: string; rank: number; asked: QueueAsked; language: Language },
): Promise<QueuePlace> {
  const pages = new Map<number, Promise<MatchCases>>();
  const pageOf = (wanted: number): Promise<MatchCases> => {
    const page = Math.ceil(wanted / QUEUE_PAGE);
    const asking = pages.get(page) ?? askQueue(api, { ...asked, page }, language);
    pages.set(page, asking);
    return asking;
  };
  const at = async (wanted: number): Promise<Ranked | null> => {
    if (wanted < 1) return null;
    const found = (await pageOf(wanted)).results[(wanted - 1) % QUEUE_PAGE];
    return found === undefined ? null : { rank: wanted, line: found.line, position: found.position };
  };
  const { total, results } = await pageOf(rank);
  const index = results.findIndex((one: MatchCase) => one.line === line);
  const here = index < 0 ? null : Math.floor((rank - 1) / QUEUE_PAGE) * QUEUE_PAGE + index + 1;
  const [previous, next] = await Promise.all([at((here ?? rank) - 1), at(here === null ? rank : here + 1)]);
  return { total, rank: here, previous, next };
}
