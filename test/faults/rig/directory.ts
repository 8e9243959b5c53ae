import { checksumText, documentHash } from '../../../apps/api/src/features/search/adapters/checksum';
import { LISTING_TOPIC, MEILISEARCH_TOPIC } from '../../../apps/api/src/features/search/indexing/topics';
import { writeListings } from '../../../apps/api/src/features/search/testing/a-listing.suite';
import type { Database } from '../../../apps/api/src/platform/database';
import { publish } from '../../../apps/api/src/platform/outbox';

/** Listings and their versions: of the directory, or of an index. */
export type Versions = ReadonlyMap<string, number>;

/** Word that every listing of the tests answers to. */
export const WORD = 'traiteur';

/** Writes ordinary caterers of Trois-Rivières, with their news; returns their ids. */
export const writeCaterers = (database: Database, count: number): Promise<string[]> =>
  writeListings(
    database,
    Array.from({ length: count }, (_, at) => ({
      name: `Traiteur numéro ${at}`,
      municipality: '37067',
      activities: [{ sectors: ['S07.1'], modes: ['services'], area: { kind: 'province' as const } }],
    })),
  );

/** What happens to a listing. */
export type Edit = 'rename' | 'withdraw' | 'publish' | 'delete';

const EDITS: Readonly<Record<Edit, string>> = {
  rename: `UPDATE listing SET version = version + 1, name = 'Traiteur renommé ' || version WHERE id = ANY($1) RETURNING id, version`,
  withdraw: `UPDATE listing SET version = version + 1, publication = 'withdrawn' WHERE id = ANY($1) RETURNING id, version`,
  publish: `UPDATE listing SET version = version + 1, publication = 'published' WHERE id = ANY($1) RETURNING id, version`,
  delete: `DELETE FROM listing WHERE id = ANY($1) RETURNING id, version + 1 AS version`,
};

/** Edits listings and announces it, in one transaction as every write does; returns how many there were. */
export function edit(database: Database, kind: Edit, ids: readonly string[]): Promise<number> {
  return database.transaction(async (tx) => {
    const rows = await tx.query<{ id: string; version: number }>(EDITS[kind], [ids]);
    await publish(
      tx,
      rows.map(({ id, version }) => ({ topic: 'listing', aggregateId: id, version })),
    );
    return rows.length;
  });
}

/** Published listings: what every index must hold. */
export const directoryOf = (database: Database): Promise<Versions> =>
  versions(database, `SELECT id, version FROM listing WHERE publication = 'published'`);

/** What the embedded index holds. */
export const embeddedIndexOf = (database: Database): Promise<Versions> =>
  versions(
    database,
    `SELECT listing_id AS id, version FROM search_document WHERE generation =
       (SELECT generation FROM search_generation WHERE engine = 'postgresql' AND state = 'serving')`,
  );

/** The checksum of quality.md's REL2, over what was read row by row. */
export const checksumOf = (held: Versions): string =>
  checksumText([...held].reduce((sum, [id, version]) => sum ^ documentHash(id, version), 0n));

/** News of listings that an index has not applied; other rooms' news is theirs. */
export async function waitingNews(database: Database): Promise<number> {
  const [row] = await database.query<{ waiting: number }>(
    'SELECT count(*) AS waiting FROM outbox_event WHERE processed_at IS NULL AND topic = ANY($1)',
    [[LISTING_TOPIC, MEILISEARCH_TOPIC]],
  );
  return row?.waiting ?? 0;
}

/** Waits until something holds; `what` says which in the failure. */
export async function eventually(
  what: string,
  holds: () => Promise<boolean> | boolean,
  withinMs = 90_000,
): Promise<number> {
  const began = performance.now();
  for (;;) {
    if (await holds()) return performance.now() - began;
    if (performance.now() - began > withinMs) throw new Error(`not within ${withinMs} ms: ${what}`);
    await new Promise((wait) => setTimeout(wait, 50));
  }
}

async function versions(database: Database, sql: string): Promise<Versions> {
  return new Map((await database.query<{ id: string; version: number }>(sql)).map(({ id, version }) => [id, version]));
}
