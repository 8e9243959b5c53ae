import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Language } from '@repere/kernel';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database';
import { Log } from '../../platform/logging/log';
import { keptText, monthOf } from './domain/search-miss';
import { countMisses } from './vocabulary.repository';

/** Counts are written together now and then: no row says when someone searched. */
const WRITE_EVERY_MS = 30_000;
const MOST_WAITING = 500;

/** Remembers which words found nothing, and nothing else: no address, no person, no time but the month. */
@Injectable()
export class SearchMisses implements OnApplicationShutdown {
  readonly #counts = new Map<string, { text: string; language: Language; searches: number }>();
  #timer: NodeJS.Timeout | null = null;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Log) private readonly log: Log,
  ) {}

  /** Notes a search whose words matched no enterprise; never slows it down. */
  missed(q: string, language: Language): void {
    const text = keptText(q);
    if (text === null || this.#counts.size >= MOST_WAITING) return;
    const key = `${language} ${text}`;
    this.#counts.set(key, { text, language, searches: (this.#counts.get(key)?.searches ?? 0) + 1 });
    this.#timer ??= setTimeout(() => void this.write(), WRITE_EVERY_MS).unref();
  }

  /** Writes what is waiting; a database that is away loses only counts. */
  async write(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const counted = [...this.#counts.values()];
    this.#counts.clear();
    if (counted.length === 0) return;
    await countMisses(this.database, monthOf(this.clock.now()), counted).catch((error: unknown) =>
      this.log.warn({ error }, 'searches without result could not be counted'),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.write();
  }
}
