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

  async match(query: TextQuery, options?: MatchOptions): Promise<TextMatches> {
    const answer = this.breaker.allows() ? await this.#ask(query, options) : null;
    this.#degraded = answer === null;
    return answer ?? { ...(await this.embedded.match(query, options)), degraded: true };
  }

  async #ask(query: TextQuery, options?: MatchOptions): Promise<TextMatches | null> {
    try {
      const answer = await this.chosen.match(query, options);
      this.breaker.succeeded();
      return answer;
    } catch (error) {
      if (options?.signal?.aborted === true) this.breaker.succeeded();
      if (!(error instanceof EngineUnavailable || error instanceof EngineRefused)) throw error;
      if (error instanceof EngineUnavailable) this.breaker.failed(error.retryAfter);
      else this.breaker.succeeded();
      this.report(error);
      return null;
    }
  }
}
