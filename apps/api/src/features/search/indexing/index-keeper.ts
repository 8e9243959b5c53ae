import type { Vocabulary } from '@repere/reference';
import type { Database } from '../../../platform/database';
import type { Log } from '../../../platform/logging/log';
import { discard } from '../../../platform/outbox';
import type { ReferenceProvider } from '../../territories';
import { ANALYSER_VERSION } from '../domain/text/analyse-document';
import type { IndexSourceReader } from '../index-source.reader';
import type { QueryInterpreter } from '../query-interpreter';
import {
  EngineRefused,
  EngineUnavailable,
  type EngineName,
  type IndexState,
  type SearchEngine,
} from '../search-engine.port';
import { IndexAudit } from './index-audit';
import { placeNames } from './place-names';
import { MEILISEARCH_TOPIC } from './topics';

/** News written a little before the reading began may have been committed after. */
const OVERLAP_MS = 60_000;
/** A wiped or stale index is noticed within this (F7). */
const LOOK_MS = 10_000;
/** A look costs the directory's size; it may take this share of the time at most. */
const SHARE = 0.05;
/** And however long it took, the next comes in time for what it may find (F7). */
const MOST_MS = 20_000;

/** How often, and how far apart, an index that differs is compared again while changes keep coming. */
const COMPARISONS = 10;
const BETWEEN_MS = 100;

/** What became of an index when it was looked at. */
export type IndexVerdict = 'whole' | 'catching_up' | 'rebuilt' | 'away';

/** Why an index is rebuilt: it has lost its marks, was written by other rules, or does not hold what it should. */
export type IndexFault = 'missing' | 'other words' | 'stale' | 'damaged';

/**
 * Keeps each engine's index equal to the directory: builds the missing one, rebuilds the one that was wiped, restored
 * from an old copy, or written with other words or rules.
 */
