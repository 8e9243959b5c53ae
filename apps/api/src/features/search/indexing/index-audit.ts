import type { IndexSourceReader } from '../index-source.reader';
import type { EngineName, SearchEngine } from '../search-engine.port';
import type { IndexingWords } from './listing-consumers';

/** Listings compared at each look: a directory of 11,000 is gone through in about a minute. */
const SLICE = 2_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Compares an index with the directory word for word, a slice at a time: finds what a checksum over versions cannot,
 * terms that were damaged, or a document that changed behind the engine's marks (F27).
 */
export class IndexAudit {
  readonly #reached = new Map<EngineName, string>();

  constructor(
    private readonly source: IndexSourceReader,
    private readonly words: Pick<IndexingWords, 'reference' | 'interpreter'>,
  ) {}

  /** Compares the next slice. A listing that differs before and after its news was seen applied is damaged. */
  async damaged(engine: SearchEngine): Promise<boolean> {
    const after = this.#reached.get(engine.name) ?? FIRST;
    const suspects = await this.#differing(engine, after);
    if (suspects.size === 0) return false;
    const late = await this.source.waiting(engine.name, [...suspects.keys()]);
    const again = await this.#differing(engine, after);
    return [...suspects].some(([id, version]) => again.get(id) === version && !late.has(id));
  }

  /** Listings of the slice that the index does not hold as they are, and their versions. */
  async #differing(engine: SearchEngine, after: string): Promise<Map<string, number>> {
    const { book } = this.words.interpreter.readers();
    const documents = await this.source.slice(after, SLICE, this.words.reference.current(), book);
    this.#reached.set(engine.name, documents.length < SLICE ? FIRST : (documents.at(-1)?.listingId ?? FIRST));
    const differing = documents.length === 0 ? [] : await engine.differing(documents);
    const versions = new Map(documents.map(({ listingId, version }) => [listingId, version]));
    return new Map(differing.map((id) => [id, versions.get(id) ?? 0]));
  }
}
