import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result } from '@repere/kernel';
import { builtInReference, foldName } from '@repere/reference';
import { Clock } from '../../platform/clock';
import { Database, type SqlRunner } from '../../platform/database';
import { uuidv7 } from '../../platform/ids';
import { recordAudit, SYSTEM, type AuditActor } from '../audit';
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
  readMissMonths,
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
  async proposeEntry(
    draft: EntryDraft,
    by: string | null,
    actor: AuditActor = SYSTEM,
  ): Promise<Result<StaffEntry, EntryFault>> {
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
    await this.database.transaction(async (tx) => {
      await saveEntry(tx, entry);
      await record(tx, 'propose', entry, actor);
    });
    return ok(entry);
  }

  /** Puts the words in use; accepting twice changes nothing. A retired entry is proposed again instead. */
  acceptEntry(id: string, by: string | null, actor: AuditActor = SYSTEM): Promise<Result<StaffEntry, DecisionRefused>> {
    return this.#decide(id, 'accept', actor, (entry) => {
      if (entry.state === 'retired') return err({ code: 'EntryRetired', value: id });
      if (entry.state === 'accepted') return ok(entry);
      return ok({ ...entry, state: 'accepted', acceptedAt: this.clock.now(), acceptedBy: by });
    });
  }

  /** Takes the words out of use, or refuses the proposal; the entry and its dates stay. */
  retireEntry(id: string, by: string | null, actor: AuditActor = SYSTEM): Promise<Result<StaffEntry, DecisionRefused>> {
    return this.#decide(id, 'retire', actor, (entry) =>
      ok(
        entry.state === 'retired' ? entry : { ...entry, state: 'retired', retiredAt: this.clock.now(), retiredBy: by },
      ),
    );
  }

  /** Searches whose words found nothing in the last twelve months, the commonest first. */
  misses(month: string | null = null): Promise<readonly CountedMiss[]> {
    return readMisses(this.database, LEAST_SEEN, MOST_MISSES, month);
  }

  /** How many searches found nothing, by month, the latest first. */
  missMonths(): Promise<readonly { readonly month: string; readonly searches: number }[]> {
    return readMissMonths(this.database);
  }

  async #decide(
    id: string,
    act: 'accept' | 'retire',
    actor: AuditActor,
    decide: (entry: StaffEntry) => Result<StaffEntry, DecisionRefused>,
  ): Promise<Result<StaffEntry, DecisionRefused>> {
    const decided = await this.database.transaction(async (tx) => {
      const entry = /^[0-9a-f-]{36}$/i.test(id) ? await readEntry(tx, id) : null;
      if (entry === null) return err<DecisionRefused>({ code: 'EntryUnknown', value: id });
      const result = decide(entry);
      if (result.ok && result.value !== entry) {
        await saveEntry(tx, result.value);
        await announceVocabulary(tx);
        await record(tx, act, result.value, actor);
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

const record = (
  tx: SqlRunner,
  act: 'propose' | 'accept' | 'retire',
  { id, phrases, sectors, language }: StaffEntry,
  actor: AuditActor,
): Promise<void> =>
  recordAudit(tx, {
    actor,
    action: `vocabulary.${act}`,
    subject: { kind: 'vocabulary_entry', id },
    details: { phrases: [...phrases], sectors: [...sectors], language },
  });
