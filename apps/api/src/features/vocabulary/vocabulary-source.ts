import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { builtInVocabulary, type Vocabulary } from '@repere/reference';
import { Database } from '../../platform/database';
import { Log } from '../../platform/logging/log';
import { withEntries } from './domain/vocabulary-entry';
import { readEntries, VOCABULARY_CHANNEL } from './vocabulary.repository';

/** The words of the buyers, as they stand now: those shipped with the product and those staff added, in every process. */
@Injectable()
export class VocabularySource implements OnApplicationShutdown {
  #vocabulary: Vocabulary = builtInVocabulary();
  #stopListening: (() => Promise<void>) | null = null;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Log) private readonly log: Log,
  ) {}

  /** The same object as long as no word changed: compare identities to notice. */
  current(): Vocabulary {
    return this.#vocabulary;
  }

  async refresh(): Promise<void> {
    const vocabulary = withEntries(builtInVocabulary(), await readEntries(this.database, 'accepted'));
    if (vocabulary.version !== this.#vocabulary.version) this.#vocabulary = vocabulary;
  }

  /** Reads for the first time, then listens: the others' additions are known within a second. */
  async start(): Promise<this> {
    await this.refresh();
    this.#stopListening = this.database.listen(VOCABULARY_CHANNEL, () => {
      this.refresh().catch((error: unknown) => this.log.warn({ error }, 'the vocabulary could not be read again'));
    });
    return this;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#stopListening?.();
  }
}
