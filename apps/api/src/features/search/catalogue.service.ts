import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database';
import { ProblemError } from '../../platform/http';
import { Log } from '../../platform/logging/log';
import { OUTBOX_CHANNEL } from '../../platform/outbox';
import { quebecDate } from '../listings';
import { REFERENCE, type ReferenceProvider } from '../territories';
import { CatalogueReader } from './catalogue.reader';
import { Catalogue } from './domain/evaluator';
import { ListingNews } from './listing-news.reader';

/** How often to look without being woken. */
const LOOK_MS = 500;
/** Whatever news went astray is found by comparing versions, within five minutes (F27). */
const COMPARE_MS = 240_000;
const BATCH = 2_000;
const FIRST_ANSWER_MS = 10_000;

/** Lets requests and timers have their turn. */
const breathe = setImmediate<void>;

/**
 * The catalogue of this process: loaded from PostgreSQL, then kept fresh from the outbox, within a second of a commit.
 * Reading never waits for the database once it is loaded. A process that answers no search never loads it.
 */
@Injectable()
export class CatalogueService implements OnApplicationShutdown {
  #catalogue: Catalogue | null = null;
  readonly #news: ListingNews;
  #loaded!: () => void;
  private readonly loaded = new Promise<void>((done) => (this.#loaded = done));
  #comparedAt = 0;
  /** The day for which confirmations were looked at. */
  #today = '';
  /** Changes heard of and not brought in yet: a database that is away for a while only delays them. */
  readonly #pending = new Set<string>();
  #stopListening: (() => Promise<void>) | null = null;
  #timer: NodeJS.Timeout | undefined;
  #work: Promise<void> = Promise.resolve();
  #waiting = false;
  #stopped = false;

  constructor(
    @Inject(CatalogueReader) private readonly reader: CatalogueReader,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
    @Inject(Database) private readonly database: Database,
    @Inject(Log) private readonly log: Log,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    this.#news = new ListingNews(database, () => performance.now());
  }

  /**
   * Loads, then follows the outbox; called by the process that answers, else by its first search.
   * @returns once the first load is over.
   */
  async start(): Promise<void> {
    if (this.#stopListening !== null || this.#stopped) return this.loaded;
    this.#stopListening = this.database.listen(OUTBOX_CHANNEL, () => void this.refresh());
    this.#timer = setInterval(() => void this.refresh(), LOOK_MS).unref();
    void this.refresh();
    return this.loaded;
  }

  async onApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#stopListening?.();
    await this.#work;
  }

  /** Listings held; 0 before the first load. */
  get size(): number {
    return this.#catalogue?.size ?? 0;
  }

  /** Null before the first load. */
  get held(): Catalogue | null {
    return this.#catalogue;
  }

  /** @throws ProblemError `starting` (503) when the first load takes too long to wait for. */
  async current(): Promise<Catalogue> {
    if (this.#catalogue === null) {
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([this.start(), new Promise((done) => (timer = setTimeout(done, FIRST_ANSWER_MS)))]);
      clearTimeout(timer);
    }
    if (this.#catalogue === null) throw new ProblemError('starting', 503, {}, [], { 'retry-after': '2' });
    return this.#catalogue;
  }

  /** Looks for news now; fulfilled when what was committed before the call is in. */
  refresh(): Promise<void> {
    if (this.#waiting) return this.#work;
    this.#waiting = true;
    this.#work = this.#work.then(async () => {
      this.#waiting = false;
      if (!this.#stopped) await this.#look().catch((error: unknown) => this.#complain(error));
    });
    return this.#work;
  }

  async #look(): Promise<void> {
    const catalogue = this.#catalogue;
    if (catalogue === null || catalogue.dictionary.reference !== this.reference.current()) return this.#load();
    await this.#turnOfDay();
    let more = true;
    while (more && !this.#stopped) {
      const news = await this.#news.next();
      for (const id of news.ids) this.#pending.add(id);
      more = news.more;
      await this.#bring(catalogue);
    }
    if (this.#comparedAt === 0 ? this.#news.settled : performance.now() - this.#comparedAt > COMPARE_MS)
      await this.#compare(catalogue);
  }

  /** Some confirmations were over with the day: no news tells of it. */
  async #turnOfDay(): Promise<void> {
    const today = quebecDate(this.clock.now());
    if (today === this.#today) return;
    for (const id of await this.reader.lapsed(this.#today, today)) this.#pending.add(id);
    this.#today = today;
  }

  async #load(): Promise<void> {
    const catalogue = new Catalogue(this.reference.current());
    this.#today = quebecDate(this.clock.now());
    await this.#news.begin();
    this.#pending.clear();
    const refused: string[] = [];
    for await (const listings of this.reader.all(BATCH, this.#today))
      refused.push(...catalogue.apply({ upserts: listings }, true));
    for (const step of catalogue.settling()) await breathe(step);
    this.#report(refused);
    this.#catalogue = catalogue;
    this.#comparedAt = 0;
    this.#loaded();
  }

  /** The present state of each pending listing: what is not published any more is forgotten. */
  async #bring(catalogue: Catalogue): Promise<void> {
    while (this.#pending.size > 0 && !this.#stopped) {
      const batch = [...this.#pending].slice(0, BATCH);
      const upserts = await this.reader.some(batch, this.#today);
      const found = new Set(upserts.map(({ id }) => id));
      this.#report(catalogue.apply({ upserts, removals: batch.filter((id) => !found.has(id)) }));
      for (const id of batch) this.#pending.delete(id);
    }
  }

  /** Row after row, without a copy of either side: a million listings are compared while searches are answered. */
  async #compare(catalogue: Catalogue): Promise<void> {
    const seen = new Uint8Array(catalogue.slots);
    for await (const { id, version } of this.reader.versions()) {
      const slot = catalogue.slotOf(id);
      if (slot !== undefined && catalogue.version[slot] === version) seen[slot] = 1;
      else this.#pending.add(id);
    }
    for (let slot = 0; slot < seen.length; slot++)
      if (seen[slot] === 0 && catalogue.alive[slot] === 1) this.#pending.add(catalogue.idOf(slot));
    await this.#bring(catalogue);
    this.#comparedAt = performance.now();
  }

  #report(refused: readonly string[]): void {
    if (refused.length > 0)
      this.log.warn(
        { count: refused.length, first: refused.slice(0, 5) },
        'listings seated in an unknown municipality cannot be found',
      );
  }

  #complain(error: unknown): void {
    if (!this.#stopped) this.log.warn({ error }, 'the catalogue could not be brought up to date');
  }
}
