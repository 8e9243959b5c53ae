import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { routes } from '@repere/contract';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database';
import { AnswerMemory } from '../../platform/http/answer-memory';
import { VocabularySource } from '../vocabulary';
import { ListedWords } from './adapters/postgresql/listed-words';
import { indexMark } from './adapters/remembering-search';
import { CatalogueService } from './catalogue.service';
import type { TextSearch } from './search-engine.port';
import { SEARCH_ENGINE } from './search.tokens';

/** A change of the index is heard of within this; with the outbox, an edit is found well within a second (P11). */
const MARK_MS = 200;
/** Nothing found is counted each time. */
const NOTHING_FOUND = '{"total":0,';

/**
 * Names what the answers of the public search follow from, so that the same question is answered from memory until
 * something changed: the listings, the words, the index, the hour (what lapses by its date lapses within it).
 */
@Injectable()
export class AnswerState implements OnApplicationBootstrap {
  readonly #numbers = new WeakMap<object, number>();
  #last = 0;
  #mark: { readonly read: Promise<string | null>; readonly at: number } | null = null;

  constructor(
    @Inject(AnswerMemory) private readonly memory: AnswerMemory,
    @Inject(CatalogueService) private readonly catalogues: CatalogueService,
    @Inject(VocabularySource) private readonly vocabulary: VocabularySource,
    @Inject(ListedWords) private readonly listed: ListedWords,
    @Inject(SEARCH_ENGINE) private readonly engine: TextSearch,
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    const kept = {
      state: async ({ url }: { readonly url: string }) => (/[?&]q=/.test(url) ? this.#withText() : this.#withoutText()),
      keeps: (body: string) => !body.startsWith(NOTHING_FOUND),
    };
    for (const { path } of [routes.searchListings, routes.mapListings, routes.coverListings, routes.suggest])
      this.memory.keep(path, kept);
  }

  #withoutText(): string | null {
    const catalogue = this.catalogues.held;
    if (catalogue === null) return null;
    const hour = Math.floor(this.clock.now().getTime() / 3_600_000);
    return `${this.#number(catalogue)}.${catalogue.revision}.${hour}`;
  }

  /** With another engine than PostgreSQL nothing tells that it went away but asking it. */
  async #withText(): Promise<string | null> {
    const state = this.#withoutText();
    if (state === null || this.engine.name !== 'postgresql') return null;
    const words = `${this.#number(this.vocabulary.current())}.${this.#number(this.listed.lexicon)}`;
    const mark = await this.#indexMark();
    return mark === null ? null : `${state}/${words}/${mark}`;
  }

  /** One question at a time, however many ask; null while the database is away. */
  #indexMark(): Promise<string | null> {
    const now = performance.now();
    if (this.#mark === null || now - this.#mark.at > MARK_MS)
      this.#mark = { at: now, read: indexMark(this.database, this.engine.name).catch(() => null) };
    return this.#mark.read;
  }

  #number(of: object): number {
    const known = this.#numbers.get(of) ?? ++this.#last;
    this.#numbers.set(of, known);
    return known;
  }
}
