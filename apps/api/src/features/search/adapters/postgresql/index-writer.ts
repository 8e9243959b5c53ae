import type { SqlRunner } from '../../../../platform/database';
import type { SearchDocument } from '../../domain/text/search-document';
import type { IndexChange } from '../../search-engine.port';
import { toTsvector } from './tsquery';

/** Writers of the index take turns: word counts and swaps are computed from what stands there. */
const WRITER_LOCK = 727_072_01;

interface Removal {
  readonly id: string;
  readonly version: number;
}

/** Takes the writer's turn until the transaction ends. */
export const lockIndex = (tx: SqlRunner): Promise<unknown> =>
  tx.query('SELECT pg_advisory_xact_lock($1)', [WRITER_LOCK]);

/**
 * Applies changes to every generation that exists, the one being built included. Repeated and late changes do nothing:
 * a version not above the one indexed, or not above the one removed, is ignored.
 */
export async function applyChanges(tx: SqlRunner, changes: readonly IndexChange[]): Promise<void> {
  if (changes.length === 0) return;
  await lockIndex(tx);
  const { documents, removals } = latest(changes);
  const [row] = await tx.query<{ revision: number }>(
    `UPDATE search_generation SET revision = revision + 1 WHERE engine = 'postgresql' RETURNING revision`,
  );
  await rememberRemovals(tx, removals);
  const replaced = [
    ...removals,
    ...documents.map(({ listingId, version }) => ({ id: listingId, version: version - 1 })),
  ];
  await forget(tx, replaced);
  if (row !== undefined) await insertDocuments(tx, documents);
}

const INPUT = `WITH input AS (
       SELECT i.* FROM jsonb_to_recordset($1::jsonb) AS i(id uuid, version int, name_key text, tsv text, words text[])
       LEFT JOIN search_tombstone t ON t.listing_id = i.id
       WHERE t.version IS NULL OR t.version < i.version
     )`;

/** Writes documents into every generation; those already there in any version are left alone. */
async function insertDocuments(tx: SqlRunner, documents: readonly SearchDocument[]): Promise<void> {
  if (documents.length === 0) return;
  await tx.query(
    `${INPUT}, target AS (
       SELECT generation, revision FROM search_generation WHERE engine = 'postgresql'
     ), written AS (
       INSERT INTO search_document (generation, listing_id, version, name_key, tsv, words)
       SELECT target.generation, id, version, name_key, tsv::tsvector, words FROM input CROSS JOIN target
       ON CONFLICT (generation, listing_id) DO NOTHING
       RETURNING generation, words
     )
     INSERT INTO search_word (generation, word, documents, revision)
     SELECT written.generation, word, count(*), max(target.revision)
     FROM written JOIN target USING (generation) CROSS JOIN unnest(words) AS word
     GROUP BY written.generation, word ORDER BY word
     ON CONFLICT (generation, word)
     DO UPDATE SET documents = search_word.documents + excluded.documents, revision = excluded.revision`,
    [JSON.stringify(documents.map(row))],
  );
}

/** Fills a generation that is being built; its words are counted once, at the end. */
export async function fillGeneration(
  tx: SqlRunner,
  documents: readonly SearchDocument[],
  generation: string,
): Promise<void> {
  await tx.query(
    `${INPUT} INSERT INTO search_document (generation, listing_id, version, name_key, tsv, words)
     SELECT $2::uuid, id, version, name_key, tsv::tsvector, words FROM input
     ON CONFLICT (generation, listing_id) DO NOTHING`,
    [JSON.stringify(documents.map(row)), generation],
  );
}

/** Counts the words of a generation: what each change would have added up to, in one reading. */
export async function countWords(tx: SqlRunner, generation: string): Promise<void> {
  await tx.query('DELETE FROM search_word WHERE generation = $1', [generation]);
  await tx.query(
    `INSERT INTO search_word (generation, word, documents, revision)
     SELECT $1::uuid, word, count(*), (SELECT revision FROM search_generation WHERE generation = $1::uuid)
     FROM search_document CROSS JOIN unnest(words) AS word WHERE generation = $1::uuid GROUP BY word`,
    [generation],
  );
}

/** Documents that a generation does not hold exactly as given. @param generation an SQL expression */
export async function differingDocuments(
  runner: SqlRunner,
  documents: readonly SearchDocument[],
  generation: string,
): Promise<string[]> {
  const rows = await runner.query<{ id: string }>(
    `SELECT i.id FROM jsonb_to_recordset($1::jsonb) AS i(id uuid, version int, name_key text, tsv text, words text[])
     LEFT JOIN search_document d ON d.generation = ${generation} AND d.listing_id = i.id
     WHERE (d.version, d.name_key, d.tsv, d.words) IS DISTINCT FROM (i.version, i.name_key, i.tsv::tsvector, i.words)`,
    [JSON.stringify(documents.map(row))],
  );
  return rows.map(({ id }) => id);
}

async function rememberRemovals(tx: SqlRunner, removals: readonly Removal[]): Promise<void> {
  if (removals.length === 0) return;
  await tx.query(
    `INSERT INTO search_tombstone (listing_id, version) SELECT * FROM unnest($1::uuid[], $2::int[])
     ON CONFLICT (listing_id) DO UPDATE SET version = greatest(search_tombstone.version, excluded.version)`,
    [removals.map((one) => one.id), removals.map((one) => one.version)],
  );
}

/** Takes away documents up to a version, and what they counted for among the words. */
async function forget(tx: SqlRunner, upTo: readonly Removal[]): Promise<void> {
  await tx.query(
    `WITH gone AS (
       DELETE FROM search_document d USING unnest($1::uuid[], $2::int[]) AS i(id, version)
       WHERE d.listing_id = i.id AND d.version <= i.version
       RETURNING d.generation, d.words
     )
     UPDATE search_word w SET documents = w.documents - lost.documents, revision = g.revision
     FROM (SELECT generation, word, count(*)::int AS documents FROM gone CROSS JOIN unnest(words) AS word GROUP BY 1, 2) lost
     JOIN search_generation g ON g.generation = lost.generation
     WHERE w.generation = lost.generation AND w.word = lost.word`,
    [upTo.map((one) => one.id), upTo.map((one) => one.version)],
  );
}

/** The highest version of each listing; a removal wins over an update of the same version. */
function latest(changes: readonly IndexChange[]): { documents: SearchDocument[]; removals: Removal[] } {
  const last = new Map<string, IndexChange>();
  const version = (change: IndexChange): number =>
    change.kind === 'remove' ? change.version + 0.5 : change.document.version;
  for (const change of changes) {
    const id = change.kind === 'remove' ? change.listingId : change.document.listingId;
    const known = last.get(id);
    if (known === undefined || version(known) < version(change)) last.set(id, change);
  }
  const kept = [...last.values()];
  return {
    documents: kept.flatMap((change) => (change.kind === 'upsert' ? [change.document] : [])),
    removals: kept.flatMap((change) =>
      change.kind === 'remove' ? [{ id: change.listingId, version: change.version }] : [],
    ),
  };
}

const row = (document: SearchDocument) => ({
  id: document.listingId,
  version: document.version,
  name_key: document.nameKey,
  tsv: toTsvector(document.terms),
  words: document.words,
});
