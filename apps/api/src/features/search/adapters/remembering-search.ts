import type { SqlRunner } from '../../../platform/database';
import type { TextQuery } from '../domain/text/text-query';
import type { EngineName, MatchOptions, TextMatches, TextSearch } from '../search-engine.port';

/** Shorter answers cost no more to ask for again than to look up. */
const LONG = 1_000;
/** Matches kept in all: some 25 MB. */
const MOST = 200_000;
const MOST_KEYS = 2_000;

interface Kept {
  /** State of the index the answer was read from, or an earlier one. */
  readonly mark: string;
  readonly answer: TextMatches;
}

/**
 * Keeps an engine's long answers as long as its index stays what it was: at a million listings the thousands of ids of a
 * common trade take the engine most of a second to send. An answer is kept from the second time it is asked for, so that
 * searches whose answers are short pay nothing.
 */
export class RememberingSearch implements TextSearch {
  readonly name: EngineName;
  /** Null: known to be long, and not asked for since. */
  readonly #kept = new Map<string, Kept | null>();
  #matches = 0;

  /** @param markOf tells an index from what it was before any change; null when there is none */
  constructor(
    private readonly engine: TextSearch,
    private readonly markOf: () => Promise<string | null>,
  ) {
    this.name = engine.name;
  }

  async match(query: TextQuery, options?: MatchOptions): Promise<TextMatches> {
    const key = JSON.stringify(query);
    const known = this.#kept.get(key);
    if (known === undefined) {
      const answer = await this.engine.match(query, options);
      if (answer.matches.length >= LONG) this.#keep(key, null);
      return answer;
    }
    // Read before the answer: a change in between makes the answer newer than its mark, never older.
    const mark = await this.markOf();
    if (known !== null && known.mark === mark) {
      this.#keep(key, known);
      return known.answer;
    }
    const answer = await this.engine.match(query, options);
    this.#keep(key, mark === null || answer.matches.length > MOST ? null : { mark, answer });
    return answer;
  }

  /** As the latest; what was asked for longest ago goes first. */
  #keep(key: string, kept: Kept | null): void {
    this.#forget(key);
    this.#kept.set(key, kept);
    this.#matches += weight(kept);
    for (const oldest of this.#kept.keys()) {
      if (this.#matches <= MOST && this.#kept.size <= MOST_KEYS) return;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#matches -= weight(this.#kept.get(key) ?? null);
    this.#kept.delete(key);
  }
}

const weight = (kept: Kept | null): number => kept?.answer.matches.length ?? 0;

/** The generation that serves for an engine, and how many times it changed. */
export async function indexMark(runner: SqlRunner, engine: EngineName): Promise<string | null> {
  const [row] = await runner.query<{ mark: string }>(
    `SELECT generation || '/' || revision AS mark FROM search_generation WHERE engine = $1 AND state = 'serving'`,
    [engine],
  );
  return row?.mark ?? null;
}