export class IndexKeeper {
  readonly #suspects = new Map<EngineName, bigint>();
  /** Engines whose index this process has seen or built: one that is missing afterwards was lost. */
  readonly #known = new Set<EngineName>();
  readonly #audit: IndexAudit;
  readonly #stopping = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    readonly engines: readonly SearchEngine[],
    private readonly source: IndexSourceReader,
    private readonly words: {
      readonly reference: ReferenceProvider;
      readonly vocabulary: { current(): Vocabulary };
      readonly interpreter: QueryInterpreter;
    },
    private readonly log: Log,
    /** Told of each index found wanting, before it is rebuilt. */
    private readonly found: (engine: EngineName, fault: IndexFault) => void = () => undefined,
  ) {
    this.#audit = new IndexAudit(source, words);
  }

  /** Versions of the rules and words an index is written with. */
  get analysis(): string {
    const { vocabulary, reference } = this.words;
    return `${ANALYSER_VERSION}/${vocabulary.current().version}/${placeNames(reference.current())}`;
  }

  /** Builds a new index from the directory and swaps it in. */
  async rebuild(engine: SearchEngine): Promise<IndexState> {
    const reference = this.words.reference.current();
    const { book } = this.words.interpreter.readers();
    // By the database's clock, as the news is dated.
    const [{ since } = { since: new Date(0) }] = await this.database.query<{ since: Date }>(
      'SELECT now() - make_interval(secs => $1) AS since',
      [OVERLAP_MS / 1000],
    );
    return engine.rebuild({
      analysis: this.analysis,
      documents: () => this.source.documents(reference, book),
      lateChanges: async () =>
        this.source.changes(this.database, await this.source.newsSince(this.database, since), reference, book),
      signal: this.#stopping.signal,
    });
  }

  /** What serves for an engine, cheaply: for /readyz. */
  async serving(engine: EngineName): Promise<{ generation: string; documents: number } | null> {
    const [row] = await this.database.query<{ generation: string; documents: number }>(
      `SELECT g.generation, (
         SELECT count(*) FROM search_document d JOIN search_generation e ON e.generation = d.generation
         WHERE e.engine = 'postgresql' AND e.state = 'serving') AS documents
       FROM search_generation g WHERE g.engine = $1 AND g.state = 'serving'`,
      [engine],
    );
    return row ?? null;
  }

  /** Looks at every index and repairs what must be; on a first start, builds them. One look at a time. */
  look(): Promise<Map<EngineName, IndexVerdict>> {
    const look = this.#looking.then(async () => {
      // Forwarded before Meilisearch was taken out of the configuration; back in it, its index is compared anyway.
      if (!this.engines.some(({ name }) => name === 'meilisearch')) await discard(this.database, MEILISEARCH_TOPIC);
      const verdicts = new Map<EngineName, IndexVerdict>();
      for (const engine of this.engines) verdicts.set(engine.name, await this.#lookAt(engine));
      return verdicts;
    });
    this.#looking = look.catch(() => undefined);
    return look;
  }

  /** Looks now and then until stopped; run by the process that does background work. */
  start(): void {
    const next = (delay: number): void => {
      if (!this.#stopping.signal.aborted) this.#timer = setTimeout(() => void run(), delay).unref();
    };
    const run = async (): Promise<void> => {
      const began = performance.now();
      await this.look().catch((error: unknown) => this.log.warn({ error }, 'the search index could not be checked'));
      next(Math.min(MOST_MS, Math.max(LOOK_MS, (performance.now() - began) / SHARE)));
    };
    next(0);
  }

  /** A rebuild under way is given up: the next process begins it again. */
  async stop(): Promise<void> {
    this.#stopping.abort(new EngineUnavailable(this.engines[0]?.name ?? 'postgresql', 'stopping'));
    clearTimeout(this.#timer);
    await this.#looking;
  }

  /** A first start builds its index, new words write theirs again: as expected. Any other loss is worth a warning. */
  #tell(engine: SearchEngine, fault: IndexFault, state: IndexState | null): void {
    const first = !this.#known.has(engine.name);
    this.#known.add(engine.name);
    if (first && fault === 'missing') this.log.info({ engine: engine.name, fault }, 'the search index is being built');
    else if (fault === 'other words')
      this.log.info({ engine: engine.name, fault }, 'the search index is being written again with the words of today');
    else this.log.warn({ engine: engine.name, fault, state }, 'the search index is rebuilt');
  }

  async #lookAt(engine: SearchEngine): Promise<IndexVerdict> {
    try {
      const state = await engine.state();
      const fault = await this.#faultOf(engine, state);
      if (fault === null || fault === 'catching_up') {
        this.#known.add(engine.name);
        return fault ?? 'whole';
      }
      this.#tell(engine, fault, state);
      this.found(engine.name, fault);
      await this.rebuild(engine);
      this.#suspects.delete(engine.name);
      return 'rebuilt';
    } catch (error) {
      if (error instanceof EngineRefused) this.log.error({ error }, 'the search engine refused a request of ours');
      else if (error instanceof EngineUnavailable)
        this.log.warn({ engine: engine.name, reason: error.reason }, 'the search engine is away');
      else throw error;
      return 'away';
    }
  }

  async #faultOf(engine: SearchEngine, state: IndexState | null): Promise<IndexFault | 'catching_up' | null> {
    if (state === null) return 'missing';
    // Another process may have heard of an import of territories first, and be right.
    if (state.analysis !== this.analysis) await this.words.reference.refresh();
    if (state.analysis !== this.analysis) return 'other words';
    const difference = await this.#difference(engine, state);
    if (difference === 'stale') return difference;
    // Also while changes keep coming: the audit leaves out the listings that news is on its way for.
    return (await this.#audit.damaged(engine)) ? 'damaged' : difference;
  }

  /**
   * An index that differs while news waits is only late. Changes that keep coming pass through both sides and leave the
   * difference as it was: one that shows at two looks, when nothing waits, is stale.
   */
  async #difference(engine: SearchEngine, first: IndexState): Promise<'catching_up' | 'stale' | null> {
    const suspect = this.#suspects.get(engine.name);
    let before: bigint | null = null;
    for (let state: IndexState | null = first, left = COMPARISONS; state !== null && left > 0; left--) {
      const directory = await this.source.state(engine.name);
      if (state.documents === 0 && directory.documents > 0) return 'stale';
      const gap = BigInt(`0x${directory.checksum}`) ^ BigInt(`0x${state.checksum}`);
      if (gap === 0n && directory.documents === state.documents) {
        this.#suspects.delete(engine.name);
        return null;
      }
      const settled = directory.waiting === 0 ? gap : null;
      if (settled !== null && settled === suspect) return 'stale';
      if (settled !== null && settled === before) {
        this.#suspects.set(engine.name, settled);
        break;
      }
      before = settled;
      await new Promise((wait) => setTimeout(wait, BETWEEN_MS));
      state = await engine.state();
    }
    return 'catching_up';
  }
}
