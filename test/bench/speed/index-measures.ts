import { askWell } from './client';
import type { Directory } from './directory';
import { percentile, type Sample } from './figures';
import type { Running } from './processes';
import { publish } from '../../../apps/api/src/platform/outbox';
import { recordedQueries, searchPath } from './queries';

export interface ReindexFigures {
  readonly seconds: number;
  /** The same rows read and thrown away. */
  readonly readSeconds: number;
  /** p95 of searches meanwhile, and before. */
  readonly busy: number;
  readonly idle: number;
}

const ROWS = `SELECT l.*, (SELECT jsonb_agg(a) FROM activity a WHERE a.listing_id = l.id) AS activities
  FROM listing l WHERE l.publication = 'published'`;

/** P10: a new index beside the one that serves, while searches go on. */
export async function measureReindex(
  running: Running,
  directory: Directory,
  engineName: 'postgresql' | 'meilisearch',
): Promise<ReindexFigures> {
  const engine = directory.engine(engineName);
  if (engine === undefined) throw new Error(`no ${engineName} here`);
  let began = performance.now();
  let rows = 0;
  for await (const row of directory.database.stream(ROWS)) rows += row === null ? 0 : 1;
  if (rows === 0) throw new Error('an empty directory');
  const readSeconds = (performance.now() - began) / 1_000;
  const idle = await oneRound(running);
  began = performance.now();
  const rebuilding = { over: false };
  const work = directory.keeper.rebuild(engine).finally(() => (rebuilding.over = true));
  const busy: number[] = [];
  while (!rebuilding.over) busy.push(...(await oneRound(running, rebuilding)));
  await work;
  const seconds = (performance.now() - began) / 1_000;
  return { seconds, readSeconds, busy: percentile(busy, 0.95), idle: percentile(idle, 0.95) };
}

async function oneRound(running: Running, until = { over: false }): Promise<number[]> {
  const found: number[] = [];
  for (const query of recordedQueries()) {
    if (until.over) break;
    found.push((await askWell(running.url + searchPath(query))).ms);
  }
  return found;
}

/** P11: a listing renamed as an edit would, until the search finds the new name; then named again as it was. */
export async function measureFreshness(running: Running, { database }: Directory, rounds: number): Promise<Sample> {
  const [listing] = await database.query<{ id: string; name: string }>(
    `SELECT id, name FROM listing WHERE publication = 'published' ORDER BY md5(id::text || 'fresh') LIMIT 1`,
  );
  if (listing === undefined) throw new Error('an empty directory');
  const rename = (name: string): Promise<void> =>
    database.transaction(async (tx) => {
      const [row] = await tx.query<{ version: number }>(
        'UPDATE listing SET name = $2, version = version + 1 WHERE id = $1 RETURNING version',
        [listing.id, name],
      );
      await publish(tx, [{ topic: 'listing', aggregateId: listing.id, version: row?.version ?? 0 }]);
    });
  const found: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const marker = `Zibeline${String.fromCharCode(97 + (round % 26))}${Date.now().toString(36).replace(/\d/g, 'q')}`;
    const began = performance.now();
    await rename(marker);
    while (!(await finds(running, marker, listing.id)) && performance.now() - began < 60_000)
      await new Promise((wait) => setTimeout(wait, 20));
    found.push(performance.now() - began);
  }
  await rename(listing.name);
  return found;
}

async function finds(running: Running, marker: string, id: string): Promise<boolean> {
  const { body } = await askWell(`${running.url}/api/v1/listings?${new URLSearchParams({ q: marker }).toString()}`);
  const { results } = JSON.parse(body.toString()) as { results: readonly { id: string; name: string }[] };
  return results.some((one) => one.id === id && one.name === marker);
}
