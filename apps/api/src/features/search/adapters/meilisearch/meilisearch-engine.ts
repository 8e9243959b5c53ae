import { isDeepStrictEqual } from 'node:util';
import { Meilisearch, type EnqueuedTaskPromise, type Index } from 'meilisearch';
import type { Database, SqlRunner } from '../../../../platform/database';
import { uuidv7 } from '../../../../platform/ids';
import type { SearchDocument } from '../../domain/text/search-document';
import type { TextQuery, Tier } from '../../domain/text/text-query';
import {
  EngineUnavailable,
  type IndexChange,
  type IndexState,
  type MatchOptions,
  type RebuildSource,
  type SearchEngine,
  type TextMatch,
  type TextMatches,
} from '../../search-engine.port';
import { batches } from '../batches';
import { disjoint } from './disjoint-tiers';
import { writeFilter, type Filter } from './filter';
import { MARKER_ID, plan, toIndexed, type IndexedListing, type Known, type Marker } from './index-documents';
import { MOST_HITS, SETTINGS } from './index-settings';
import { named, taskFailure } from './meilisearch-errors';
import { until } from './until';

export interface MeilisearchOptions {
  readonly url: string;
  readonly key: string | null;
  /** Longest search, in milliseconds, however many calls it takes. */
  readonly timeoutMs?: number;
}

/** Writers take turns: the marker is computed from what stands there. */
const WRITER_LOCK = 727_072_02;
const TASK_MS = 30_000;
const SEARCH_MS = 900;
/** A question about the index itself is answered at once, or the engine hangs. */
const STATE_MS = 5_000;
const BATCH = 5_000;
/**
 * Meilisearch by its official client. Terms are attributes that filters test exactly; each generation is an index of
 * its own, and the row of `search_generation` says which one serves. A removed listing leaves an empty document with
 * its version, so that a late update cannot bring it back.
 */
export class MeilisearchEngine implements SearchEngine {
  readonly name = 'meilisearch';
  readonly #searching: Meilisearch;
  readonly #writing: Meilisearch;
  readonly #searchMs: number;
  readonly #stopping = new AbortController();

  constructor(
    private readonly database: Database,
    options: MeilisearchOptions,
  ) {
    const base = { host: options.url, ...(options.key === null ? {} : { apiKey: options.key }) };
    // A compressed answer comes in two packets, and the second waits some 40 ms for the first to be acknowledged.
    const requestInit = { headers: { 'Accept-Encoding': 'identity' } };
    this.#searchMs = options.timeoutMs ?? SEARCH_MS;
    this.#searching = new Meilisearch({ ...base, requestInit, timeout: this.#searchMs });
    this.#writing = new Meilisearch({ ...base, timeout: TASK_MS });
  }

