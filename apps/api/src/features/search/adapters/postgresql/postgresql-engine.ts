import type { Database, SqlRunner } from '../../../../platform/database';
import { uuidv7 } from '../../../../platform/ids';
import type { SearchDocument } from '../../domain/text/search-document';
import type { TextQuery, Tier } from '../../domain/text/text-query';
import {
  EngineUnavailable,
  type IndexChange,
  type IndexState,
  type RebuildSource,
  type SearchEngine,
  type TextMatch,
  type TextMatches,
} from '../../search-engine.port';
import { batches } from '../batches';
import { checksumSql } from '../checksum';
import { applyChanges, countWords, differingDocuments, fillGeneration, lockIndex } from './index-writer';
import { except, toTsquery } from './tsquery';

const BATCH = 1_000;
const UUID_LENGTH = 36;

const SERVING = `(SELECT generation FROM search_generation WHERE engine = 'postgresql' AND state = 'serving')`;

/**
 * The embedded engine, and the fallback of the other one: a GIN index over our own lexemes, beside the data it mirrors.
 * Its index can be rebuilt at any time; writes and the swap share transactions with what they come from.
 */
export class PostgresqlEngine implements SearchEngine {
  readonly name = 'postgresql';

  constructor(private readonly database: Database) {}

  async match(query: TextQuery): Promise<TextMatches> {
    const strict = await this.#tiers(query.tiers);
    if (strict.length > 0) return { matches: strict, degraded: false };
    const matches = await this.#tiers(query.fallback);
    if (matches.length === 0) await this.#refuseEmptyIndex();
    return { matches, degraded: false };
  }

  async apply(changes: readonly IndexChange[]): Promise<void> {
    await this.database.transaction((tx) => this.applyIn(tx, changes));
  }

  /** Applies within a transaction of the caller: the outbox marks its messages done in the same one. */
  async applyIn(tx: SqlRunner, changes: readonly IndexChange[]): Promise<void> {
    await applyChanges(tx, changes);
  }

  async rebuild(source: RebuildSource): Promise<IndexState> {
    const generation = await this.#begin(source.analysis);
    await this.#fill(generation, source);
    const state = await this.database.transaction(
      async (tx) => {
        await lockIndex(tx);
        await applyChanges(tx, await source.lateChanges());
        await countWords(tx, generation);
        return this.#swap(tx, generation);
      },
      { statementTimeoutMs: 0 },
    );
    await this.#clean();
    return state;
  }

  async state(): Promise<IndexState | null> {
    const [row] = await this.database.query<IndexState>(
      `SELECT g.generation, g.analysis, count(d.listing_id) AS documents, ${checksumSql('d.listing_id', 'd.version')} AS checksum
       FROM search_generation g LEFT JOIN search_document d ON d.generation = g.generation
       WHERE g.engine = 'postgresql' AND g.state = 'serving' GROUP BY g.generation, g.analysis`,
    );
    return row ?? null;
  }

  async differing(documents: readonly SearchDocument[]): Promise<readonly string[]> {
    return differingDocuments(this.database, documents, SERVING);
  }

  async #tiers(tiers: readonly Tier[]): Promise<TextMatch[]> {
    const asked = tiers.flatMap((tier) => {
      const tsquery = toTsquery(tier.tree);
      return tsquery === null ? [] : [{ tier, tsquery }];
    });
    if (asked.length === 0) return [];
    const conditions = asked.map(({ tsquery }, index) =>
      except(
        tsquery,
        asked.slice(0, index).map((before) => before.tsquery),
      ),
    );
    const rows = await this.database.query<{ condition: number; ids: string }>(
      'SELECT condition, ids FROM search_match($1::text[]::tsquery[])',
      [conditions],
    );
    return rows.flatMap(({ condition, ids }) => {
      const found = asked[condition]?.tier;
      if (found === undefined) return [];
      return cut(ids).map((listingId) => ({ listingId, band: found.band, score: found.score }));
    });
  }

  /** « Nothing found » is only said by an index that holds something, or that rightly holds nothing. */
  async #refuseEmptyIndex(): Promise<void> {
    const [row] = await this.database.query<{ missing: boolean }>(
      `SELECT NOT EXISTS (SELECT FROM search_generation WHERE engine = 'postgresql' AND state = 'serving')
         OR (NOT EXISTS (SELECT FROM search_document WHERE generation = ${SERVING})
             AND EXISTS (SELECT FROM listing WHERE publication = 'published')) AS missing`,
    );
    if (row?.missing === true) throw new EngineUnavailable('postgresql', 'no_index');
  }

  /** Opens a new generation; one left behind by a killed rebuild is superseded. */
  async #begin(analysis: string): Promise<string> {
    const generation = uuidv7();
    await this.database.transaction(async (tx) => {
      await lockIndex(tx);
      await tx.query(`DELETE FROM search_generation WHERE engine = 'postgresql' AND state = 'building'`);
      await tx.query(
        `INSERT INTO search_generation (engine, generation, state, documents, checksum, analysis, built_at)
         VALUES ('postgresql', $1, 'building', 0, '', $2, now())`,
        [generation, analysis],
      );
    });
    return generation;
  }

  /** PostgreSQL writes one batch while the next is read and analysed here. */
  async #fill(generation: string, source: RebuildSource): Promise<void> {
    let writing: Promise<void> = Promise.resolve();
    try {
      for await (const documents of batches(source.documents(), BATCH)) {
        source.signal?.throwIfAborted();
        await writing;
        writing = this.database.transaction((tx) => fillGeneration(tx, documents, generation), {
          statementTimeoutMs: 0,
        });
        // Heard at the next turn; until then a failure has nobody to tell.
        writing.catch(() => undefined);
      }
    } finally {
      await writing;
    }
  }

  async #swap(tx: SqlRunner, generation: string): Promise<IndexState> {
    await tx.query(`DELETE FROM search_generation WHERE engine = 'postgresql' AND state = 'serving'`);
    const [row] = await tx.query<IndexState>(
      `UPDATE search_generation g SET state = 'serving', built_at = now(), documents = d.documents, checksum = d.checksum
       FROM (SELECT count(*)::int AS documents, ${checksumSql('listing_id', 'version')} AS checksum
             FROM search_document WHERE generation = $1) d
       WHERE g.engine = 'postgresql' AND g.generation = $1
       RETURNING g.generation, g.documents, g.checksum, g.analysis`,
      [generation],
    );
    if (row === undefined) throw new Error('another rebuild took over');
    return row;
  }

  async #clean(): Promise<void> {
    await this.database.transaction(
      async (tx) => {
        for (const table of ['search_document', 'search_word'])
          await tx.query(
            `DELETE FROM ${table} WHERE generation NOT IN (SELECT generation FROM search_generation WHERE engine = 'postgresql')`,
          );
      },
      { statementTimeoutMs: 0 },
    );
    await this.database.query(`SELECT gin_clean_pending_list('search_document_tsv'::regclass)`);
    await this.database.query('ANALYZE search_document');
    await this.database.query('ANALYZE search_word');
  }
}

function cut(ids: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < ids.length; at += UUID_LENGTH) found.push(ids.slice(at, at + UUID_LENGTH));
  return found;
}
