import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@repere/kernel';
import { builtInReference, foldName } from '@repere/reference';
import { Clock } from '../../platform/clock';
import { Database } from '../../platform/database';
import { uuidv7 } from '../../platform/ids';
import {
  checkDraft,
  type EntryDraft,
  type EntryFault,
  type EntryState,
  type StaffEntry,
} from './domain/vocabulary-entry';
import {
  announceVocabulary,
  readEntries,
  readEntry,
  readMisses,
  saveEntry,
  type CountedMiss,
} from './vocabulary.repository';
import { VocabularySource } from './vocabulary-source';

/** Why a decision is refused. */
export interface DecisionRefused {
  readonly code: 'EntryUnknown' | 'EntryRetired';
  readonly value: string;
}

/** A search asked once may hold a name; from twice on it is somebody else's too. */
const LEAST_SEEN = 2;
const MOST_MISSES = 200;

/**
 * Where staff add words without code. `by` is the person's id, null for the command line. An accepted entry is understood
 * in every process within a second; the indexes are written again in the background.
 */
@Injectable()
export class VocabularyDesk {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(VocabularySource) private readonly source: VocabularySource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Every entry, or those of a state, oldest first. */
  list(state: EntryState | null = null): Promise<readonly StaffEntry[]> {
    return readEntries(this.database, state);
  }

  /** Keeps a proposal; nothing is understood differently until it is accepted. */
  async proposeEntry(draft: EntryDraft, by: string | null): Promise<Result<StaffEntry, EntryFault>> {
    const checked = checkDraft(draft, builtInReference().sectors, (phrase) => this.#meant(phrase));
    if (!checked.ok) return checked;
    const entry: StaffEntry = {
      id: uuidv7(),
      ...checked.value,
      state: 'proposed',
      proposedAt: this.clock.now(),
      proposedBy: by,
      acceptedAt: null,
      acceptedBy: null,
      retiredAt: null,
      retiredBy: null,
    };
    await saveEntry(this.database, entry);
    return ok(entry);
  }

  /** Puts the words in use; accepting twice changes nothing. A retired entry is proposed again instead. */
  acceptEntry(id: string, by: string | null): Promise<Result<StaffEntry, DecisionRefused>> {
    return this.#decide(id, (entry) => {
      if (entry.state === 'retired') return err({ code: 'EntryRetired', value: id });
      if (entry.state === 'accepted') return ok(entry);
      return ok({ ...entry, state: 'accepted', acceptedAt: this.clock.now(), acceptedBy: by });
    });
  }

  /** Takes the words out of use, or refuses the proposal; the entry and its dates stay. */
  retireEntry(id: string, by: string | null): Promise<Result<StaffEntry, DecisionRefused>> {
    return this.#decide(id, (entry) =>
      ok(
        entry.state === 'retired' ? entry : { ...entry, state: 'retired', retiredAt: this.clock.now(), retiredBy: by },
      ),
    );
  }

  /** Searches whose words found nothing in the last twelve months, the commonest first. */
  misses(): Promise<readonly CountedMiss[]> {
    return readMisses(this.database, LEAST_SEEN, MOST_MISSES);
  }

  async #decide(
    id: string,
    decide: (entry: StaffEntry) => Result<StaffEntry, DecisionRefused>,
  ): Promise<Result<StaffEntry, DecisionRefused>> {
    const decided = await this.database.transaction(async (tx) => {
      const entry = /^[0-9a-f-]{36}$/i.test(id) ? await readEntry(tx, id) : null;
      if (entry === null) return err<DecisionRefused>({ code: 'EntryUnknown', value: id });
      const result = decide(entry);
      if (result.ok && result.value !== entry) {
        await saveEntry(tx, result.value);
        await announceVocabulary(tx);
      }
      return result;
    });
    // This process does not wait for its own news.
    if (decided.ok) await this.source.refresh();
    return decided;
  }

  /** Sectors that a phrase already means in whole. */
  #meant(phrase: string): readonly string[] {
    const folded = foldName(phrase);
    return this.source
      .current()
      .entries.filter(({ fr, en }) => [...fr, ...en].some((known) => foldName(known) === folded))
      .flatMap(({ sectors }) => sectors);
  }
}