  async match(query: TextQuery, options: MatchOptions = {}): Promise<TextMatches> {
    const index = await this.#servingIndex(this.#searching);
    const late = AbortSignal.timeout(this.#searchMs);
    const signal = options.signal === undefined ? late : AbortSignal.any([late, options.signal]);
    return named(() => until(signal, this.#matches(index, query, signal)));
  }

  /** Gives up the writes under way, which may never end: their news is applied by whoever comes next. */
  stop(): void {
    this.#stopping.abort(new EngineUnavailable('meilisearch', 'stopping'));
  }

  async apply(changes: readonly IndexChange[]): Promise<void> {
    await this.database.transaction((tx) => this.applyIn(tx, changes), { statementTimeoutMs: 0 });
  }

  /** Applies while `tx` keeps other writers waiting. */
  async applyIn(tx: SqlRunner, changes: readonly IndexChange[]): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [WRITER_LOCK]);
    await this.#interruptible(async () => this.#write(await this.#servingIndex(this.#writing), changes));
  }

  async rebuild(source: RebuildSource): Promise<IndexState> {
    return this.#interruptible(async () => {
      await until(AbortSignal.timeout(STATE_MS), this.#writing.health());
      const generation = uuidv7();
      const index = this.#writing.index<IndexedListing | Marker>(uid(generation));
      await this.#begin(generation, source.analysis);
      try {
        await done(this.#writing.createIndex(index.uid, { primaryKey: 'id' }));
        await done(index.updateSettings(SETTINGS));
        const marker = await this.#fill(index, generation, source);
        return await this.#swap(index, marker, source);
      } catch (error) {
        // Not waited for: an engine that hangs would keep us, and the next rebuild removes what is left.
        void this.#writing.deleteIndexIfExists(index.uid).catch(() => false);
        throw error;
      }
    });
  }

  async state(): Promise<IndexState | null> {
    return this.#interruptible(async () => {
      const serving = await this.#serving(this.database);
      if (serving === null) return null;
      const index = this.#writing.index<Marker>(uid(serving));
      const asked = Promise.all([index.getStats(), index.getDocument(MARKER_ID)]);
      const [stats, marker] = await until(AbortSignal.timeout(STATE_MS), asked);
      const whole = marker.generation === serving && stats.numberOfDocuments === marker.documents + marker.removed + 1;
      const { generation, documents, checksum, analysis } = marker;
      return whole ? { generation, documents, checksum, analysis } : null;
    }).catch((error: unknown) => {
      if (error instanceof EngineUnavailable && error.reason === 'no_index') return null;
      throw error;
    });
  }

  async differing(documents: readonly SearchDocument[]): Promise<readonly string[]> {
    return this.#interruptible(async () => {
      const index = await this.#servingIndex(this.#writing);
      const { results } = await index.getDocuments<IndexedListing>({
        filter: writeFilter(isOneOf(documents.map((document) => document.listingId))),
        limit: documents.length,
      });
      const held = new Map(results.map((found) => [found.id, found]));
      return documents
        .filter((document) => !isDeepStrictEqual(held.get(document.listingId), toIndexed(document)))
        .map((document) => document.listingId);
    });
  }

  #interruptible<T>(work: () => Promise<T>): Promise<T> {
    return named(() => until(this.#stopping.signal, work()));
  }

  async #matches(index: Index<Marker>, query: TextQuery, signal: AbortSignal): Promise<TextMatches> {
    const strict = await this.#tiers(index.uid, query.tiers, signal);
    const matches = strict.length > 0 ? strict : await this.#tiers(index.uid, query.fallback, signal);
    if (matches.length === 0) await this.#refuseEmptyIndex(index);
    return { matches, degraded: false };
  }

  async #tiers(indexUid: string, tiers: readonly Tier[], signal: AbortSignal): Promise<TextMatch[]> {
    const asked = disjoint(tiers);
    if (asked.length === 0) return [];
    const queries = asked.map(({ filter }) => ({
      indexUid,
      q: '',
      filter: writeFilter(filter),
      limit: MOST_HITS,
      attributesToRetrieve: ['id'],
    }));
    const { results } = await this.#searching.multiSearch<{ queries: typeof queries }, { id: string }>(
      { queries },
      { signal },
    );
    // Whatever answers at that address, it is not the engine.
    if (!Array.isArray(results)) throw new EngineUnavailable('meilisearch', 'unreachable');
    return results.flatMap(({ hits }, index) => {
      const tier = asked[index]?.tier;
      return tier === undefined ? [] : hits.map(({ id }) => ({ listingId: id, band: tier.band, score: tier.score }));
    });
  }

  /** « Nothing found » is only said by an index that still holds what it should. */
  async #refuseEmptyIndex(index: Index<Marker>): Promise<void> {
    const { numberOfDocuments } = await index.getStats();
    if (numberOfDocuments === 0) throw new EngineUnavailable('meilisearch', 'no_index');
  }

  /** Writes down which index is being built, and removes those that a killed rebuild left behind. */
  async #begin(generation: string, analysis: string): Promise<void> {
    const left = await this.database.query<{ generation: string }>(
      `SELECT generation FROM search_generation WHERE engine = 'meilisearch' AND state = 'building'`,
    );
    for (const one of left) await this.#remove(one.generation);
    await this.database.query(
      `INSERT INTO search_generation (engine, generation, state, documents, checksum, analysis, built_at)
       VALUES ('meilisearch', $1, 'building', 0, '', $2, now())`,
      [generation, analysis],
    );
  }

  /** The index first: a process killed in between leaves a row that names it, for the next rebuild. */
  async #remove(generation: string): Promise<void> {
    await this.#writing.deleteIndexIfExists(uid(generation));
    await this.database.query(
      `DELETE FROM search_generation WHERE engine = 'meilisearch' AND generation = $1 AND state = 'building'`,
      [generation],
    );
  }

  async #fill(index: Index<IndexedListing | Marker>, generation: string, source: RebuildSource): Promise<Marker> {
    let marker: Marker = {
      id: MARKER_ID,
      generation,
      analysis: source.analysis,
      documents: 0,
      removed: 0,
      checksum: '0'.repeat(16),
    };
    const tasks: EnqueuedTaskPromise[] = [];
    for await (const documents of batches(source.documents(), BATCH)) {
      source.signal?.throwIfAborted();
      const planned = plan(
        documents.map((document) => ({ kind: 'upsert', document })),
        new Map(),
        marker,
      );
      marker = planned.marker;
      const task = index.addDocuments(documents.map(toIndexed));
      await task;
      tasks.push(task);
    }
    for (const task of tasks) await done(task, 0);
    await done(index.addDocuments([marker]));
    return marker;
  }

  async #swap(index: Index<IndexedListing | Marker>, marker: Marker, source: RebuildSource): Promise<IndexState> {
    const { state, old } = await this.database.transaction(
      async (tx) => {
        await tx.query('SELECT pg_advisory_xact_lock($1)', [WRITER_LOCK]);
        await this.#write(index, await source.lateChanges());
        const { generation, documents, checksum, analysis } = await index.getDocument<Marker>(MARKER_ID);
        const old = await this.#serving(tx);
        // The index that served is now one to be removed, as one half built is.
        await tx.query(
          `UPDATE search_generation SET state = 'building' WHERE engine = 'meilisearch' AND state = 'serving'`,
        );
        const swapped = await tx.query(
          `UPDATE search_generation SET state = 'serving', documents = $2, checksum = $3, analysis = $4, built_at = now()
           WHERE engine = 'meilisearch' AND generation = $1 RETURNING generation`,
          [generation, documents, checksum, analysis],
        );
        if (swapped.length === 0) throw new Error('another rebuild took over');
        return { state: { generation, documents, checksum, analysis }, old };
      },
      { statementTimeoutMs: 0 },
    );
    if (old !== null && old !== marker.generation) await this.#remove(old).catch(() => undefined);
    return state;
  }

  async #write(index: Index<IndexedListing | Marker>, changes: readonly IndexChange[]): Promise<void> {
    if (changes.length === 0) return;
    const ids = [
      ...new Set(changes.map((change) => (change.kind === 'remove' ? change.listingId : change.document.listingId))),
    ];
    const marker = await index.getDocument<Marker>(MARKER_ID);
    const planned = plan(changes, await this.#known(index, ids), marker);
    if (planned.writes.length > 0) await done(index.addDocuments([...planned.writes, planned.marker]));
  }

  async #known(index: Index<IndexedListing | Marker>, ids: readonly string[]): Promise<Map<string, Known>> {
    const { results } = await index.getDocuments<IndexedListing>({
      filter: writeFilter(isOneOf(ids)),
      fields: ['id', 'v', 'gone'],
      limit: ids.length,
    });
    return new Map(results.map(({ id, v, gone }) => [id, { version: v, gone: gone === true }]));
  }

  async #servingIndex(client: Meilisearch): Promise<Index<IndexedListing | Marker>> {
    const generation = await this.#serving(this.database);
    if (generation === null) throw new EngineUnavailable('meilisearch', 'no_index');
    return client.index(uid(generation));
  }

  async #serving(runner: SqlRunner): Promise<string | null> {
    const [row] = await runner.query<{ generation: string }>(
      `SELECT generation FROM search_generation WHERE engine = 'meilisearch' AND state = 'serving'`,
    );
    return row?.generation ?? null;
  }
}

const isOneOf = (ids: readonly string[]): Filter => ({ kind: 'in', attribute: 'id', values: ids });

const uid = (generation: string): string => `repere_${generation}`;

/** Waits for a write to be applied; one the engine accepted and then failed is a failure (F8). */
async function done(task: EnqueuedTaskPromise, timeout = TASK_MS): Promise<void> {
  const { status, error } = await task.waitTask({ timeout });
  if (status === 'succeeded') return;
  throw taskFailure(error?.code ?? status);
}
