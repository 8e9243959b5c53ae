import type { Vocabulary } from '@repere/reference';
import type { Database } from '../../../platform/database';
import type { Log } from '../../../platform/logging/log';
import { discard } from '../../../platform/outbox';
import type { ReferenceProvider } from '../../territories';
import { ANALYSER_VERSION } from '../domain/text/analyse-document';
import type { IndexSourceReader } from '../index-source.reader';
import type { QueryInterpreter } from '../query-interpreter';
import { EngineUnavailable, type EngineName, type IndexState, type SearchEngine } from '../search-engine.port';
import { placeNames } from './place-names';
import { MEILISEARCH_TOPIC } from './topics';

/** News written a little before the reading began may have been committed after. */
const OVERLAP_MS = 60_000;
/** A wiped or stale index is noticed within this (F7). */
const LOOK_MS = 10_000;
/** A look costs the directory's size; it may take this share of the time at most. */
const SHARE = 0.05;

/** What became of an index when it was looked at. */
export type IndexVerdict = 'whole' | 'catching_up' | 'rebuilt' | 'away';

/**
 * Keeps each engine's index equal to the directory: builds the missing one, rebuilds the one that was wiped, restored
 * from an old copy, or written with other words or rules.
 */
export class IndexKeeper {
  readonly #suspects = new Map<EngineName, string>();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<unknown> = Promise.resolve();
  #stopped = false;

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
  ) {}

  /** Versions of the rules and words an index is written with. */
  get analysis(): string {
    const { vocabulary, reference } = this.words;
    return `${ANALYSER_VERSION}/${vocabulary.current().version}/${placeNames(reference.current())}`;
  }

  /** Builds a new index from the directory and swaps it in. */
  async rebuild(engine: SearchEngine, signal?: AbortSignal): Promise<IndexState> {
    const reference = this.words.reference.current();
    const { book } = this.words.interpreter.readers();
    const since = new Date(Date.now() - OVERLAP_MS);
    return engine.rebuild({
      analysis: this.analysis,
      documents: () => this.source.documents(reference, book),
      lateChanges: async () =>
        this.source.changes(this.database, await this.source.newsSince(this.database, since), reference, book),
      ...(signal === undefined ? {} : { signal }),
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

  /** Looks at every index and repairs what must be; on a first start, builds them. */
  async look(): Promise<Map<EngineName, IndexVerdict>> {
    // Forwarded before Meilisearch was taken out of the configuration; back in it, its index is compared anyway.
    if (!this.engines.some(({ name }) => name === 'meilisearch')) await discard(this.database, MEILISEARCH_TOPIC);
    const verdicts = new Map<EngineName, IndexVerdict>();
    for (const engine of this.engines) verdicts.set(engine.name, await this.#lookAt(engine));
    return verdicts;
  }

  /** Looks now and then until stopped; run by the process that does background work. */
  start(): void {
    const next = (delay: number): void => {
      if (!this.#stopped) this.#timer = setTimeout(() => void run(), delay).unref();
    };
    const run = async (): Promise<void> => {
      const began = performance.now();
      this.#looking = this.look().catch((error: unknown) =>
        this.log.warn({ error }, 'the search index could not be checked'),
      );
      await this.#looking;
      next(Math.max(LOOK_MS, (performance.now() - began) / SHARE));
    };
    next(0);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#looking;
  }

  async #lookAt(engine: SearchEngine): Promise<IndexVerdict> {
    try {
      const state = await engine.state();
      // Another process may have heard of an import of territories first, and be right.
      if (state !== null && state.analysis !== this.analysis) await this.words.reference.refresh();
      const fault =
        state === null
          ? 'missing'
          : state.analysis === this.analysis
            ? await this.#difference(engine, state)
            : 'other words';
      if (fault === null) return 'whole';
      if (fault === 'catching_up') return 'catching_up';
      this.log.warn({ engine: engine.name, fault, state }, 'the search index is rebuilt');
      await this.rebuild(engine);
      this.#suspects.delete(engine.name);
      return 'rebuilt';
    } catch (error) {
      if (!(error instanceof EngineUnavailable)) throw error;
      this.log.warn({ engine: engine.name, reason: error.reason }, 'the search engine is away');
      return 'away';
    }
  }

  /** An index that differs while news waits is only late; one that still differs at the next look is stale. */
  async #difference(engine: SearchEngine, state: IndexState): Promise<'catching_up' | 'stale' | null> {
    const directory = await this.source.state(engine.name);
    if (directory.documents === state.documents && directory.checksum === state.checksum) {
      this.#suspects.delete(engine.name);
      return null;
    }
    const sight = `${directory.checksum}/${state.checksum}`;
    const seenBefore = this.#suspects.get(engine.name) === sight;
    this.#suspects.set(engine.name, sight);
    const emptied = state.documents === 0 && directory.documents > 0;
    return (seenBefore || emptied) && (directory.waiting === 0 || emptied) ? 'stale' : 'catching_up';
  }
}
