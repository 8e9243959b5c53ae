import type { Database } from '../../../../platform/database';
import { LayeredLexicon } from '../../domain/text/layered-lexicon';
import type { Lexicon } from '../../domain/text/lexicon';

const FOLLOW_MS = 1_000;

/** The words of the listings, held in memory and followed: a new word can be completed and corrected within a second. */
export class ListedWords {
  #generation: string | null = null;
  #revision = -1;
  #lexicon = LayeredLexicon.of(new Map());
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  get lexicon(): Lexicon {
    return this.#lexicon;
  }

  /** Reads what changed since last time, or everything after a rebuild. */
  async refresh(): Promise<void> {
    const [serving] = await this.database.query<{ generation: string; revision: number }>(
      `SELECT generation, revision FROM search_generation WHERE engine = 'postgresql' AND state = 'serving'`,
    );
    if (serving === undefined) return;
    const same = serving.generation === this.#generation;
    if (same && serving.revision === this.#revision) return;
    const since = same ? this.#revision : -1;
    const rows = await this.database.query<{ word: string; documents: number }>(
      `SELECT word, documents FROM search_word WHERE generation = $1 AND revision > $2`,
      [serving.generation, since],
    );
    const counts = new Map(rows.map(({ word, documents }) => [word, documents]));
    this.#lexicon = same ? this.#lexicon.with(counts) : LayeredLexicon.of(counts);
    this.#generation = serving.generation;
    this.#revision = serving.revision;
  }

  /** Follows changes until stopped; a database that is away for a while only delays the news. */
  follow(): void {
    this.#timer ??= setInterval(() => void this.refresh().catch(() => undefined), FOLLOW_MS).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
