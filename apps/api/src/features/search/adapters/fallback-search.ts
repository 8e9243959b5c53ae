import type { TextQuery } from '../domain/text/text-query';
import {
  EngineRefused,
  EngineUnavailable,
  type MatchOptions,
  type TextMatches,
  type TextSearch,
} from '../search-engine.port';
import type { CircuitBreaker } from './circuit-breaker';

/** Told each time the chosen engine could not answer, and why. */
export type FallbackReport = (failure: EngineUnavailable | EngineRefused) => void;

/** The chosen engine, with the embedded one behind it: a search is answered, and says so when it is degraded. */
export class FallbackSearch implements TextSearch {
  readonly name;
  #degraded = false;

  constructor(
    private readonly chosen: TextSearch,
    private readonly embedded: TextSearch,
    private readonly breaker: CircuitBreaker,
    private readonly report: FallbackReport,
  ) {
    this.name = chosen.name;
  }

  /** Whether the last answer came from the embedded engine. */
  get degraded(): boolean {
    return this.#degraded;
  }

  /** « Nothing found » is only said when both engines say it: the chosen one may hold an old copy of its index (F7). */
  async match(query: TextQuery, options?: MatchOptions): Promise<TextMatches> {
    const answer = this.breaker.allows() ? await this.#ask(query, options) : null;
    if (answer !== null && (answer.matches.length > 0 || !(await this.#isStale(query, options)))) {
      this.#degraded = false;
      return answer;
    }
    this.#degraded = true;
    return { ...(await this.embedded.match(query, options)), degraded: true };
  }

  async #ask(query: TextQuery, options?: MatchOptions): Promise<TextMatches | null> {
    try {
      const answer = await this.chosen.match(query, options);
      this.breaker.succeeded();
      return answer;
    } catch (error) {
      if (error instanceof EngineRefused) this.breaker.succeeded();
      else if (error instanceof EngineUnavailable && options?.signal?.aborted !== true)
        this.breaker.failed(error.retryAfter);
      else this.breaker.leftAlone();
      if (!(error instanceof EngineUnavailable || error instanceof EngineRefused)) throw error;
      this.report(error);
      return null;
    }
  }

  async #isStale(query: TextQuery, options?: MatchOptions): Promise<boolean> {
    const { matches } = await this.embedded.match(query, options).catch(nothing);
    if (matches.length === 0) return false;
    this.report(new EngineUnavailable(this.name, 'stale_index'));
    return true;
  }
}

/** Without an embedded index there is nobody to ask, and the chosen engine is believed. */
function nothing(error: unknown): TextMatches {
  if (!(error instanceof EngineUnavailable)) throw error;
  return { matches: [], degraded: true };
}
