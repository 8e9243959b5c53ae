import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DEMO_COUNT, demoListings } from '@repere/demo';
import { Clock } from '../../../platform/clock';
import { Database, type Transaction } from '../../../platform/database';
import { uuidv7 } from '../../../platform/ids';
import { REFERENCE, type ReferenceProvider } from '../../territories';
import { toDraft } from '../adapters/files/exchange-draft';
import { acceptDraft, type AcceptContext } from '../domain/accept-draft';
import { buildLexicon } from '../domain/lexicon';
import { canonicalText } from '../domain/listing-record';
import { slugFor } from '../domain/slug';
import { readDemoFact, writeDemoFact } from '../installation-fact.repository';
import { ensureSource, lockListings, takenSlugs, writeListings, type ListingWrite } from '../listing.repository';
import { quebecDate } from '../quebec-date';

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
        const [present] = await tx.query<{ count: number }>(
          'SELECT count(*) AS count FROM listing WHERE source_id = $1',
          [source.id],
        );
        if (present !== undefined && present.count > 0) return present.count;
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
    const [some] = await this.database.query('SELECT FROM listing LIMIT 1');
    if (some !== undefined) return null;
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
        yield toWrite(toDraft(invented), context, slugs);
        if (++done % TOLD_EVERY === 0) progress(done, count);
      }
      progress(done, count);
    };
    return writeListings(tx, writes(), { sourceId, sourceName: DEMO_SOURCE, on });
  }
}

function toWrite(draft: ReturnType<typeof toDraft>, context: AcceptContext, slugs: Set<string>): ListingWrite {
  const accepted = acceptDraft(draft, context);
  if (!accepted.ok)
    throw new Error(`the demonstration holds a listing that is refused: ${draft.name}, ${accepted.error.code}`);
  const { record, hold } = accepted.value;
  const municipality = context.reference.territories.get(record.municipalityCode)?.name ?? '';
  const slug = slugFor(record.tradeName ?? record.name, municipality, slugs);
  const contentHash = createHash('sha256').update(canonicalText(record)).digest('hex');
  return { action: 'insert', id: uuidv7(), slug, record, contentHash, hold, fields: [] };
}
