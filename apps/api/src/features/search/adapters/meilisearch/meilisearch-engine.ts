import { Meilisearch, type EnqueuedTaskPromise, type Index, type Settings } from 'meilisearch';
import type { Database, SqlRunner } from '../../../../platform/database';
import { uuidv7 } from '../../../../platform/ids';
import type { TextQuery, Tier } from '../../domain/text/text-query';
import {
  EngineRefused,
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
import { ATTRIBUTES, toFilter, writeFilter, type Filter } from './filter';
import { MARKER_ID, plan, toIndexed, type IndexedListing, type Known, type Marker } from './index-documents';
import { named } from './meilisearch-errors';

export interface MeilisearchOptions {
  readonly url: string;
  readonly key: string | null;
  /** Longest search, in milliseconds. */
  readonly timeoutMs?: number;
}

/** Writers take turns: the marker is computed from what stands there. */
const WRITER_LOCK = 727_072_02;
const TASK_MS = 30_000;
const BATCH = 5_000;
const MOST_HITS = 5_000_000;

const SETTINGS: Settings = {
  searchableAttributes: ['v'],
  // What is displayed is decoded for every hit: the terms are not.
  displayedAttributes: ['id', 'v', 'gone', 'generation', 'analysis', 'documents', 'removed', 'checksum'],
  filterableAttributes: [
    {
      attributePatterns: ['id', ...Object.values(ATTRIBUTES)],
      features: { facetSearch: false, filter: { equality: true, comparison: false } },
    },
  ],
  sortableAttributes: [],
  rankingRules: ['sort'],
  typoTolerance: { enabled: false },
  prefixSearch: 'disabled',
  proximityPrecision: 'byAttribute',
  pagination: { maxTotalHits: MOST_HITS },
  faceting: { maxValuesPerFacet: 1 },
};

/**
 * Meilisearch by its official client. Terms are attributes that filters test exactly; each generation is an index of
 * its own, and the row of `search_generation` says which one serves. A removed listing leaves an empty document with
 * its version, so that a late update cannot bring it back.
 */
export class MeilisearchEngine implements SearchEngine {
  readonly name = 'meilisearch';
  readonly #searching: Meilisearch;
  readonly #writing: Meilisearch;

  constructor(
    private readonly database: Database,
    options: MeilisearchOptions,
  ) {
    const base = { host: options.url, ...(options.key === null ? {} : { apiKey: options.key }) };
    // A compressed answer comes in two packets, and the second waits some 40 ms for the first to be acknowledged.
    const requestInit = { headers: { 'Accept-Encoding': 'identity' } };
    this.#searching = new Meilisearch({ ...base, requestInit, timeout: options.timeoutMs ?? 900 });
    this.#writing = new Meilisearch({ ...base, timeout: TASK_MS });
  }

  async match(query: TextQuery, options: MatchOptions = {}): Promise<TextMatches> {
    const index = await this.#servingIndex(this.#searching);
    const strict = await this.#tiers(index.uid, query.tiers, options);
    const matches = strict.length > 0 ? strict : await this.#tiers(index.uid, query.fallback, options);
    if (matches.length === 0) await this.#refuseEmptyIndex(index);
    return { matches, degraded: false };
  }

  async apply(changes: readonly IndexChange[]): Promise<void> {
    await this.database.transaction((tx) => this.applyIn(tx, changes), { statementTimeoutMs: 0 });
  }

  /** Applies while `tx` keeps other writers waiting. */
  async applyIn(tx: SqlRunner, changes: readonly IndexChange[]): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [WRITER_LOCK]);
    await named(async () => this.#write(await this.#servingIndex(this.#writing), changes));
  }

  async rebuild(source: RebuildSource): Promise<IndexState> {
    return named(async () => {
      const generation = uuidv7();
      const index = this.#writing.index<IndexedListing | Marker>(uid(generation));
      await done(this.#writing.createIndex(index.uid, { primaryKey: 'id' }));
      try {
        await done(index.updateSettings(SETTINGS));
        const marker = await this.#fill(index, generation, source);
        return await this.#swap(index, marker, source);
      } catch (error) {
        await this.#writing.deleteIndexIfExists(index.uid).catch(() => false);
        throw error;
      }
    });
  }

  async state(): Promise<IndexState | null> {
    return named(async () => {
      const serving = await this.#serving(this.database);
      if (serving === null) return null;
      const index = this.#writing.index<Marker>(uid(serving));
      const [stats, marker] = await Promise.all([index.getStats(), index.getDocument(MARKER_ID)]);
      const whole = marker.generation === serving && stats.numberOfDocuments === marker.documents + marker.removed + 1;
      const { generation, documents, checksum, analysis } = marker;
      return whole ? { generation, documents, checksum, analysis } : null;
    }).catch((error: unknown) => {
      if (error instanceof EngineUnavailable && error.reason === 'no_index') return null;
      if (error instanceof EngineRefused && error.code === 'document_not_found') return null;
      throw error;
    });
  }

  async #tiers(indexUid: string, tiers: readonly Tier[], { signal }: MatchOptions): Promise<TextMatch[]> {
    const asked = disjoint(tiers);
    if (asked.length === 0) return [];
    const queries = asked.map(({ filter }) => ({
      indexUid,
      q: '',
      filter: writeFilter(filter),
      limit: MOST_HITS,
      attributesToRetrieve: ['id'],
    }));
    const { results } = await named(() =>
      this.#searching.multiSearch<{ queries: typeof queries }, { id: string }>(
        { queries },
        signal === undefined ? {} : { signal },
      ),
    );
    return results.flatMap(({ hits }, index) => {
      const tier = asked[index]?.tier;
      return tier === undefined ? [] : hits.map(({ id }) => ({ listingId: id, band: tier.band, score: tier.score }));
    });
  }

  /** « Nothing found » is only said by an index that still holds what it should. */
  async #refuseEmptyIndex(index: Index<Marker>): Promise<void> {
    const { numberOfDocuments } = await named(() => index.getStats());
    if (numberOfDocuments === 0) throw new EngineUnavailable('meilisearch', 'no_index');
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
        await tx.query(`DELETE FROM search_generation WHERE engine = 'meilisearch'`);
        await tx.query(
          `INSERT INTO search_generation (engine, generation, state, documents, checksum, analysis, built_at)
           VALUES ('meilisearch', $1, 'serving', $2, $3, $4, now())`,
          [generation, documents, checksum, analysis],
        );
        return { state: { generation, documents, checksum, analysis }, old };
      },
      { statementTimeoutMs: 0 },
    );
    if (old !== null && old !== marker.generation) await this.#writing.deleteIndexIfExists(uid(old)).catch(() => false);
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
    const filter: Filter = { kind: 'in', attribute: 'id', values: ids };
    const { results } = await index.getDocuments<IndexedListing>({
      filter: writeFilter(filter),
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

const uid = (generation: string): string => `repere_${generation}`;

/** Each tier without the listings of the tiers before it, so that the answers share nothing and add up. */
function disjoint(tiers: readonly Tier[]): { tier: Tier; filter: Filter }[] {
  const asked: { tier: Tier; filter: Filter }[] = [];
  const before: Filter[] = [];
  for (const tier of tiers) {
    const own = toFilter(tier.tree);
    if (own === null) continue;
    const filter: Filter =
      before.length === 0 ? own : { kind: 'and', of: [own, { kind: 'not', filter: { kind: 'or', of: [...before] } }] };
    asked.push({ tier, filter });
    before.push(own);
  }
  return asked;
}

/** Waits for a write to be applied; one the engine accepted and then failed is a failure (F8). */
async function done(task: EnqueuedTaskPromise, timeout = TASK_MS): Promise<void> {
  const { status, error } = await task.waitTask({ timeout });
  if (status === 'succeeded') return;
  const code = error?.code ?? status;
  if (code === 'no_space_left_on_device' || status === 'canceled')
    throw new EngineUnavailable('meilisearch', 'overloaded');
  throw new EngineRefused('meilisearch', code);
}
