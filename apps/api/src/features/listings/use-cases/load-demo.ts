import { Inject, Injectable } from '@nestjs/common';
import { DEMO_COUNT, demoListings } from '@repere/demo';
import { Clock } from '../../../platform/clock';
import { Database, type Transaction } from '../../../platform/database';
import { uuidv7 } from '../../../platform/ids';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { toDraft } from '../adapters/files/exchange-draft';
import { acceptDraft, type AcceptContext, type AcceptedListing } from '../domain/accept-draft';
import type { ListingDraft } from '../domain/draft';
import { buildLexicon } from '../domain/lexicon';
import { readDemoFact, writeDemoFact } from '../installation-fact.repository';
import {
  countListings,
  ensureSource,
  hasListings,
  lockListings,
  takenSlugs,
  writeListings,
  type ListingWrite,
} from '../listing.repository';
import { quebecDate } from '../quebec-date';
import { newListing } from './new-listing';

export const DEMO_SOURCE = 'Données de démonstration';

const TOLD_EVERY = 200;

export interface DemoOptions {
  /** Fewer or more than the 11,360 of the official portrait, for tests and benches. */
  readonly count?: number;
  readonly progress?: (done: number, total: number) => void;
}

/** Fills the demonstration directory: invented enterprises under a source of their own, in one transaction. */
@Injectable()
export class LoadDemo {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(REFERENCE) private readonly reference: ReferenceProvider,
  ) {}

  /** @returns how many demonstration listings are in place; those already there stay as they are */
  async execute({ count = DEMO_COUNT, progress = () => undefined }: DemoOptions = {}): Promise<number> {
    return this.database.transaction(
      async (tx) => {
        await lockListings(tx);
        const source = await ensureSource(tx, uuidv7(), DEMO_SOURCE, true);
        const present = await countListings(tx, source.id);
        if (present > 0) return present;
        const written = await this.write(tx, source.id, count, progress);
        await writeDemoFact(tx, 'loaded', this.clock.now());
        return written;
      },
      { statementTimeoutMs: 0 },
    );
  }

  /**
   * At a first start: fills the demonstration in an empty directory, unless it was ever loaded or cleared here.
   * @param wanted the setting `DEMO`
   * @returns how many listings were filled; null when there was nothing to do
   */
  async ifWanted(wanted: boolean, progress?: DemoOptions['progress']): Promise<number | null> {
    if (!wanted || (await readDemoFact(this.database)) !== null) return null;
    if (await hasListings(this.database)) return null;
    return this.execute(progress === undefined ? {} : { progress });
  }

  private async write(
    tx: Transaction,
    sourceId: string,
    count: number,
    progress: (done: number, total: number) => void,
  ): Promise<number> {
    const reference = this.reference.current();
    const on = quebecDate(this.clock.now());
    const context: AcceptContext = { reference, lexicon: buildLexicon(reference), today: on };
    const slugs = await takenSlugs(tx);
    const writes = function* (): Generator<ListingWrite> {
      let done = 0;
      for (const invented of demoListings({ territories: reference.territories, today: on, count })) {
        yield newListing(accepted(toDraft(invented), context), reference, slugs);
        if (++done % TOLD_EVERY === 0) progress(done, count);
      }
      progress(done, count);
    };
    return writeListings(tx, writes(), { sourceId, sourceName: DEMO_SOURCE, on });
  }
}

function accepted(draft: ListingDraft, context: AcceptContext): AcceptedListing {
  const read = acceptDraft(draft, context);
  if (!read.ok) throw new Error(`the demonstration holds a listing that is refused: ${draft.name}, ${read.error.code}`);
  return read.value;
}
